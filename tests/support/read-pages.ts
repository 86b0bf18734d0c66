import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type HTMLElement, parse } from 'node-html-parser';

import { type PageFile, pageFiles } from './page-files.ts';

/** A page of the built site. */
export interface SitePage extends PageFile {
  readonly html: string;
  readonly document: HTMLElement;
}

const read = new Map<string, readonly SitePage[]>();

/**
 * Every page of a built site, parsed, in the order of their addresses. A folder is read once for all
 * test files of a worker, so nobody changes a document: who must, clones a part of it.
 *
 * @example readPages('dist')[0]?.address; // '/'
 */
export function readPages(folder: string): readonly SitePage[] {
  const pages = read.get(folder) ?? pageFiles(folder).map((page) => parsed(folder, page));
  read.set(folder, pages);
  return pages;
}

function parsed(folder: string, { address, file }: PageFile): SitePage {
  const html = readFileSync(join(folder, file), 'utf8');
  return { address, file, html, document: parse(html) };
}

/** Whether a page is one to come back to: it has an address of its own and is open to search engines. */
export const isListed = ({ document }: SitePage): boolean =>
  document.querySelector('meta[name="robots"][content="noindex"]') === null;
