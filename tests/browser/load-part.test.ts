import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();

const EFFICACY = '/guidance/htg241/efficacy/';
const EVIDENCE = '/guidance/htg241/evidence/';
const LEARN = '/guidance/htg241/learn/';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const noticeOf = (page: Page) => page.locator('.notice-box');
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();

/** Puts a paragraph into the brief before the page is read. */
const withBrief = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(() => {
    localStorage.setItem('brief', 'i=htg241.paragraph.2.3.1');
  });
  await page.goto(siteUrl(address));
};

type Part = Readonly<{
  name: string;
  address: string;
  /** The file that does not come. */
  file: string;
  press: (page: Page) => Promise<void>;
  says: string;
  /** What is there once it came. */
  shows: string;
}>;

const PARTS: readonly Part[] = [
  {
    name: 'the live chart',
    address: '/guidance/htg241/figures/disease-free-survival/',
    file: '**/explore-chart.*.js',
    press: press('Explore'),
    says: 'The chart to explore could not be loaded',
    shows: 'chart-figure canvas',
  },
  {
    name: 'the drawing of a kind of chart',
    address: '/guidance/htg241/figures/disease-free-survival/',
    file: '**/config.*.js',
    press: press('Explore'),
    says: 'The chart to explore could not be loaded',
    shows: 'chart-figure canvas',
  },
  {
    name: 'the dialog of citations',
    address: EFFICACY,
    file: '**/cite-dialog.*.js',
    press: press('Cite 2.3.1'),
    says: 'Citations could not be loaded',
    shows: 'dialog.citations[open]',
  },
  {
    name: 'the style of that dialog',
    address: EFFICACY,
    file: '**/cite-dialog.*.css',
    press: press('Cite 2.3.1'),
    says: 'Citations could not be loaded',
    shows: 'dialog.citations[open]',
  },
  {
    name: 'the file of citations',
    address: EFFICACY,
    file: '**/citations.json',
    press: press('Cite 2.3.1'),
    says: 'Citations could not be loaded',
    shows: 'dialog.citations[open]',
  },
  {
    name: 'what adds to the brief',
    address: EFFICACY,
    file: '**/toggle-entry.*.js',
    press: press('Add to brief: 2.3.1'),
    says: 'The brief could not be changed',
    shows: 'brief-tray:not([hidden])',
  },
  {
    name: 'the tray of the brief',
    address: EFFICACY,
    file: '**/tray-panel.*.js',
    press: (page) => page.locator('brief-tray button').click(),
    says: 'The brief could not be loaded',
    shows: 'dialog.brief-panel[open]',
  },
  {
    name: 'the self-test',
    address: LEARN,
    file: '**/self-test.*.js',
    press: press('Start'),
    says: 'The self-test could not be loaded',
    shows: '[data-screen="card"]:not([hidden])',
  },
  {
    name: 'a session of the self-test',
    address: LEARN,
    file: '**/session.*.js',
    press: press('Start'),
    says: 'The self-test could not be loaded',
    shows: '[data-screen="card"]:not([hidden])',
  },
  {
    name: 'what writes rows',
    address: EVIDENCE,
    file: '**/take-rows.*.js',
    press: press('Copy as TSV'),
    says: 'The rows could not be written',
    shows: 'table-export [role="status"]:not(:empty)',
  },
];

describe('A part that cannot be loaded', () => {
  test.each(PARTS)(
    '$name is named, and comes when it is tried again',
    async ({ address, file, press: ask, says, shows }) => {
      const page = await open(address, CLIPBOARD);
      if (file.includes('tray-panel')) await withBrief(page, address);
      // What a host answers for the file of an edition that it no longer has.
      await page.route(file, (route) => route.fulfill({ status: 404, body: 'gone' }));
      await ask(page);
      await noticeOf(page).getByRole('status').getByText(says).waitFor();
      // The button answers each time, and the words stand there once.
      await noticeOf(page).evaluate((first) => {
        first.setAttribute('data-first', '');
      });
      await ask(page);
      await page.locator('.notice-box:not([data-first])').getByText(says).waitFor();
      expect(await noticeOf(page).count()).toBe(1);
      expect(await page.locator(shows).count()).toBe(0);
      await page.unroute(file);
      await noticeOf(page).getByRole('button', { name: 'Try again' }).click();
      await page.locator(shows).first().waitFor();
      expect(await noticeOf(page).count()).toBe(0);
    },
  );

  test('of the page of the brief is named, and comes when the page is reloaded', async () => {
    const page = await open('/about/');
    await page.route('**/brief-desk.*.js', (route) => route.abort());
    await withBrief(page, '/brief/');
    await noticeOf(page).getByText('The brief could not be loaded').waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
    await page.unroute('**/brief-desk.*.js');
    await noticeOf(page).getByRole('button', { name: 'Reload the page' }).click();
    await page.locator('[data-entries] > li').waitFor();
  });

  test.each([
    ['Word', '**/brief-word.*.js', 'The file could not be made'],
    ['Markdown', '**/brief-markdown.*.js', 'The file could not be made'],
    ['Copy address', '**/shared-brief.*.js', 'The address could not be made'],
  ])('of the brief is named when %s needs it', async (name, file, says) => {
    const page = await open('/about/', CLIPBOARD);
    await withBrief(page, '/brief/');
    await page.locator('[data-entries] > li').waitFor();
    await page.route(file, (route) => route.abort());
    await press(name)(page);
    await noticeOf(page).getByText(says).waitFor();
    await page.unroute(file);
    await noticeOf(page).getByRole('button', { name: 'Try again' }).click();
    await page
      .locator('brief-page [role="status"]')
      .getByText(/Saved|copied/)
      .waitFor();
  });

  test('can be tried again by the keyboard from the button that was pressed', async () => {
    const page = await open(EFFICACY);
    await page.route('**/cite-dialog.*.js', (route) => route.abort());
    const button = page.getByRole('button', { name: 'Cite 2.3.1', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await noticeOf(page).getByText('Citations could not be loaded').waitFor();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
    expect(await focused()).toBe('Try again');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Close');
    await page.keyboard.press('Enter');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('A browser that keeps nothing', () => {
  test('says that a choice of display holds for this page', async () => {
    const page = await open('/about/');
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.reload();
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByLabel('Dark').check();
    await noticeOf(page).getByText('the choice holds for this page only').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('says that it goes on keeping searches, and forgets those that it had', async () => {
    const page = await open('/about/');
    await page.evaluate(() => {
      localStorage.setItem('searches', '["fever"]');
    });
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(siteUrl('/search/'));
    await page.locator('search-panel input[name="q"]').focus();
    const keep = page.getByLabel('Keep my searches on this device');
    await keep.click();
    await noticeOf(page).getByText('could not keep that choice').waitFor();
    expect(await keep.isChecked()).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('searches'))).toBe(null);
  });
});
