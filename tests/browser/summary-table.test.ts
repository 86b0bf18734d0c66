import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { EMPTY, withEntry } from '../../src/islands/brief/brief.ts';
import { sharedText } from '../../src/islands/brief/shared-brief.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const SUMMARY = '/guidance/htg241/summary/';
const IDS = [
  'htg241.result.trial-123.disease-free-survival',
  'htg241.value.non-randomised-223.haemorrhage.cryotherapy',
  'htg241.paragraph.1.1',
];
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What is on the clipboard in one of its forms. */
const onClipboard = (page: Page, type: string) =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType(wanted)).text();
  }, type);

// HTG241 reports 20 results.
async function copied(page: Page, rows = '20 rows') {
  await page.getByRole('button', { name: 'Copy table' }).click();
  await page.getByText(`Copied ${rows}`).waitFor();
  return parse(await onClipboard(page, 'text/html'));
}

describe('The summary table', () => {
  // Figures: HTG241, 2.3.1; calculated ones from R 4.2.2, as in tests/unit/exports/summary-table.test.ts.
  test('is copied as a table whose look and links go along, and as plain text', async () => {
    const page = await open(SUMMARY, CLIPBOARD);
    const html = await copied(page);
    expect(html.querySelectorAll('thead th')).toHaveLength(10);
    const [first] = html.querySelectorAll('tbody:not([data-head]) tr');
    expect(
      first!.querySelectorAll('th, td').map((cell) =>
        cell
          .querySelectorAll('.line')
          .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
          .join(' / '),
      ),
    ).toEqual([
      'Disease-free survival / at 10 years',
      'Randomised controlled trial[1]',
      '123 patients',
      'Cryotherapy with chemotherapy: 14% (9 of 63)',
      'Surgical resection with chemotherapy: 5% (3 of 60)',
      '93 more per 1,000 (16 fewer to 205 more)',
      'risk ratio 2.86 (0.81 to 10.05)',
      'Whether the difference in disease-free survival was statistically significant',
      'not assessed in this guidance',
      'Paragraph 2.3.1',
    ]);
    expect(first!.querySelector('.calculated')!.getAttribute('style')).toMatch(
      /color: rgb\(106, 76, 147\)|color: #6a4c93/,
    );
    const links = html.querySelectorAll('a').map((link) => link.getAttribute('href')!);
    expect(links).toContain(siteUrl('/guidance/htg241/efficacy/#2.3.1'));
    expect(links.filter((link) => !link.startsWith('http'))).toEqual([]);
    expect(html.querySelectorAll('ol li')).toHaveLength(9);
    const text = await onClipboard(page, 'text/plain');
    expect(text).toContain('HTG241:2.3.1\tHTG241\t');
    expect(text).toContain('[7] Unadjusted; the groups were not formed at random.');
  });

  test('is copied without what is calculated while that is switched off', async () => {
    const page = await open(SUMMARY, CLIPBOARD);
    await page.evaluate(() => {
      localStorage.setItem('calculated', 'off');
    });
    await page.reload();
    expect((await copied(page)).text).not.toMatch(/risk ratio|per.1,000/);
  });

  test('is copied as text where a browser copies no layout', async () => {
    const page = await open(SUMMARY, CLIPBOARD);
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'write', {
        value: () => Promise.reject(new Error('refused')),
      });
    });
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByText('Copied 20 rows as text').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('14% (9 of 63)');
  });

  test('lies on its side when printed, with its head on each sheet', async () => {
    const page = await open(SUMMARY);
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('.summary thead');
    expect(await head.evaluate((shown) => getComputedStyle(shown).display)).toBe(
      'table-header-group',
    );
    const sides = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .some(
          (rule) => rule.cssText.startsWith('@page summary') && rule.cssText.includes('landscape'),
        ),
    );
    expect(sides).toBe(true);
  });
});

/** The rows that are shown, by their first lines: outcome and time. */
const shown = (page: Page) =>
  page
    .locator('.summary tbody[data-result]')
    .filter({ visible: true })
    .evaluateAll((rows) => rows.map(({ dataset }) => (dataset as { result: string }).result));

