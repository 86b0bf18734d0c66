import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import { readPages, type SitePage } from '../support/read-pages.ts';

const HOST = 'http://site.invalid';
const folder = inject('siteFolder');
const pages = readPages(folder);
const idsAt = new Map(
  pages.map(({ address, document }) => [
    address,
    new Set(document.querySelectorAll('[id]').map(({ id }) => id)),
  ]),
);

/** Every address that a page names; its canonical one may be on a host that is not chosen yet. */
function addressesOn({ document }: SitePage): readonly string[] {
  return document
    .querySelectorAll('[href], [src]')
    .filter((element) => element.getAttribute('rel') !== 'canonical')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
}

/** What is wrong with an address on a page of this site, or nothing. */
function problem(page: SitePage, address: string): string | undefined {
  const url = new URL(address, `${HOST}${page.address}`);
  if (url.origin !== HOST) return undefined;
  const path = decodeURI(url.pathname);
  if (!existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))) return 'no file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === '' || idsAt.get(path)?.has(anchor) === true ? undefined : 'no such anchor';
}

describe('Links', () => {
  test('every link inside the site leads to a file and an anchor that are there', () => {
    const links = pages.flatMap((page) =>
      addressesOn(page).map((address) => ({ address, problem: problem(page, address), page })),
    );
    console.log(`${links.length} links on ${pages.length} pages`);
    expect(links.length).toBeGreaterThan(pages.length);
    const dead = links.filter((link) => link.problem !== undefined);
    const byAddress = Map.groupBy(dead, (link) => `${link.address}: ${link.problem}`);
    expect([...byAddress].map(([what, on]) => `${what}, on ${on[0]?.page.address}`)).toEqual([]);
  });

  test('links out of the site are https and never lead to this machine', () => {
    const out = pages
      .flatMap(addressesOn)
      .map((address) => new URL(address, HOST))
      .filter(({ origin }) => origin !== HOST);
    expect(out.length).toBeGreaterThan(0);
    expect(
      out.filter(({ protocol, hostname }) => protocol !== 'https:' || hostname === 'localhost'),
    ).toEqual([]);
  });

  test.each(['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'])(
    'every %s names something on its page',
    (attribute) => {
      const dangling = pages.flatMap(({ address, document }) =>
        document
          .querySelectorAll(`[${attribute}]`)
          .flatMap((element) => (element.getAttribute(attribute) ?? '').split(/\s+/))
          .filter((id) => idsAt.get(address)?.has(id) !== true)
          .map((id) => `${address} ${id}`),
      );
      expect(dangling).toEqual([]);
    },
  );
});
