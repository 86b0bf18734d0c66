import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a project keeps which code had no wrong type. */
const PROVEN = join('.build', 'proven-types');

/** Whether the types of this code have been checked before, and were right. No content changes them. */
export const hasProvenTypes = async (root: string, code: string): Promise<boolean> =>
  (await readFile(join(root, PROVEN), 'utf8').catch(() => '')) === code;

/** Keeps that the types of this code are right. */
export const keepProvenTypes = (root: string, code: string): Promise<void> =>
  writeFile(join(root, PROVEN), code);
