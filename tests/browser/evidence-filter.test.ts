import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const EVIDENCE = '/guidance/htg241/evidence/';

/** The blocks of the table, one for each result. */
const blocksOf = (page: Page) =>
  page.locator('evidence-filter tbody[data-domain]').filter({ visible: true });

const filter = (page: Page, name: string) =>
  page.locator('evidence-filter').getByRole('combobox', { name, exact: true });

/** What stands in one place of each block that is shown. */
const each = (page: Page, place: string) =>
  blocksOf(page).evaluateAll(
    (blocks, selector) =>
      blocks.map((block) => block.querySelector(selector)?.textContent.trim() ?? ''),
    place,
  );

const OUTCOME = '.outcome > a';
const STUDY = '.outcome small';
const PARAGRAPH = '.paragraph > a';

describe('The filters of the evidence table', () => {
  // What the guidance prints: one result of the trial, one case report, fever in one series;
  // haemorrhage in one study and in the words of the advisers; efficacy in 2.3, safety in 2.4.
  test.each([
    ['Study', 'trial-123', 1, ['2.3.1']],
    ['Design', 'case-report', 1, ['2.4.3']],
    ['Outcome', 'fever', 1, ['2.4.4']],
    ['Outcome', 'haemorrhage', 2, ['2.4.5', '2.4.6']],
    ['Domain', 'efficacy', 7, ['2.3.1', '2.3.2', '2.3.3', '2.3.4']],
    ['Domain', 'safety', 13, ['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6']],
  ])('%s %s leaves %i results', async (label, value, count, paragraphs) => {
    const page = await open(EVIDENCE);
    const total = await blocksOf(page).count();
    await filter(page, label).selectOption(value);
    expect(await blocksOf(page).count()).toBe(count);
    expect([...new Set(await each(page, PARAGRAPH))].toSorted()).toEqual(paragraphs);
    expect(await page.locator('evidence-filter form [role="status"]').textContent()).toBe(
      `${count} of ${total} results shown`,
    );
  });

  test('narrow one another, and all results come back', async () => {
    const page = await open(EVIDENCE);
    const total = await blocksOf(page).count();
    await filter(page, 'Domain').selectOption('safety');
    await filter(page, 'Design').selectOption('case-series');
    const designs = new Set(await each(page, STUDY));
    expect([...designs].every((name) => name.startsWith('Case series'))).toBe(true);
    expect(new Set((await each(page, PARAGRAPH)).map((number) => number.slice(0, 3)))).toEqual(
      new Set(['2.4']),
    );
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => blocksOf(page).count()).toBe(total);
    expect(page.url()).toBe(siteUrl(EVIDENCE));
  });

  test('stand in the address, and the address brings them back', async () => {
    const page = await open(EVIDENCE);
    await filter(page, 'Domain').selectOption('efficacy');
    await filter(page, 'Study').selectOption('series-326');
    const shown = await each(page, OUTCOME);
    const address = page.url();
    expect(new URL(address).search).toBe('?domain=efficacy&study=series-326');

    const other = await open(address.slice(siteUrl('/').length - 1));
    expect(await filter(other, 'Domain').inputValue()).toBe('efficacy');
    expect(await filter(other, 'Study').inputValue()).toBe('series-326');
    expect(await each(other, OUTCOME)).toEqual(shown);
  });

  test('an address that asks for what there is not shows everything', async () => {
    const page = await open(`${EVIDENCE}?outcome=no-such-outcome&other=1`);
    const all = page.locator('evidence-filter tbody[data-domain]');
    expect(await blocksOf(page).count()).toBe(await all.count());
  });

  test('say when nothing fits, and offer the way back', async () => {
    const page = await open(EVIDENCE);
    const total = await blocksOf(page).count();
    await filter(page, 'Domain').selectOption('efficacy');
    await filter(page, 'Outcome').selectOption('fever');
    await page.getByText('No result matches').waitFor();
    expect(await page.locator('evidence-filter table').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show all results' }).click();
    await expect.poll(() => blocksOf(page).count()).toBe(total);
    expect(await page.getByText('No result matches').isVisible()).toBe(false);
  });
});

