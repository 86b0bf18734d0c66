import { z } from 'zod';
import { paragraphNumber } from './words.ts';

/** The figures that the official document prints, read from the document and not from the studies. */
export const ledger = z.strictObject({
  /** The document that was read. */
  document: z.strictObject({
    /** Its file name. */
    name: z.string().min(1),
    /** The SHA-256 of its bytes, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
  }),
  /** For each numbered paragraph the figures in order, as printed. */
  paragraphs: z.record(paragraphNumber, z.array(z.string({ error: 'a figure in quotes' }))),
});

export type LedgerEntry = z.infer<typeof ledger>;
