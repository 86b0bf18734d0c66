import type { LedgerItem } from '../schema/ledger.ts';
import type { Meaning, Verdict } from '../schema/meaning.ts';

/** One figure of the ledger with what the source says of it. */
export type LedgerFigure = Readonly<{
  /** The figure, or the number in words, as printed. */
  printed: string;
  /** Whether the source writes it as a word, which may be left unclaimed. */
  isWord: boolean;
  meaning: Meaning;
  /** The sentence of its paragraph, and the place within it, both counted from 0. */
  at: readonly [sentence: number, place: number];
}>;

/** A verdict that a sentence gives. */
export type LedgerVerdict = Readonly<{ verdict: Verdict; at: readonly [number, number] }>;

/** What a paragraph prints, figures and verdicts apart, each with its place; digits of names are no figures. */
export function ledgerFigures(
  sentences: readonly (readonly LedgerItem[])[],
): Readonly<{ figures: readonly LedgerFigure[]; verdicts: readonly LedgerVerdict[] }> {
  const figures: LedgerFigure[] = [];
  const verdicts: LedgerVerdict[] = [];
  sentences.forEach((items, sentence) => {
    items.forEach((item, place) => {
      const at = [sentence, place] as const;
      if (typeof item === 'string') {
        figures.push({ printed: item, isWord: false, meaning: {}, at });
      } else if ('verdict' in item) {
        verdicts.push({ verdict: item.verdict, at });
      } else if ('word' in item) {
        const { word, ...meaning } = item;
        figures.push({ printed: word, isWord: true, meaning, at });
      } else {
        const { figure, name, ...meaning } = item;
        if (name === undefined) figures.push({ printed: figure, isWord: false, meaning, at });
      }
    });
  });
  return { figures, verdicts };
}
