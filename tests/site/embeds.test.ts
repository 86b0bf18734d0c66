import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

import { headersFor, parseHostHeaders } from '../../src/hosting/host-headers.ts';
import { readManifest } from '../../src/hosting/site-manifest.ts';
import { readPages } from '../support/read-pages.ts';

const folder = inject('siteFolder');
const other = inject('otherSite');
const embeds = globSync('embed/**/*.html', { cwd: folder })
  .toSorted()
  .map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const address = `/${file.replace('index.html', '')}`;
    return { address, page: address.replace('/embed/', '/guidance/'), html, document: parse(html) };
  });
const pages = new Map(readPages(folder).map((page) => [page.address, page]));

describe('A figure to be shown on other sites', () => {
  test('is there for each figure that has a page, and only for those', () => {
    const figures = [...pages.keys()].filter((address) => /\/figures\/[^/]+\/$/.test(address));
    expect(figures.length).toBeGreaterThan(5);
    expect(embeds.map(({ page }) => page)).toEqual(figures.toSorted());
  });

  test('is valid HTML by the rules of the pages', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const root = resolve(import.meta.dirname, '../..');
    for (const { address, html } of embeds) {
      const { results } = await validator.validateString(html, resolve(root, 'page.html'));
      const found = results.flatMap(({ messages }) => messages.map(({ message }) => message));
      expect(found, address).toEqual([]);
    }
  });

  test('runs nothing and loads nothing but its typeface: its own policy lets in one style alone', () => {
    for (const { address, html, document } of embeds) {
      expect(document.querySelectorAll('script, link[rel="stylesheet"], [src]'), address).toEqual(
        [],
      );
      const style = document.querySelector('style')!.textContent;
      const hash = createHash('sha256').update(style).digest('base64');
      expect(html).toContain(
        `content="default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; base-uri 'none'; form-action 'none'"`,
      );
      for (const [, font = ''] of style.matchAll(/url\("?([^")]+)/g)) {
        expect(existsSync(join(folder, font)), font).toBe(true);
      }
      expect(html.length, address).toBeLessThan(30_000);
    }
  });

  test('says the finding, both voices, the paragraphs, the edition, and leads back out of the frame', () => {
    for (const { address, page, document } of embeds) {
      const figure = pages.get(page)!.document;
      expect(document.querySelector('h1')?.text).toBe(figure.querySelector('h1')?.text.trim());
      expect(document.text).toContain('Reported in the guidance: ');
      const isCalculated = document.querySelector('svg [data-voice="calculated"]') !== null;
      expect(document.text.includes('Calculated by Evidence Ledger, not in the guidance: ')).toBe(
        isCalculated,
      );
      const links = document.querySelectorAll('a');
      const hrefs = links.map((link) => link.getAttribute('href'));
      const sources = figure.querySelectorAll('figcaption .source > span:first-child a');
      expect(hrefs, address).toEqual([...sources.map((a) => a.getAttribute('href')), page]);
      expect(links.every((link) => link.getAttribute('target') === '_blank')).toBe(true);
      expect(document.querySelector('footer')?.text).toMatch(/edition 1 \(content [0-9a-f]{8}\)/);
    }
  });

  test('is kept out of search engines, site map, search and what is read without a network', () => {
    for (const { page, document } of embeds) {
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
        'noindex',
      );
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(URL.parse(canonical!, 'https://a.invalid')?.pathname).toBe(page);
    }
    const map = readFileSync(join(other.folder, 'sitemap-0.xml'), 'utf8');
    expect(map).toContain('/figures/');
    expect(map).not.toContain('/embed/');
    const lists = globSync('offline/*/*.js', { cwd: folder });
    expect(lists.length).toBeGreaterThan(1);
    for (const list of lists) {
      expect(readFileSync(join(folder, list), 'utf8')).not.toContain('embed/');
    }
  });

  test('stands on the page of the figure as HTML that names its whole address where there is one', () => {
    const [{ page, document } = embeds[0]!] = embeds;
    const snippetOf = (site: string): ReturnType<typeof parse> => {
      const text = readFileSync(join(site, page, 'index.html'), 'utf8');
      return parse(parse(text).querySelector('textarea')!.text);
    };
    const frame = snippetOf(folder).querySelector('iframe')!;
    const title = document.querySelector('h1')!.text;
    expect(frame.getAttribute('title')).toBe(`${title} (HTG241)`);
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect(frame.getAttribute('width')).toBe('100%');
    const elsewhere = snippetOf(other.folder).querySelector('iframe')!.getAttribute('src');
    expect(elsewhere).toBe(`${other.host}${other.base}embed/${page.replace('/guidance/', '')}`);
  });
});

describe('What a host says of frames', () => {
  test.each([
    ['this site', folder],
    ['the site in a sub-folder', other.folder],
  ])('lets every file of %s stand in none, but for the figures made for it', (_name, site) => {
    const { base, files } = readManifest(site);
    const rules = parseHostHeaders(readFileSync(join(site, '_headers'), 'utf8'));
    const wrong = [...Object.keys(files), 'files.json'].filter((file) => {
      if (/^_(?:headers|redirects)$/.test(file)) return false;
      const address = base + file.replace(/(^|\/)index\.html$/, '$1');
      const policy = headersFor(rules, address).get('content-security-policy')?.split('; ');
      const expected = `frame-ancestors ${file.startsWith('embed/') ? '*' : "'none'"}`;
      return policy?.filter((part) => part.startsWith('frame-ancestors')).join() !== expected;
    });
    expect(wrong).toEqual([]);
  });
});
