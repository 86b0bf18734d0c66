import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const EVIDENCE = '/guidance/htg241/evidence/';

const rowsOf = (page: Page) => page.locator('evidence-filter tbody tr').filter({ visible: true });

const filter = (page: Page, name: string) =>
  page.locator('evidence-filter').getByRole('combobox', { name, exact: true });

/** The shown cells of one column, found by the label that they have on a telephone. */
const column = (page: Page, label: string) =>
  rowsOf(page)
    .locator(`[data-label="${label}"]`)
    .evaluateAll((cells) => cells.map(({ textContent }) => textContent.trim()));

const sortBy = (page: Page, name: string) =>
  page.locator('evidence-filter thead').getByRole('button', { name, exact: true }).click();

describe('The filters of the evidence table', () => {
  // What the guidance prints: two arms of the trial, one case report, fever in one series;
  // haemorrhage in two arms and in the words of the advisers; efficacy in 2.3, safety in 2.4.
  test.each([
    ['Study', 'trial-123', 2, ['2.3.1']],
    ['Design', 'case-report', 1, ['2.4.3']],
    ['Outcome', 'fever', 1, ['2.4.4']],
    ['Outcome', 'haemorrhage', 3, ['2.4.5', '2.4.6']],
    ['Domain', 'efficacy', 12, ['2.3.1', '2.3.2', '2.3.3', '2.3.4']],
    ['Domain', 'safety', 17, ['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6']],
  ])('%s %s leaves %i rows', async (label, value, count, paragraphs) => {
    const page = await open(EVIDENCE);
    const total = await rowsOf(page).count();
    await filter(page, label).selectOption(value);
    expect(await rowsOf(page).count()).toBe(count);
    expect([...new Set(await column(page, 'Paragraph'))].toSorted()).toEqual(paragraphs);
    expect(await page.locator('evidence-filter form [role="status"]').textContent()).toBe(
      `${count} of ${total} rows shown`,
    );
  });

  test('narrow one another, and all rows come back', async () => {
    const page = await open(EVIDENCE);
    const total = await rowsOf(page).count();
    await filter(page, 'Domain').selectOption('safety');
    await filter(page, 'Design').selectOption('case-series');
    const designs = new Set(await column(page, 'Study'));
    expect([...designs].every((name) => name.startsWith('Case series'))).toBe(true);
    expect(new Set((await column(page, 'Paragraph')).map((number) => number.slice(0, 3)))).toEqual(
      new Set(['2.4']),
    );
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => rowsOf(page).count()).toBe(total);
    expect(page.url()).toBe(siteUrl(EVIDENCE));
  });

  test('stand in the address, and the address brings them back', async () => {
    const page = await open(EVIDENCE);
    await filter(page, 'Domain').selectOption('efficacy');
    await filter(page, 'Study').selectOption('series-326');
    const shown = await column(page, 'Outcome');
    const address = page.url();
    expect(new URL(address).search).toBe('?domain=efficacy&study=series-326');

    const other = await open(address.slice(siteUrl('/').length - 1));
    expect(await filter(other, 'Domain').inputValue()).toBe('efficacy');
    expect(await filter(other, 'Study').inputValue()).toBe('series-326');
    expect(await column(other, 'Outcome')).toEqual(shown);
  });

  test('an address that asks for what there is not shows everything', async () => {
    const page = await open(`${EVIDENCE}?outcome=no-such-outcome&other=1`);
    const all = page.locator('evidence-filter tbody tr');
    expect(await rowsOf(page).count()).toBe(await all.count());
  });

  test('say when nothing fits, and offer the way back', async () => {
    const page = await open(EVIDENCE);
    const total = await rowsOf(page).count();
    await filter(page, 'Domain').selectOption('efficacy');
    await filter(page, 'Outcome').selectOption('fever');
    await page.getByText('No result matches').waitFor();
    expect(await page.locator('evidence-filter table').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show all results' }).click();
    await expect.poll(() => rowsOf(page).count()).toBe(total);
    expect(await page.getByText('No result matches').isVisible()).toBe(false);
  });
});

describe('Sorting the evidence table', () => {
  test('by outcome goes through the alphabet, then back, then as it was', async () => {
    const page = await open(EVIDENCE);
    const first = await column(page, 'Outcome');
    await sortBy(page, 'Outcome');
    const up = await column(page, 'Outcome');
    expect(up).toEqual(first.toSorted((a, b) => a.localeCompare(b, 'en')));
    const head = page.locator('evidence-filter th', { hasText: 'Outcome' }).first();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await sortBy(page, 'Outcome');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await column(page, 'Outcome'))[0]).toBe(up.at(-1));
    await sortBy(page, 'Outcome');
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await column(page, 'Outcome')).toEqual(first);
  });

  test('by what is reported goes by size, and rows without a figure stand last', async () => {
    const page = await open(EVIDENCE);
    const shares = async () =>
      (await column(page, 'Reported')).filter((text) => text.endsWith('%')).map(parseFloat);
    await sortBy(page, 'Reported');
    const up = await shares();
    // The 16 percentages that the guidance prints with counts.
    expect(up).toEqual([1, 2, 2, 4, 5, 5, 8, 11, 14, 15, 20, 24, 26, 33, 41, 42]);
    await sortBy(page, 'Reported');
    expect(await shares()).toEqual(up.toReversed());
    for (let row = 1; row <= 7; row += 1) {
      expect(await rowsOf(page).nth(-row).locator('[data-label="Said"]').count()).toBe(1);
    }
  });

  test('by paragraph keeps every row, those without figures too, in its place', async () => {
    const page = await open(EVIDENCE);
    await sortBy(page, 'Paragraph');
    const up = await column(page, 'Paragraph');
    expect(up).toEqual(up.toSorted());
    await sortBy(page, 'Paragraph');
    expect(await column(page, 'Paragraph')).toEqual(up.toReversed());
  });

  test('keeps the filter', async () => {
    const page = await open(`${EVIDENCE}?domain=efficacy`);
    const before = (await column(page, 'Outcome')).toSorted();
    await sortBy(page, 'Outcome');
    expect((await column(page, 'Outcome')).toSorted()).toEqual(before);
  });
});
