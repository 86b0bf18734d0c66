import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionSeal } from '../schema/edition-seal.ts';

/** The file that seals an edition, beside the others. */
export const SEAL_FILE = 'seal.yaml';

/** An edition that was sealed, as it lies in the content. */
export type KeptEdition = Readonly<{
  /** The document that it is of. */
  guidance: string;
  /** Its number. */
  edition: string;
  /** The file of its seal, as messages name it. */
  file: string;
  seal: EditionSeal;
  /** The folder that holds it. */
  folder: string;
}>;

/** The files of a kept edition by name, with their texts. */
export const keptFiles = ({ folder }: KeptEdition): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== SEAL_FILE && !name.startsWith('.'))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
