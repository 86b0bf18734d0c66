import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { listed } from '../../format/words.ts';
import { TO_WRITE } from '../../schema/to-write.ts';

/** The numbers of the paragraphs in which one reading of a document differs from the one before. */
export type ChangedParagraphs = Readonly<
  Record<'changed' | 'added' | 'removed', readonly string[]>
>;

/**
 * `guidance.yaml` with one more entry in its log of updates, to be completed by an editor: which
 * paragraphs differ is known, when and why they changed is not, and the check refuses the entry until
 * both are written. Whatever else stands in the file stays as it is, to the letter.
 *
 * @param text - `guidance.yaml`
 * @returns the same text where nothing changed, or where the file has no list of updates
 */
export function draftedUpdate(text: string, paragraphs: ChangedParagraphs): string {
  const told = sentences(paragraphs);
  const contents: unknown = parseDocument(text).contents;
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === 'updates')
    : undefined;
  const updates = pair?.value;
  if (told === '' || !isSeq(updates) || !updates.range) return text;
  const entry = { date: TO_WRITE.year, text: `${told} ${TO_WRITE.words}` };
  const [start, end] = updates.range;
  const last = updates.items.at(-1);
  if (last === undefined) {
    return `${text.slice(0, start).trimEnd()}\n${inBlock(entry, '  ')}${text.slice(end)}`;
  }
  if (updates.flow === true) {
    const place = isNode(last) ? (last.range?.[1] ?? end) : end;
    const next = stringify(entry, { collectionStyle: 'flow', ...STYLE }).trimEnd();
    return `${text.slice(0, place)}, ${next}${text.slice(place)}`;
  }
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const before = `${text.slice(0, end).trimEnd()}\n`;
  return `${before}${inBlock(entry, indent)}\n${text.slice(before.length)}`;
}

const STYLE = { singleQuote: true, lineWidth: 0 } as const;

/** An entry of a list, without the end of its last line. */
const inBlock = (entry: Readonly<Record<string, string>>, indent: string): string =>
  stringify([entry], STYLE).trimEnd().replaceAll(/^/gm, indent);

function sentences({ changed, added, removed }: ChangedParagraphs): string {
  const told = (numbers: readonly string[], [one, several]: readonly [string, string]) =>
    numbers.length === 0
      ? []
      : numbers.length === 1
        ? `Paragraph ${listed.format(numbers)} ${one}.`
        : `Paragraphs ${listed.format(numbers)} ${several}.`;
  return [
    told(changed, ['changed', 'changed']),
    told(added, ['was added', 'were added']),
    told(removed, ['was removed', 'were removed']),
  ]
    .flat()
    .join(' ');
}
