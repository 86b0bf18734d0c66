import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import { pageWeight } from '../support/page-weight.ts';
import { readPages } from '../support/read-pages.ts';

const folder = inject('siteFolder');
const KILOBYTE = 1000;

// What a hospital's slow connection should have to wait for, before anything is asked for.
const TEXT_LIMIT = 20 * KILOBYTE;
const TEXT_SCRIPT_LIMIT = 5 * KILOBYTE;
const CHART_LIMIT = 45 * KILOBYTE;
const FONT_LIMIT = 45 * KILOBYTE;

const weighed = readPages(folder).map((page) => ({
  ...pageWeight(folder, page),
  address: page.address,
  // A drawing has a title, other pictures have not.
  hasChart: page.document.querySelector('chart-figure, svg > title') !== null,
}));
const charts = weighed.filter(({ hasChart }) => hasChart);
const texts = weighed.filter(({ hasChart }) => !hasChart);
/** On this page the script is what the reader came for. */
const TOOLS = new Set(['/brief/']);
const TOOL_SCRIPT_LIMIT = 8 * KILOBYTE;

const kilobytes = (bytes: number): string => (bytes / KILOBYTE).toFixed(1);
const heavier = (limit: number, part: 'total' | 'script', pages: typeof weighed) =>
  pages
    .filter((page) => page[part] > limit)
    .map((page) => `${page.address} ${kilobytes(page[part])} kB`);

const assets = readdirSync(join(folder, '_astro'));

describe('Weight of the pages, compressed', () => {
  test('the pages with charts are those that the evidence stands on', () => {
    console.table(
      weighed
        .filter(({ address }) => !address.startsWith('/glossary/') || address === '/glossary/')
        .map(({ address, total, script }) => ({
          address,
          'total kB': kilobytes(total),
          'script kB': kilobytes(script),
        })),
    );
    const addresses = charts.map(({ address }) => address);
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/guidance/htg241/efficacy/',
        '/guidance/htg241/safety/',
        '/guidance/htg241/full/',
      ]),
    );
  });

  test('a page of text is at most 20 kB, of which script at most 5 kB, or 8 kB on a page that is a tool', () => {
    expect(heavier(TEXT_LIMIT, 'total', texts)).toEqual([]);
    const tools = texts.filter(({ address }) => TOOLS.has(address));
    const read = texts.filter((page) => !tools.includes(page));
    expect(heavier(TEXT_SCRIPT_LIMIT, 'script', read)).toEqual([]);
    expect(heavier(TOOL_SCRIPT_LIMIT, 'script', tools)).toEqual([]);
  });

  test('a page with charts is at most 45 kB', () => {
    expect(heavier(CHART_LIMIT, 'total', charts)).toEqual([]);
  });

  test('a page is painted from its HTML alone: one style in it, one script for all pages, no style sheet', () => {
    const pages = readPages(folder);
    expect(weighed.filter(({ styleSheets }) => styleSheets > 0)).toEqual([]);
    expect(new Set(weighed.map(({ scripts }) => scripts.join(' '))).size).toBe(1);
    expect(weighed[0]?.scripts).toHaveLength(1);
    const styled = pages.map(({ document }) => document.querySelectorAll('head style').length);
    expect([...new Set(styled)]).toEqual([1]);
  });

  test('the policy of a page names the hashes of what stands in it and no others', () => {
    const written = 'style, script:not([src]):not([type$="json"])';
    const wrong = readPages(folder).filter(({ document }) => {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content');
      const named = [...(policy ?? '').matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash);
      const own = document
        .querySelectorAll(written)
        .map(({ rawText }) => `sha256-${createHash('sha256').update(rawText).digest('base64')}`);
      return [...new Set(own)].toSorted().join() !== named.toSorted().join();
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('no page loads the chart library before a reader asks for it', () => {
    // A part of Chart.js's own messages, which no minifier changes.
    const isLibrary = (path: string) =>
      readFileSync(join(folder, path), 'utf8').includes(' is not a registered ');
    const chunks = assets.filter((name) => name.endsWith('.js')).map((name) => `/_astro/${name}`);
    expect(chunks.filter(isLibrary)).not.toEqual([]);
    const loaded = new Set(weighed.flatMap(({ scripts }) => scripts));
    expect([...loaded].filter(isLibrary)).toEqual([]);
  });

  test('the fonts are at most 45 kB together', () => {
    const fonts = assets.filter((name) => name.endsWith('.woff2'));
    const total = fonts.reduce((sum, name) => sum + statSync(join(folder, '_astro', name)).size, 0);
    console.log(`${fonts.length} fonts, ${kilobytes(total)} kB`);
    expect(fonts).not.toEqual([]);
    expect(total).toBeLessThanOrEqual(FONT_LIMIT);
  });
});
