import { TO_WRITE } from '../schema/to-write.ts';
import type { Path } from './content-error.ts';
import type { Entry, GuidanceEntries, ProseEntry } from './entries.ts';
import type { Problems } from './problems.ts';

const UNWRITTEN: readonly string[] = Object.values(TO_WRITE);

/** The mark by itself, among words that are there. */
const UNFINISHED = /(?:^|\s)…(?:\s|$)/u;

/** Notes what `npm run new` and `npm run import` have left to be written, and the suggestions that nobody has read yet. */
export function checkWritten(entries: GuidanceEntries, problems: Problems): void {
  const { guidance, outcomes, studies, figures, paragraphs, sections } = entries;
  const all: readonly Entry<unknown>[] = [
    guidance,
    ...outcomes,
    ...studies,
    ...figures,
    ...paragraphs,
  ];
  for (const entry of all) {
    for (const { path, text } of textsIn(entry.data)) {
      if (UNWRITTEN.includes(text) || UNFINISHED.test(text)) {
        problems.add(entry, path, 'is still to be written', 'write it in place of this');
      }
      if (path.at(-1) === 'suggested' && text === 'unread') {
        problems.add(
          entry,
          path,
          'is a suggestion that nobody has read',
          'compare it with the document, then write accepted; or enter it yourself, without this line',
        );
      }
    }
  }
  for (const entry of [...paragraphs, ...sections]) checkBody(entry, problems);
}

function checkBody(entry: ProseEntry<unknown>, problems: Problems): void {
  const line = entry.body.split('\n').findIndex((text) => UNFINISHED.test(text));
  if (line === -1) return;
  problems.all.push({
    file: entry.file,
    line: entry.bodyLine + line,
    path: [],
    wrong: 'the words of the paragraph are still to be written',
    allowed: 'write them in place of …',
  });
}

/** Every text in a value, with the keys that lead to it. */
function textsIn(
  value: unknown,
  path: Path = [],
): readonly Readonly<{ path: Path; text: string }>[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    textsIn(item, [...path, key]),
  );
}
