import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { type HTMLElement, parse } from 'node-html-parser';

/** A page of the built site. */
export interface SitePage {
  /** Address below the site's base path: `/guidance/htg241/`. */
  readonly address: string;
  /** Path of its file below the built folder: `guidance/htg241/index.html`. */
  readonly file: string;
  readonly html: string;
  readonly document: HTMLElement;
}

/**
 * Every page of a built site, parsed, in the order of their addresses.
 *
 * @example readPages('dist')[0]?.address; // '/'
 */
export function readPages(folder: string): readonly SitePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const file = name.split(sep).join('/');
      const html = readFileSync(join(folder, name), 'utf8');
      return { address: addressOf(file), file, html, document: parse(html) };
    })
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
