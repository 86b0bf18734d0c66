import type { Entry, GuidanceEntries, ProseEntry } from './entries.ts';
import type { Result } from './guidance.ts';
import type { Problems } from './problems.ts';
import { verdictWords } from './verdict-words.ts';

/** Words about significance, which may stand where two arms are compared: the guidance says them there, or leaves them out. */
const OF_SIGNIFICANCE = /^significan/i;

/** Notes judging words in the prose and data of a guidance document that the guidance itself does not say. */
export function checkVerdicts(
  entries: GuidanceEntries,
  results: readonly Result[],
  problems: Problems,
): void {
  const contrasted = results.filter(({ contrasts }) => contrasts.length > 0);
  for (const entry of entries.paragraphs) {
    const comparesHere = contrasted.some(({ paragraph }) => paragraph.number === entry.id);
    noteVerdicts(entry, comparesHere, problems);
  }
  for (const entry of entries.figures) {
    const drawn = 'values' in entry.data ? entry.data.values : [];
    const compares = contrasted.some(({ id }) => drawn.some((value) => value.startsWith(`${id}.`)));
    noteVerdicts(entry, compares, problems);
  }
  for (const entry of entries.learnCards) {
    const compares = contrasted.some(({ paragraph }) => paragraph.number === entry.data.paragraph);
    noteVerdicts(entry, compares, problems);
  }
  for (const entry of entries.patientTexts) {
    const { data } = entry;
    noteVerdicts(
      entry,
      data.kind === 'outcome' && contrasted.some(({ id }) => id === data.result),
      problems,
    );
  }
  const others: readonly Entry<unknown>[] = [
    ...entries.sections,
    ...entries.studies,
    ...entries.outcomes,
  ];
  for (const entry of others) noteVerdicts(entry, false, problems);
}

function noteVerdicts(
  entry: Entry<unknown> | ProseEntry<unknown>,
  maySaySignificance: boolean,
  problems: Problems,
): void {
  const texts = [
    ...textsOf(entry.data, []),
    ...('body' in entry ? [{ path: [], text: entry.body.replaceAll(/<[^>]*>/g, ' ') }] : []),
  ];
  for (const { path, text } of texts) {
    for (const word of verdictWords(text)) {
      if (maySaySignificance && OF_SIGNIFICANCE.test(word)) continue;
      problems.add(
        entry,
        path,
        `“${word}” is a judgement that the guidance does not make here`,
        'say what was counted or found, without judging it',
      );
    }
  }
}

type Path = readonly (string | number)[];

/** Fields whose words are set terms of the schema and never shown as they stand. */
const SET_TERMS = new Set([
  'direction',
  'significance',
  'design',
  'kind',
  'values',
  'result',
  'outcome',
  'id',
  'better',
]);

/** Every text in the data of a file, with the way to it. */
function textsOf(value: unknown, path: Path): Readonly<{ path: Path; text: string }>[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => textsOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    SET_TERMS.has(key) ? [] : textsOf(item, [...path, key]),
  );
}
