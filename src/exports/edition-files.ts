import type { Guidance } from '../model/guidance.ts';
import { csv } from './csv.ts';
import { guidanceJson, type DocumentContext } from './guidance-json.ts';
import { KEPT_TABLES } from './tables.ts';

/** The file of an edition that holds all of it. */
export const DOCUMENT_FILE = 'guidance.json';

/** The names of the files by which an edition is kept. */
export const EDITION_FILES = [DOCUMENT_FILE, ...KEPT_TABLES.map(({ file }) => file)];

/** The files by which an edition is kept, with their texts: the document joined, and its tables. */
export const editionFiles = (
  guidance: Guidance,
  context: DocumentContext,
): Readonly<Record<string, string>> => ({
  [DOCUMENT_FILE]: `${JSON.stringify(guidanceJson(guidance, context), null, 1)}\n`,
  ...Object.fromEntries(
    KEPT_TABLES.map(({ file, table }) => [file, csv(table(guidance, context.edition))]),
  ),
});