describe('The order of the evidence table', () => {
  const orderBy = (page: Page, value: string) => filter(page, 'Order').selectOption(value);

  test('by outcome goes through the alphabet, and back to that of the guidance', async () => {
    const page = await open(EVIDENCE);
    const first = await each(page, OUTCOME);
    await orderBy(page, 'outcome');
    expect(await each(page, OUTCOME)).toEqual(
      first.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    );
    await orderBy(page, '');
    expect(await each(page, OUTCOME)).toEqual(first);
  });

  test('by share goes by the first arm of a result, and what has none stands last', async () => {
    const page = await open(EVIDENCE);
    const shares = async () =>
      (await each(page, 'tr:first-child .number strong')).map((text) => text || 'none');
    await orderBy(page, 'lowest');
    // The shares of cryotherapy that the guidance prints, of its whole groups, and the first part.
    const up = ['2%', '2%', '4%', '8%', '11%', '14%', '15%', '33%', '42%'];
    const shown = await shares();
    expect(shown.slice(0, up.length)).toEqual(up);
    expect(new Set(shown.slice(up.length))).toEqual(new Set(['none']));
    await orderBy(page, 'highest');
    expect((await shares()).slice(0, up.length)).toEqual(up.toReversed());
  });

  test('parts efficacy from safety only where it is that of the guidance', async () => {
    const page = await open(EVIDENCE);
    const heads = page.locator('evidence-filter [data-head]').filter({ visible: true });
    const names = async () => (await heads.allInnerTexts()).map((text) => text.trim());
    expect(await names()).toEqual(['Efficacy', 'Safety']);
    await filter(page, 'Domain').selectOption('safety');
    expect(await names()).toEqual(['Safety']);
    await orderBy(page, 'study');
    expect(await heads.count()).toBe(0);
  });

  test('stands in the address beside the filter, and the address brings it back', async () => {
    const page = await open(EVIDENCE);
    await filter(page, 'Domain').selectOption('safety');
    await orderBy(page, 'highest');
    const shown = await each(page, OUTCOME);
    expect(new URL(page.url()).search).toBe('?domain=safety&sort=highest');
    const other = await open(`${EVIDENCE}?domain=safety&sort=highest`);
    expect(await filter(other, 'Order').inputValue()).toBe('highest');
    expect(await each(other, OUTCOME)).toEqual(shown);
  });
});

describe('The evidence table', () => {
  test('puts a result into the brief once, however often its block has moved', async () => {
    const page = await open(`${EVIDENCE}?sort=outcome`);
    await filter(page, 'Order').selectOption('study');
    const add = page.locator('add-to-brief[data-item="htg241.result.series-326.fever"]').first();
    await add.getByRole('button').click();
    await page.locator('brief-tray b').getByText('1', { exact: true }).waitFor();
    expect(await add.innerText()).toContain('Remove from brief');
  });

  test.each([360, 768, 1100, 1280, 1680])('is whole at %i pixels', async (width) => {
    const page = await open(EVIDENCE, { viewport: { width, height: 900 } });
    const cut = await page.locator('evidence-filter').evaluate((table) =>
      [...table.querySelectorAll('td, th')]
        .filter((cell) => cell.getClientRects().length > 0)
        // Heads that only those hear who do not see the table.
        .filter((cell) => getComputedStyle(cell.closest('thead') ?? cell).position !== 'absolute')
        .filter((cell) => {
          const { right } = cell.getBoundingClientRect();
          return (
            right > document.documentElement.clientWidth || cell.scrollWidth > cell.clientWidth + 1
          );
        })
        .map(({ textContent }) => textContent.trim().slice(0, 40)),
    );
    expect(cut).toEqual([]);
  });

  test('has cards below 600 pixels only: above, the count stands beside its bar', async () => {
    const beside = async (width: number) => {
      const page = await open(EVIDENCE, { viewport: { width, height: 900 } });
      const row = page.locator('evidence-filter tbody[data-study="trial-123"] tr').nth(1);
      const bar = (await row.locator('.plot').boundingBox())!;
      const count = (await row.locator('.count').boundingBox())!;
      return count.x >= bar.x + bar.width - 1;
    };
    expect([await beside(360), await beside(560), await beside(640), await beside(1280)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('has a citation of its own', async () => {
    const page = await open(EVIDENCE);
    await page.getByRole('button', { name: 'Cite this table' }).click();
    const dialog = page.locator('dialog.citations[open]');
    expect(await dialog.getByLabel('Reference').inputValue()).toContain(
      'Evidence table: Cryotherapy for liver metastases',
    );
  });
});
