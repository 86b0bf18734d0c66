import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type HTMLElement, parse } from 'node-html-parser';

import { type PageFile, pageFiles } from './page-files.ts';

/** A page of the built site. */
export interface SitePage extends PageFile {
  readonly html: string;
  readonly document: HTMLElement;
}

/**
 * Every page of a built site, parsed, in the order of their addresses.
 *
 * @example readPages('dist')[0]?.address; // '/'
 */
export function readPages(folder: string): readonly SitePage[] {
  return pageFiles(folder).map(({ address, file }) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return { address, file, html, document: parse(html) };
  });
}
