import crc32 from 'crc-32';
import type { LedgerEntry, LedgerItem } from '../schema/ledger.ts';

/** An item with its keys in one order, however it was written. */
const inOrder = (item: LedgerItem): unknown =>
  typeof item === 'string' ? item : Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1));

/**
 * The seal of a ledger: a CRC-32 over the document that was read and its figures, as eight hexadecimal
 * digits. The import writes it; where it does not fit, somebody has edited the ledger by hand. It
 * guards against a slip of the hand, not against forgery.
 */
export function ledgerSeal({ document, paragraphs }: Omit<LedgerEntry, 'seal'>): string {
  const figures = Object.entries(paragraphs).map(([number, sentences]) => [
    number,
    sentences.map((items) => items.map(inOrder)),
  ]);
  const sum = crc32.str(JSON.stringify([document.name, document.sha256, figures]));
  return (sum >>> 0).toString(16).padStart(8, '0');
}
