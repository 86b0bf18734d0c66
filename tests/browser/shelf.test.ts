import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { EMPTY, withEntry } from '../../src/islands/brief/brief.ts';
import { sharedText } from '../../src/islands/brief/shared-brief.ts';
import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();
const shelf = inject('demoAddress');

/** The home page of several documents, as an address of it opens. */
async function openShelf(search = ''): Promise<Page> {
  const page = await open('/robots.txt');
  await page.goto(`${shelf}/${search}`);
  await page.waitForFunction(() => customElements.get('shelf-list') !== undefined);
  return page;
}

const titles = (page: Page) =>
  page.locator('.shelf li').filter({ visible: true }).locator('.says a').allTextContents();
const headings = (page: Page) =>
  page.locator('.shelf h3').filter({ visible: true }).allTextContents();
const status = (page: Page) => page.locator('.shelf [role="status"]').textContent();
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

const EVERY_TITLE = [
  'Lamp for the knee (invented)',
  'Pad for the hip (invented)',
  'Alpha therapy (invented)',
  'Cryotherapy for liver metastases',
  'Epsilon pulses (invented)',
  'Gamma therapy (invented)',
];

// What is expected stands in the guidance.yaml of the six documents and in the headlines of their recommendations.
describe('the shelf', () => {
  test('stands by topic, what has none last, and says how many there are', async () => {
    const page = await openShelf();
    expect(await headings(page)).toEqual([
      'Joint conditions',
      'Lesions',
      'Liver conditions',
      'Skin conditions',
      'Other guidance',
    ]);
    expect(await titles(page)).toEqual(EVERY_TITLE);
    expect((await status(page))?.replaceAll('\u00a0', ' ')).toBe('6 documents');
  });

  test.each([
    ['knee', ['Lamp for the knee (invented)']],
    ['ipg9002', ['Pad for the hip (invented)']],
    ['HTG 241', ['Cryotherapy for liver metastases']],
    // In another form than it is printed in.
    ['pulse', ['Epsilon pulses (invented)']],
    ['research pulses', ['Epsilon pulses (invented)']],
    ['skin conditions', ['Epsilon pulses (invented)']],
  ])('is found in by %s', async (words, found) => {
    const page = await openShelf();
    await page.getByRole('searchbox', { name: 'Find a document' }).fill(words);
    expect(await titles(page)).toEqual(found);
    expect(await status(page)).toBe(`${found.length} of 6 documents`);
  });

  test('is narrowed by topic and category, each of which says what it would leave', async () => {
    const page = await openShelf();
    const category = field(page, 'Category');
    expect(await category.locator('option').allTextContents()).toEqual([
      'Any category',
      'Standard arrangements (3)',
      'Special arrangements (3)',
      'Research only (2)',
      'Do not use (2)',
    ]);
    await category.selectOption('do-not-use');
    expect(await titles(page)).toEqual(['Pad for the hip (invented)', 'Alpha therapy (invented)']);
    await field(page, 'Topic').selectOption('Lesions');
    expect(await titles(page)).toEqual(['Alpha therapy (invented)']);
    expect(await headings(page)).toEqual(['Lesions']);
    expect(await category.locator('option').allTextContents()).toContain('Research only (0)');
  });

  test.each([
    ['title', 'Title, A to Z', EVERY_TITLE.toSorted()],
    [
      'evidence',
      'Most results first',
      [
        'Gamma therapy (invented)',
        'Cryotherapy for liver metastases',
        'Lamp for the knee (invented)',
        'Alpha therapy (invented)',
        'Pad for the hip (invented)',
        'Epsilon pulses (invented)',
      ],
    ],
  ])(
    'stands in the order of %s under one heading, and by topic again',
    async (value, name, order) => {
      const page = await openShelf();
      await field(page, 'Order').selectOption(value);
      expect(await titles(page)).toEqual(order);
      expect(await headings(page)).toEqual([name]);
      expect(await page.locator('.topic').first().isVisible()).toBe(true);
      await field(page, 'Order').selectOption('');
      expect(await titles(page)).toEqual(EVERY_TITLE);
      expect(await headings(page)).toHaveLength(5);
    },
  );

  test('keeps what is chosen in the address, which brings it back', async () => {
    const page = await openShelf();
    await page.getByRole('searchbox', { name: 'Find a document' }).fill('invented');
    await field(page, 'Category').selectOption('research-only');
    await field(page, 'Order').selectOption('title');
    const { search } = new URL(page.url());
    expect(search).toBe('?q=invented&category=research-only&sort=title');
    const again = await openShelf(search);
    expect(await titles(again)).toEqual([
      'Epsilon pulses (invented)',
      'Pad for the hip (invented)',
    ]);
    const other = await openShelf('?topic=no-such-topic&category=&x=1');
    expect(await titles(other)).toEqual(EVERY_TITLE);
  });

  test('says when nothing is left, and leads back by keyboard', async () => {
    const page = await openShelf('?q=zebra');
    expect(await titles(page)).toEqual([]);
    expect(await headings(page)).toEqual([]);
    expect(await status(page)).toBe('0 of 6 documents');
    expect(await axeViolationsEverywhere(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all documents' }).press('Enter');
    await expect.poll(() => titles(page)).toEqual(EVERY_TITLE);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  test('without script it is the list, and nothing else shows', async () => {
    const page = await open('/robots.txt', { javaScriptEnabled: false });
    await page.goto(`${shelf}/?q=knee`);
    expect(await titles(page)).toEqual(EVERY_TITLE);
    expect(await page.locator('.shelf form').isVisible()).toBe(false);
    expect(await page.locator('.shelf .empty').isVisible()).toBe(false);
  });

  test('of one document has no controls and no topic', async () => {
    const page = await open('/');
    expect(await titles(page)).toEqual(['Cryotherapy for liver metastases']);
    expect(await page.locator('.shelf :is(form, h3:not(.says h3), .empty)').count()).toBe(0);
  });
});

describe('a shelf of 500', () => {
  /** The home page with its six documents over and over, each with a title of its own. */
  async function openLargeShelf(): Promise<Page> {
    const page = await open('/robots.txt');
    await page.route(`${shelf}/`, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      const rows = html.match(/<li data-(?:topic|category)=[\s\S]*?<\/li>/g) ?? [];
      const lists = html.split('<ul role="list">');
      const first = lists.findIndex((list) => /^<li data-(?:topic|category)=/.test(list));
      const many = Array.from({ length: 500 - rows.length }, (_none, at) =>
        (rows[at % rows.length] ?? '').replace(/(<a [^>]*>)/, `$1Copy ${at + 1} of `),
      );
      lists[first] = many.join('') + (lists[first] ?? '');
      await route.fulfill({ response: answer, body: lists.join('<ul role="list">') });
    });
    await page.goto(`${shelf}/`);
    await page.waitForFunction(() => customElements.get('shelf-list') !== undefined);
    return page;
  }

  test('is narrowed and set in order at once, each row moved or hidden once', async () => {
    const page = await openLargeShelf();
    expect(await titles(page)).toHaveLength(500);
    const changes = await page.evaluate(() => {
      let count = 0;
      const list = document.querySelector('shelf-list')!;
      const observer = new MutationObserver((records) => {
        count += records.filter(({ target }) => target instanceof HTMLLIElement).length;
      });
      observer.observe(list, { subtree: true, attributes: true });
      const input = list.querySelector('input')!;
      input.value = 'Copy 77 of';
      const start = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const took = performance.now() - start;
      count += observer
        .takeRecords()
        .filter(({ target }) => target instanceof HTMLLIElement).length;
      return { count, took };
    });
    console.log(`500 documents: a letter typed is answered in ${changes.took.toFixed(1)} ms`);
    expect(changes.count).toBeLessThanOrEqual(500);
    expect(await titles(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(async () => (await titles(page)).length).toBe(500);
    await field(page, 'Order').selectOption('title');
    const sorted = await titles(page);
    expect(sorted).toHaveLength(500);
    expect(sorted[0]).toBe('Alpha therapy (invented)');
    expect(sorted[1]).toMatch(/^Copy 1 of /);
  });
});

describe('the pages that all documents share', () => {
  test.each(['/', '/search/?q=mortality', '/glossary/', '/glossary/ablation/', '/about/'])(
    '%s passes axe and fits a telephone',
    async (address) => {
      const page = await open('/robots.txt');
      await page.goto(`${shelf}${address}`);
      if (address.startsWith('/search'))
        await page.locator('[data-search-results] a').first().waitFor();
      expect(await axeViolationsEverywhere(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    },
  );

  test('a brief of two documents names the procedure of each entry, and passes axe', async () => {
    const page = await open('/robots.txt');
    const brief = ['htg241.paragraph.2.3.1', 'lamp.paragraph.2.1'].reduce(
      (entries, id) => withEntry(entries, id),
      EMPTY,
    );
    await page.goto(`${shelf}/brief/#${sharedText(brief)}`);
    const sources = page.locator('brief-page .source');
    await sources.nth(1).waitFor();
    const text = (await sources.allTextContents()).join('\n');
    expect(text).toContain('HTG241 Cryotherapy for liver metastases, 2.3.1');
    expect(text).toContain('INV11 Lamp for the knee (invented), 2.1');
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });
});
