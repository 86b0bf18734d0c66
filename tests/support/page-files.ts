import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** Where a page of the built site stands. */
export interface PageFile {
  /** Address below the site's base path: `/guidance/htg241/`. */
  readonly address: string;
  /** Path of its file below the built folder: `guidance/htg241/index.html`. */
  readonly file: string;
}

/**
 * Every page of a built site, unread, in the order of their addresses; those that stand in pages of other
 * sites are none of its own.
 *
 * @example pageFiles('dist')[0]?.address; // '/'
 */
export function pageFiles(folder: string): readonly PageFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html') && !name.startsWith('embed/'))
    .map((file) => ({ address: addressOf(file), file }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
