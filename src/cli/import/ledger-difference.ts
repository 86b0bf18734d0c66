import { ledgerFigures } from '../../evidence/ledger-figures.ts';
import { meaningText } from '../../evidence/meaning-text.ts';
import type { LedgerEntry } from '../../schema/ledger.ts';

/** Beyond this, a paragraph is no paragraph, and comparing its figures one by one takes too long. */
const MOST_PAIRS = 1_000_000;

/**
 * What changes from one ledger to the next, a line for each paragraph that differs, for the editor
 * who has to bring the studies into agreement with a changed document.
 *
 * @example ledgerDifference({ '2.3.1': [['14%']] }, { '2.3.1': [['15%']] }) // ['2.3.1: 14% → 15%']
 */
export function ledgerDifference(
  before: LedgerEntry['paragraphs'],
  after: LedgerEntry['paragraphs'],
): readonly string[] {
  const removed = Object.entries(before)
    .filter(([number]) => after[number] === undefined)
    .map(([number, sentences]) => `${number}: paragraph removed (${listed(inWords(sentences))})`);
  const changed = Object.entries(after).flatMap(([number, sentences]) => {
    const figures = inWords(sentences);
    const old = before[number];
    const earlier = old && inWords(old);
    if (earlier === undefined) return [`${number}: new paragraph (${listed(figures)})`];
    const changes = changesBetween(earlier, figures);
    return changes.length === 0 ? [] : [`${number}: ${changes.join('; ')}`];
  });
  return [...removed, ...changed];
}

/** Every figure and verdict with what is said of it, so that a change of meaning is a change. */
function inWords(sentences: LedgerEntry['paragraphs'][string]): readonly string[] {
  const { figures, verdicts } = ledgerFigures(sentences);
  return [
    ...figures.map(({ printed, meaning, at }) => ({ text: meaningText(printed, meaning), at })),
    ...verdicts.map(({ verdict, at }) => ({ text: `“${verdict}”`, at })),
  ]
    .toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ text }) => text);
}

function listed(figures: readonly string[]): string {
  return figures.length === 0 ? 'no figures' : figures.join(', ');
}

/** Runs of figures that differ, between those that both have in the same order. */
function changesBetween(before: readonly string[], after: readonly string[]): readonly string[] {
  if (before.length * after.length > MOST_PAIRS) {
    return [`${String(before.length)} figures → ${String(after.length)} figures`];
  }
  const lengths = commonLengths(before, after);
  const changes: string[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    if (gone.length + come.length > 0) changes.push(change(gone, come));
    gone = [];
    come = [];
  };
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    const old = before[from];
    const fresh = after[to];
    if (old !== undefined && old === fresh) {
      flush();
      from += 1;
      to += 1;
    } else if (
      old !== undefined &&
      (fresh === undefined || lengthAt(lengths, from + 1, to) >= lengthAt(lengths, from, to + 1))
    ) {
      gone.push(old);
      from += 1;
    } else if (fresh !== undefined) {
      come.push(fresh);
      to += 1;
    }
  }
  flush();
  return changes;
}

function change(gone: readonly string[], come: readonly string[]): string {
  if (come.length === 0) return `${gone.join(', ')} removed`;
  if (gone.length === 0) return `${come.join(', ')} added`;
  return `${gone.join(', ')} → ${come.join(', ')}`;
}

/** For each pair of places, how many figures both have in the same order from there on. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let from = before.length - 1; from >= 0; from -= 1) {
    const row = rows[from] ?? [];
    for (let to = after.length - 1; to >= 0; to -= 1) {
      row[to] =
        before[from] === after[to]
          ? lengthAt(rows, from + 1, to + 1) + 1
          : Math.max(lengthAt(rows, from + 1, to), lengthAt(rows, from, to + 1));
    }
  }
  return rows;
}

function lengthAt(rows: readonly (readonly number[])[], from: number, to: number): number {
  return rows[from]?.[to] ?? 0;
}
