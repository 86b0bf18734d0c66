import type { LedgerEntry } from '../../schema/ledger.ts';
import type { OfficialParagraph } from './split-paragraphs.ts';

/**
 * The text of `official.json`: the official words of each numbered paragraph, for the checks that
 * compare the project's words with them. The file is never committed.
 */
export function officialText(
  document: LedgerEntry['document'],
  paragraphs: readonly OfficialParagraph[],
): string {
  const words = Object.fromEntries(paragraphs.map((one) => [one.number, one.words]));
  return `${JSON.stringify({ document, paragraphs: words }, undefined, 2)}\n`;
}
