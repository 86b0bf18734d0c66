import { z } from 'zod';
import { ledger } from './ledger.ts';
import { paragraphNumber } from './words.ts';

/**
 * The official words of the numbered paragraphs, where the reader's organisation holds the document.
 * `npm run import` writes the file, git ignores it, and the site is whole without it.
 */
export const official = z.strictObject({
  /** The document that was read. */
  document: ledger.shape.document,
  /** The words of each paragraph; a line that begins with a hyphen is a list item. */
  paragraphs: z.record(paragraphNumber, z.string()),
});

export type OfficialEntry = z.infer<typeof official>;
