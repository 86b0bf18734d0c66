import { sentencesOf } from '../../evidence/sentences-of.ts';
import type { LedgerEntry } from '../../schema/ledger.ts';
import type { FigureUnits } from './figure-units.ts';
import { sentenceItems } from './sentence-items.ts';

/**
 * What a numbered paragraph of the official document prints: its sentences that print something, in
 * order, each with its figures and verdicts.
 *
 * @param words the paragraph's words; each bullet is a line
 * @param units the units that the library knows
 * @param names the names with digits that the document declares
 */
export function ledgerParagraph(
  words: string,
  units: FigureUnits,
  names: readonly string[] = [],
): LedgerEntry['paragraphs'][string] {
  return sentencesOf(words)
    .map((sentence) => [...sentenceItems(sentence, units, names)])
    .filter((items) => items.length > 0);
}
