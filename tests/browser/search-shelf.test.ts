import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();
const shelf = inject('demoAddress');

async function openShelf(address: string): Promise<Page> {
  const page = await open('/robots.txt');
  await page.goto(`${shelf}${address}`);
  return page;
}

/** Opens the search of a page and asks it. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog input[name="q"]').fill(query);
  await page.locator('dialog [data-search-results] a').first().waitFor();
}

const panel = (page: Page) => page.locator('dialog[open] search-panel, main search-panel');
const status = async (page: Page) => panel(page).locator('[role="status"]').textContent();
const results = (page: Page) =>
  panel(page)
    .locator('[data-search-results] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
/** The documents of the results, by the folder of their address. */
const documents = async (page: Page) => [
  ...new Set(
    (await results(page)).flatMap((link) => /guidance\/([^/]+)\//.exec(link ?? '')?.[1] ?? []),
  ),
];

describe('with a guidance open', () => {
  test('its places are found and no others, which is said, and Shift and Enter widens the search', async () => {
    const page = await openShelf('/guidance/lamp/');
    await ask(page, 'efficacy');
    expect(await documents(page)).toEqual(['lamp']);
    expect(await status(page)).toMatch(/^\d+ results? in INV11, which is open, and the glossary$/);
    const widen = page.getByRole('button', { name: /^Search all guidance \(\d+ more\)$/ });
    expect(await widen.getAttribute('aria-keyshortcuts')).toBe('Shift+Enter');

    await page.keyboard.press('Shift+Enter');
    await expect.poll(async () => (await documents(page)).length).toBeGreaterThan(2);
    expect(await status(page)).toMatch(/^\d+ results$/);
    await page.getByRole('button', { name: 'Search INV11 first' }).click();
    await expect.poll(() => documents(page)).toEqual(['lamp']);
  });

  // All six documents print a paragraph of this number.
  test.each(['lamp', 'pad', 'alpha', 'epsilon', 'gamma', 'htg241'])(
    'the number of a paragraph leads to that of %s first',
    async (id) => {
      const page = await openShelf(`/guidance/${id}/`);
      await ask(page, '1.1');
      expect((await results(page))[0]).toBe(`/guidance/${id}/recommendations/#1.1`);
    },
  );

  test('what only others have is found there, and it is said that the open one has nothing', async () => {
    const page = await openShelf('/guidance/lamp/');
    await ask(page, 'cryoshock');
    expect(await status(page)).toMatch(
      /^Nothing in INV11, which is open; all guidance searched\. \d+ results$/,
    );
    expect(await documents(page)).toEqual(['htg241']);
  });

  // The gap is declared in the guidance.yaml of HTG241; pain is an outcome of the lamp.
  test('only the open document is said not to mention something', async () => {
    const page = await openShelf('/guidance/htg241/');
    await ask(page, 'pain');
    expect(await status(page)).toMatch(/^HTG241 does not mention “pain”\. What it says nearby: /);
    expect(await documents(page)).toEqual(['htg241']);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => status(page)).toMatch(/^\d+ results$/);
    expect((await documents(page))[0]).toBe('lamp');
  });

  test('Enter takes the open document along to the page of all results', async () => {
    const page = await openShelf('/guidance/lamp/');
    await ask(page, 'efficacy');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=efficacy&in=INV11*');
    await page.locator('main [data-search-results] a').first().waitFor();
    expect(await documents(page)).toEqual(['lamp']);
    await page.locator('main input[name="q"]').press('Shift+Enter');
    await page.waitForURL((url) => !url.searchParams.has('in'));
    await expect.poll(async () => (await documents(page)).length).toBeGreaterThan(2);
  });
});

describe('with none open', () => {
  test('every result and every quick answer names its guidance', async () => {
    const page = await openShelf('/search/?q=mortality');
    await page.locator('[data-search-results] a').first().waitFor();
    const heads = await page
      .locator('[data-search-results] [role="group"]')
      .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label') ?? ''));
    const ofGuidance = heads.filter((head) => !/^(?:Term|Page), (?:Glossary|This site)/.test(head));
    expect(ofGuidance.length).toBeGreaterThan(3);
    for (const head of ofGuidance) {
      expect(head).toMatch(/HTG241 Cryotherapy for liver metastases|INV\d+ .+ \(invented\)/);
    }
    const cards = await page.locator('.quick h2').allTextContents();
    expect(cards).toContain('Mortality as reported by HTG241 Cryotherapy for liver metastases');
    expect(cards.every((card) => / as reported by [A-Z]+\d+ /.test(card))).toBe(true);
  });

  test('a question that names a procedure is answered by its document first', async () => {
    const page = await openShelf('/search/?q=pain+after+the+lamp');
    await page.locator('[data-search-results] a').first().waitFor();
    expect(await status(page)).toMatch(/^\d+ results, those of INV11 first$/);
    expect((await documents(page))[0]).toBe('lamp');
  });

  test('what no guidance mentions is said of all', async () => {
    const page = await openShelf('/search/?q=zebra');
    await page.getByText('No guidance here mentions “zebra”.').waitFor();
  });

  test('guidance and topic narrow the results, by their names', async () => {
    const page = await openShelf('/search/?q=mortality');
    await page.locator('[data-search-results] a').first().waitFor();
    const guidance = page.locator('select[name="guidance"]');
    expect((await guidance.locator('option').allTextContents()).join('\n')).toMatch(
      /HTG241 Cryotherapy for liver metastases \(\d+\)/,
    );
    await page.locator('select[name="topic"]').selectOption('Lesions');
    expect(await documents(page)).toEqual(['alpha']);
    await page.getByRole('button', { name: 'Remove Topic: Lesions' }).click();
    await guidance.selectOption('HTG241');
    await page.waitForURL('**/search/?q=mortality&guidance=HTG241');
    expect(await documents(page)).toEqual(['htg241']);
  });

  // The four categories, as pad.md recommends for four groups of people.
  test('a recommendation shows its category with its look, and passes axe', async () => {
    const page = await openShelf('/search/?q=hip+pain+pad');
    await page.locator('[data-search-results] a').first().waitFor();
    const marks = page.locator('[data-search-results] .category');
    const shown = await marks.evaluateAll((all) =>
      all.map((mark) => ({
        name: mark.textContent,
        shape: mark.querySelector('path')?.getAttribute('d'),
        ground: getComputedStyle(mark).backgroundColor,
        edge: getComputedStyle(mark).borderInlineStartStyle,
      })),
    );
    expect([...new Set(shown.map(({ name }) => name))].toSorted()).toEqual([
      'Do not use',
      'Research only',
      'Special arrangements',
      'Standard arrangements',
    ]);
    for (const part of ['shape', 'ground'] as const) {
      expect(new Set(shown.map((one) => one[part])).size, part).toBe(4);
    }
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });
});
