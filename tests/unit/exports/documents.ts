import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadContent } from '../../../src/loader/load-content.ts';
import { csv, type Table } from '../../../src/exports/csv.ts';
import { assemble } from '../../../src/model/assemble.ts';
import type { GuidanceEntries } from '../../../src/model/entries.ts';
import type { SiteEntry } from '../../../src/schema/site.ts';
import { inventedEntries } from '../model/invented.ts';

const loaded = loadContent(resolve('content'), resolve('.'));

const documentOf = (entries: GuidanceEntries) => ({ guidance: assemble(entries).guidance });

/** The real guidance, and the invented one. */
export const htg241 = documentOf(loaded.guidance.find(({ id }) => id === 'htg241')!);
export const inv1 = documentOf(inventedEntries);

/** The site's own settings. */
export const site: SiteEntry = loaded.site!.data;

/** A table written as CSV and read back by another library, a record a row. */
export const readBack = (table: Table<string>): Record<string, string>[] =>
  parse(csv(table), { columns: true, bom: true });

/** An invented edition, as it stands in citations. */
export const EDITION = '7 (content 0123abcd)';
