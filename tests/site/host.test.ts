import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import { siteSettings } from '../../src/cli/build/site-settings.ts';
import type { Citations } from '../../src/exports/citations.ts';
import { parseHostHeaders } from '../../src/hosting/host-headers.ts';
import { nginxConfiguration } from '../../src/hosting/nginx-configuration.ts';
import { readManifest } from '../../src/hosting/site-manifest.ts';
import { readPages } from '../support/read-pages.ts';
import { servedFiles } from '../support/served-files.ts';

const folder = inject('siteFolder');
const files = await servedFiles(folder);
const { site } = siteSettings(process.env);

/** The files, those inside archives too, in which a text stands. */
const holding = (pattern: RegExp): readonly string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('Everything that leaves the site', () => {
  test('is looked into, the files inside archives too', () => {
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'index.html',
        'guidance/htg241/data/citations.json',
        'guidance/htg241/data/data.zip/references.bib',
      ]),
    );
  });

  test('names neither this machine nor a folder of it', () => {
    expect(holding(/localhost|127\.0\.0\.1|\[::1\]/)).toEqual([]);
    const root = resolve(import.meta.dirname, '../..');
    expect(files.filter(({ text }) => text.includes(root)).map(({ name }) => name)).toEqual([]);
  });

  test('has no invented day on which a source was seen', () => {
    expect(holding(/9999(-| |\/|,\s*)(12|Dec)/)).toEqual([]);
  });
});

describe('What a host reads', () => {
  const other = inject('otherSite');

  test('begins each path with the folder in which the site lives', () => {
    const paths = (site: string) =>
      readFileSync(join(site, '_headers'), 'utf8').match(/^\/.*$/gm) ?? [];
    const [written, below] = [paths(resolve('public')), paths(other.folder)];
    expect(written.length).toBeGreaterThan(5);
    expect(below.filter((path) => !path.startsWith(other.base))).toEqual([]);
    expect(below).toEqual(
      expect.arrayContaining(written.map((path) => other.base + path.slice(1))),
    );
    expect(readFileSync(join(other.folder, '_redirects'), 'utf8')).toBe(`/ ${other.base} 302\n`);
  });

  test('lists every file of the site, whatever wrote it', () => {
    const { files: listed } = readManifest(folder);
    const found = files.map(({ name }) => name).filter((name) => !name.includes('.zip/'));
    expect(Object.keys(listed).toSorted()).toEqual(
      found.filter((name) => name !== 'files.json').toSorted(),
    );
    const robots = readFileSync(join(folder, 'robots.txt'));
    expect(listed['robots.txt']).toBe(createHash('sha256').update(robots).digest('hex'));
  });

  test('gives nginx a type for every kind of file that a browser shows', () => {
    const configuration = nginxConfiguration({
      rules: parseHostHeaders(readFileSync(join(folder, '_headers'), 'utf8')),
      base: '/',
      root: '/srv',
      listen: '80',
      hasBrotli: false,
    });
    const ends = files.map(({ name }) => /\.(\w+)$/.exec(name)?.[1]);
    const untyped = [...new Set(ends)].filter(
      (end) => end !== undefined && !configuration.includes(` ${end};`),
    );
    // Pagefind reads its own files as bytes.
    expect(untyped.toSorted()).toEqual(['pagefind', 'pf_fragment', 'pf_index', 'pf_meta']);
  });
});

const OFFICIAL = 'https://www.nice.org.uk/guidance/htg241';

describe('A site', () => {
  test('has a security.txt where its content names someone to write to, and none elsewhere', () => {
    const [own, demo] = [folder, inject('demoSite')].map((site) =>
      join(site, '.well-known', 'security.txt'),
    );
    expect(existsSync(own!)).toBe(false);
    expect(readFileSync(demo!, 'utf8')).toMatch(/^Contact: mailto:web@trust\.example\nExpires: /);
    expect(Object.keys(readManifest(inject('demoSite')).files)).toContain(
      '.well-known/security.txt',
    );
  });

  test('has a feed and a site map, which hold whole addresses only, where its host is known', () => {
    const isKnown = site !== '';
    const pages = readPages(folder);
    for (const name of ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
      expect([name, existsSync(join(folder, name))]).toEqual([name, isKnown]);
    }
    for (const link of ['link[type="application/rss+xml"]', 'link[rel="sitemap"]']) {
      const naming = pages.filter(({ document }) => document.querySelector(link));
      expect([link, naming.length]).toEqual([link, isKnown ? pages.length : 0]);
    }
    const robots = readFileSync(join(folder, 'robots.txt'), 'utf8');
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    expect(robots.includes('Sitemap:')).toBe(isKnown);
  });

  test('leads from every citation of its own works to the official page, and names its edition', () => {
    const file = readFileSync(join(folder, 'guidance/htg241/data/citations.json'), 'utf8');
    const { references } = JSON.parse(file) as Citations;
    const own = Object.entries(references).filter(([id]) => id.startsWith('evidence-ledger'));
    expect(own.length).toBeGreaterThan(20);
    for (const [id, formats] of own) {
      for (const text of Object.values(formats)) {
        expect(text, id).toMatch(/1 \(content [0-9a-f]{8}\)/);
        expect(text, id).toContain(OFFICIAL);
      }
    }
  });

  test('leads from every card for Anki to itself, or to the official page where its host is not known', () => {
    const deck = readFileSync(join(folder, 'guidance/htg241/data/anki.txt'), 'utf8');
    const links = deck.match(/href="[^"]*"/g) ?? [];
    expect(links.length).toBeGreaterThan(20);
    const start = `href="${site === '' ? OFFICIAL : site}`;
    expect(links.filter((link) => !link.startsWith(start))).toEqual([]);
  });
});
