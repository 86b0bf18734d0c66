import type { Claim } from './claims.ts';
import type { LedgerFigure } from './ledger-figures.ts';

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A claim and the figure of the ledger that it takes up. */
export type Aligned = Readonly<{ claim: Claim; figure: LedgerFigure }>;

/** Where two lists part: how many claims agree, and the figure of the ledger that stands there. */
export type Parting = Readonly<{ agreed: number; figure: LedgerFigure | undefined }>;

const withoutSeparators = (text: string): string => text.replaceAll(/[,\u2009\u202f]/g, '');

/** Whether a claim and a figure of the ledger are the same figure: `1234` is `1,234`, `2` is `two`, and `half` is `half`. */
function isSame({ printed }: Claim, figure: LedgerFigure): boolean {
  if (figure.isWord) {
    return (
      printed === figure.printed || WORDS[Number(printed)] === figure.printed.replace('none', 'no')
    );
  }
  return (
    figure.printed === printed ||
    (/^\d+$/.test(printed) && withoutSeparators(figure.printed) === printed)
  );
}

/**
 * Holds claims against the figures of a paragraph, one by one in order. Every figure in digits must be
 * taken up; a number in words may be.
 *
 * @returns the pairs, or where the lists part
 */
export function alignClaims(
  claims: readonly Claim[],
  figures: readonly LedgerFigure[],
): Readonly<{ pairs: readonly Aligned[] } | { parting: Parting }> {
  const failed = new Set<string>();
  let parting: Parting = { agreed: 0, figure: undefined };
  const from = (taken: number, read: number): readonly Aligned[] | undefined => {
    const key = `${taken} ${read}`;
    if (failed.has(key)) return undefined;
    const [claim, figure] = [claims[taken], figures[read]];
    if (claim === undefined && figure === undefined) return [];
    if (taken >= parting.agreed) parting = { agreed: taken, figure };
    if (claim !== undefined && figure !== undefined && isSame(claim, figure)) {
      const rest = from(taken + 1, read + 1);
      if (rest !== undefined) return [{ claim, figure }, ...rest];
    }
    const rest = figure?.isWord === true ? from(taken, read + 1) : undefined;
    if (rest === undefined) failed.add(key);
    return rest;
  };
  const pairs = from(0, 0);
  return pairs === undefined ? { parting } : { pairs };
}