// What HTG241 prints: fever in one series (2.4.4), haemorrhage in one study (2.4.5) and in the words of the advisers.
describe('The summary table of some results', () => {
  test('of an outcome is led to from its page, says that it is a part, and leaves the rest again', async () => {
    const page = await open('/guidance/htg241/outcomes/haemorrhage/');
    await page.getByRole('link', { name: 'summary table of this outcome' }).click();
    await page.waitForURL('**/summary/?outcome=haemorrhage');
    await page.getByText('A selection: 2 of 20 results.').waitFor();
    expect(await shown(page)).toHaveLength(2);
    expect(await page.locator('.summary tbody[data-head]').filter({ visible: true }).count()).toBe(
      1,
    );
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => shown(page)).toHaveLength(20);
    expect(await page.getByText('A selection').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('of the filter of the evidence table has the same results, and so back', async () => {
    const page = await open('/guidance/htg241/evidence/');
    const main = page.locator('#main');
    await main.getByRole('combobox', { name: 'Study' }).selectOption('trial-123');
    await main.getByRole('link', { name: 'summary table' }).click();
    await page.waitForURL('**/summary/?study=trial-123');
    await expect.poll(() => shown(page)).toEqual(['trial-123.disease-free-survival']);
    await main.getByRole('link', { name: 'evidence table' }).click();
    await page.waitForURL('**/evidence/?study=trial-123');
  });

  test('is copied as it is shown, with the sentence that says so', async () => {
    const page = await open(`${SUMMARY}?outcome=fever`, CLIPBOARD);
    await page.getByText('A selection: 1 of 20 results.').waitFor();
    const html = await copied(page, '1 row');
    expect(html.querySelectorAll('tbody[data-result]')).toHaveLength(1);
    expect(html.querySelector('caption')?.text).toContain('A selection: 1 of 20 results.');
  });

  test('has every note while no row is left out', async () => {
    const page = await open(SUMMARY);
    await page.getByText('20 of 20 results shown').waitFor();
    const notes = page.getByRole('list', { name: 'Notes' }).locator('li');
    expect(await notes.filter({ visible: true }).count()).toBe(await notes.count());
  });

  test('keeps the notes of its rows, under their own numbers', async () => {
    const page = await open(`${SUMMARY}?outcome=perioperative-mortality`, CLIPBOARD);
    await page.getByText('A selection: 1 of 20 results.').waitFor();
    const row = page.locator('.summary tbody[data-result]').filter({ visible: true });
    const cited = [...new Set((await row.innerText()).match(/(?<=\[)\d+(?=\])/g))];
    expect(cited.length).toBeGreaterThan(1);
    const notes = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
    const numbers = await notes
      .filter({ visible: true })
      .evaluateAll((all) => all.map((note) => note.getAttribute('value')));
    expect(numbers).toEqual(cited);
    const html = await copied(page, '1 row');
    expect(html.querySelectorAll('li').map((note) => note.getAttribute('value'))).toEqual(cited);
  });

  test('of the brief has the results of which the brief has figures', async () => {
    const page = await open(`/brief/#${sharedText(IDS.reduce(withEntry, EMPTY))}`);
    await page.getByRole('link', { name: 'Summary table of its 2 results' }).click();
    await page.waitForURL('**/summary/?result=*');
    await expect
      .poll(() => shown(page))
      .toEqual(['trial-123.disease-free-survival', 'non-randomised-223.haemorrhage']);
  });

  test('needs no room beside it on a telephone, and hides its rows there too', async () => {
    const page = await open(`${SUMMARY}?outcome=fever`, { viewport: { width: 360, height: 800 } });
    await page.getByText('A selection: 1 of 20 results.').waitFor();
    expect(await shown(page)).toHaveLength(1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  test('stands whole without script', async () => {
    const page = await open(`${SUMMARY}?outcome=fever`, { javaScriptEnabled: false });
    expect(
      await page.locator('.summary tbody[data-result]').filter({ visible: true }).count(),
    ).toBe(20);
  });
});
