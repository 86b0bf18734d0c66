import { createHash } from 'node:crypto';

/**
 * The SHA-256, hexadecimal, by which the kept files of an edition are known: of their names and texts, in
 * the order of their names.
 *
 * @param files - texts by file name
 */
export const editionHash = (files: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
