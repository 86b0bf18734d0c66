import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/site-server.ts';
import { readPages, type SitePage } from '../support/read-pages.ts';

const { folder, base: BASE, host: SITE } = inject('otherSite');
const root = resolve(import.meta.dirname, '../..');
const pages = readPages(folder);

const addressesOn = ({ document }: SitePage): readonly string[] =>
  document
    .querySelectorAll('[href], [src], [action]')
    .map(
      (element) =>
        element.getAttribute('href') ??
        element.getAttribute('src') ??
        element.getAttribute('action') ??
        '',
    );

describe('A site built for a sub-folder of a host', () => {
  test('names every page and file of its own below that folder', () => {
    const inside = pages.flatMap(addressesOn).filter((address) => address.startsWith('/'));
    expect(inside.length).toBeGreaterThan(1000);
    expect(inside.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });

  test('names the host in canonical addresses and this machine nowhere', async () => {
    const canonical = pages
      .filter(({ address }) => address !== '/404.html')
      .filter(
        ({ address, document }) =>
          document.querySelector('link[rel="canonical"]')?.getAttribute('href') !==
          `${SITE}${BASE}${address.slice(1)}`,
      );
    expect(canonical.map(({ address }) => address)).toEqual([]);

    const files = await readdir(folder, { recursive: true });
    const written = files.filter((name) => /\.(html|css|js|json|csv|xml|txt|svg)$/.test(name));
    const local: string[] = [];
    for (const name of written) {
      const text = await readFile(join(folder, name), 'utf8');
      if ([root, dirname(folder), 'localhost'].some((here) => text.includes(here)))
        local.push(name);
    }
    expect(local).toEqual([]);
  });

  test('names the host and that folder to machines', async () => {
    const home = `${SITE}${BASE}`;
    const strangers: string[] = [];
    for (const { address, document } of pages.filter((page) => page.address !== '/404.html')) {
      const data = document.querySelector('script[type="application/ld+json"]')?.rawText ?? '';
      const own = ['og:url', 'og:image'].map(
        (property) =>
          document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '',
      );
      const named = [...data.matchAll(/"(https:\/\/evidence\.example[^"]*)"/g)];
      own.push(...named.map(([, found = '']) => found));
      if (named.length === 0 || own.some((found) => !found.startsWith(home)))
        strangers.push(address);
    }
    expect(strangers).toEqual([]);
    for (const name of ['robots.txt', 'sitemap-index.xml', 'sitemap-0.xml', 'feed.xml']) {
      const text = await readFile(join(folder, name), 'utf8');
      const found = [...text.matchAll(/https:\/\/evidence\.example[^<"\s]*/g)].map(([url]) => url);
      expect(found.length, name).toBeGreaterThan(0);
      expect(
        found.filter((url) => !url.startsWith(home)),
        name,
      ).toEqual([]);
    }
  });

  test('loads every link, script, style sheet and font from there', async () => {
    const server = createSiteServer(folder, { base: BASE });
    const port = await listen(server, 0);
    const host = `http://localhost:${port}`;
    const styles = (await readdir(join(folder, '_astro'))).filter((name) => name.endsWith('.css'));
    const wanted = new Set(
      pages
        .flatMap((page) =>
          addressesOn(page).map(
            (address) => new URL(address, `${host}${BASE}${page.address.slice(1)}`),
          ),
        )
        .filter(({ origin }) => origin === host)
        .map(({ pathname }) => pathname),
    );
    for (const name of styles) {
      const css = await readFile(join(folder, '_astro', name), 'utf8');
      for (const [, quoted = ''] of css.matchAll(/url\(([^)]+)\)/g)) {
        const address = quoted.replaceAll(/["']/g, '');
        wanted.add(new URL(address, `${host}${BASE}_astro/${name}`).pathname);
      }
    }
    const missing: string[] = [];
    for (const path of wanted) {
      const { ok, body } = await fetch(`${host}${path}`);
      await body?.cancel();
      if (!ok || !path.startsWith(BASE)) missing.push(path);
    }
    server.closeAllConnections();
    server.close();
    expect([...wanted].some((path) => path.endsWith('.woff2'))).toBe(true);
    expect(missing).toEqual([]);
  });
});
