import type { Guidance, Value } from '../../model/guidance.ts';
import { TO_WRITE } from '../../schema/to-write.ts';
import { ledgerFigures } from '../../evidence/ledger-figures.ts';
import { meaningText } from '../../evidence/meaning-text.ts';
import type { ParagraphContent } from './draft-files.ts';
import type { DraftClaim } from './suggest-results.ts';

/**
 * The list of claims of a paragraph, whole values where their figures stand in their usual order, and a
 * remark where a figure is still to be placed; below it the values and gaps that its words have to show.
 *
 * @param guidance - the document as far as it is suggested
 */
export function paragraphContent(
  guidance: Guidance,
  number: string,
  claims: ReadonlyMap<number, DraftClaim>,
): ParagraphContent {
  const { figures } = ledgerFigures(guidance.ledger.paragraphs[number] ?? []);
  const lines: string[] = [];
  for (let index = 0; index < figures.length; index += 1) {
    const claim = claims.get(index);
    const figure = figures[index];
    if (claim === undefined) {
      if (figure !== undefined && !figure.isWord) {
        lines.push(`  # ${meaningText(figure.printed, figure.meaning)}: to be placed`);
      }
      continue;
    }
    if (!('values' in claim)) {
      lines.push(
        `  - { notEvidence: '${claim.notEvidence}', reason: ${claim.reason}, suggested: unread }`,
      );
      continue;
    }
    const whole = wholeValue(guidance, claims, index);
    if (whole === undefined) {
      const [only, ...others] = claim.values;
      lines.push(others.length === 0 ? `  - ${only ?? ''}` : `  - [${claim.values.join(', ')}]`);
    } else {
      lines.push(`  - ${whole.id}`);
      index += whole.slots.length - 1;
    }
  }
  return {
    claims: listText(lines),
    body: [TO_WRITE.words, ...shown(guidance, number, claims)].join(' '),
  };
}

/** The value whose figures all begin here, in their usual order. */
function wholeValue(
  { values }: Guidance,
  claims: ReadonlyMap<number, DraftClaim>,
  index: number,
): Value | undefined {
  const nameAt = (at: number): string | undefined => {
    const claim = claims.get(at);
    return claim !== undefined && 'values' in claim && claim.values.length === 1
      ? claim.values[0]
      : undefined;
  };
  const name = nameAt(index);
  const value = values.get(name?.slice(0, name.lastIndexOf('.')) ?? '');
  return value?.slots.every((slot, place) => nameAt(index + place) === `${value.id}.${slot.name}`)
    ? value
    : undefined;
}

/** What the words of a paragraph have to show: its values in the order of its claims, and what was not stated. */
function shown(
  { values, gaps }: Guidance,
  number: string,
  claims: ReadonlyMap<number, DraftClaim>,
): readonly string[] {
  const claimed = [...claims]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, claim]) => ('values' in claim ? claim.values : []))
    .map((name) => name.slice(0, name.lastIndexOf('.')));
  const printed = [...values.values()]
    .filter((value) => value.kind !== 'statement' && value.paragraphs.includes(number))
    .map(({ id }) => id);
  return [
    ...[...new Set([...claimed, ...printed])].map((id) => `<Value of="${id}" />`),
    ...gaps
      .filter(({ by, paragraph }) => by === 'declared' && paragraph.number === number)
      .map(({ id }) => `<NotStated of="${id}" />`),
  ];
}

/** The list of claims; a list of nothing but remarks is empty. */
function listText(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const isEmpty = lines.every((line) => line.trimStart().startsWith('#'));
  return isEmpty ? `claims: []\n${lines.join('\n')}\n` : `claims:\n${lines.join('\n')}\n`;
}
