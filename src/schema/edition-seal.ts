import { z } from 'zod';

/** What seals the kept files of an edition; only `npm run edition` writes it. */
export const editionSeal = z.strictObject({
  /** The day on which the edition was sealed. */
  date: z.iso.date('a day, e.g. 2026-01-31'),
  /** The SHA-256 of its files, as edition-files.ts takes it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
});

export type EditionSeal = z.infer<typeof editionSeal>;
