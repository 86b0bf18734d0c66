import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { DOMParser, type Document } from '@xmldom/xmldom';
import { describe, expect, inject, test } from 'vitest';

import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/site-server.ts';
import type { Citations } from '../../src/exports/citations.ts';
import { isListed, readPages, type SitePage } from '../support/read-pages.ts';
import { servedFiles } from '../support/served-files.ts';

const { folder, base: BASE, host: SITE } = inject('otherSite');
const root = resolve(import.meta.dirname, '../..');
const pages = readPages(folder);

/** Parses strictly: any error of XML is thrown. */
async function xml(file: string): Promise<Document> {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${file}: ${level}: ${message}`);
    },
  });
  return parser.parseFromString(await readFile(join(folder, file), 'utf8'), 'text/xml');
}
const texts = (parent: Pick<Document, 'getElementsByTagName'>, name: string) =>
  [...parent.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');

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
      .filter(isListed)
      .filter(
        ({ address, document }) =>
          document.querySelector('link[rel="canonical"]')?.getAttribute('href') !==
          `${SITE}${BASE}${address.slice(1)}`,
      );
    expect(canonical.map(({ address }) => address)).toEqual([]);

    const files = await servedFiles(folder);
    const here = [root, dirname(folder), 'localhost'];
    expect(
      files.filter(({ text }) => here.some((name) => text.includes(name))).map(({ name }) => name),
    ).toEqual([]);
  });

  test('names the host and that folder to machines', async () => {
    const home = `${SITE}${BASE}`;
    const strangers: string[] = [];
    for (const { address, document } of pages.filter(isListed)) {
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

  test('cites its own works at their addresses there, and the guidance at the official one', async () => {
    const file = await readFile(join(folder, 'guidance/htg241/data/citations.json'), 'utf8');
    const { references } = JSON.parse(file) as Citations;
    const addresses = Object.entries(references).map(([id, { csl }]) => {
      const [item] = JSON.parse(csl) as { URL?: string }[];
      return [id, item?.URL ?? ''] as const;
    });
    const own = addresses.filter(([id]) => id.startsWith('evidence-ledger'));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(([, url]) => !url.startsWith(`${SITE}${BASE}guidance/htg241/`))).toEqual([]);
    const official = addresses.filter(([id]) => id.startsWith('nice')).map(([, url]) => url);
    expect([...new Set(official)]).toEqual(['https://www.nice.org.uk/guidance/htg241']);
  });

  test('lists every page with an address in its site map, which robots.txt names', async () => {
    const parts = texts(await xml('sitemap-index.xml'), 'loc');
    const maps = await Promise.all(parts.map((part) => xml(part.slice(`${SITE}${BASE}`.length))));
    const listed = pages
      .filter(({ document }) => document.querySelector('link[rel="canonical"]'))
      .map(({ address }) => `${SITE}${BASE}${address.slice(1)}`);
    expect(maps.flatMap((map) => texts(map, 'loc')).toSorted()).toEqual(listed.toSorted());
    const robots = await readFile(join(folder, 'robots.txt'), 'utf8');
    expect(robots).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}${BASE}sitemap-index.xml\n`);
  });

  test('has a feed of well-formed RSS 2.0, announced on every page, with an item for each change', async () => {
    const announced = pages.map(({ document }) =>
      document.querySelector('link[type="application/rss+xml"]')?.getAttribute('href'),
    );
    expect([...new Set(announced)]).toEqual([`${BASE}feed.xml`]);
    const feed = await xml('feed.xml');
    const { documentElement } = feed;
    expect([documentElement?.tagName, documentElement?.getAttribute('version')]).toEqual([
      'rss',
      '2.0',
    ]);
    const items = [...feed.getElementsByTagName('item')];
    // The updates of content/guidance/htg241/guidance.yaml.
    expect(items.map((item) => texts(item, 'dc:date')[0])).toEqual(
      expect.arrayContaining(['2026-01', '2010-12-15']),
    );
    const links = items.map((item) => new URL(texts(item, 'link')[0]!));
    expect(new Set(links.map(({ href }) => href)).size).toBe(items.length);
    for (const { pathname, hash } of links) {
      const page = pages.find(({ address }) => address === `/${pathname.slice(BASE.length)}`)!;
      expect(page.document.querySelector(`[id="${hash.slice(1)}"]`), hash).not.toBeNull();
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
    const addFiles = (css: string, from: string): void => {
      for (const [, quoted = ''] of css.matchAll(/url\(([^)]+)\)/g)) {
        const address = quoted.replaceAll(/["']/g, '');
        if (!/^(?:data:|#)/.test(address)) {
          wanted.add(new URL(address, `${host}${BASE}${from}`).pathname);
        }
      }
    };
    for (const name of styles) {
      addFiles(await readFile(join(folder, '_astro', name), 'utf8'), `_astro/${name}`);
    }
    // Most styles, the faces of the fonts among them, stand in the pages.
    for (const { address, document } of pages) {
      for (const style of document.querySelectorAll('head style')) {
        addFiles(style.textContent, address.slice(1));
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
    expect([...wanted].filter((path) => path.endsWith('.woff2'))).toHaveLength(2);
    expect(missing).toEqual([]);
  });
});
