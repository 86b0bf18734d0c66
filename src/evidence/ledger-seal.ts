import { createHash } from 'node:crypto';
import type { LedgerEntry, LedgerItem } from '../schema/ledger.ts';

/** An item with its keys in one order, however it was written. */
const inOrder = (item: LedgerItem): unknown =>
  typeof item === 'string'
    ? item
    : Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * The seal of a ledger: a SHA-256 over the document that was read and its figures, in hexadecimal. The
 * import writes it; where it does not fit, somebody has edited the ledger by hand.
 */
export const ledgerSeal = ({ document, paragraphs }: Omit<LedgerEntry, 'seal'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        document.name,
        document.sha256,
        Object.entries(paragraphs).map(([number, sentences]) => [
          number,
          sentences.map((items) => items.map(inOrder)),
        ]),
      ]),
    )
    .digest('hex');
