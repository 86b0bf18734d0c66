import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();

const FIGURES = '/guidance/htg241/figures/';
const SURVIVAL = `${FIGURES}disease-free-survival/`;

const canvas = (page: Page) => page.locator('chart-figure canvas');
const status = async (page: Page): Promise<string> =>
  (await page.locator('chart-figure [role="status"]').innerText()).replaceAll('\u00a0', ' ');
const explore = (page: Page) => page.getByRole('button', { name: 'Explore', exact: true }).click();
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const choose = (page: Page, label: string) => page.getByLabel(label, { exact: true }).check();

/** What is read out at the first mark. */
async function firstReading(page: Page): Promise<string> {
  await canvas(page).focus();
  await page.keyboard.press('Home');
  return status(page);
}

async function switchCalculated(page: Page, isOn: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Display settings' }).click();
  await page.getByLabel('Calculated values').setChecked(isOn);
  await page.keyboard.press('Escape');
}

// The readings: HTG241, 2.3.1 (9 of 63, 14%; 3 of 60, 5%); 100 x 9/63 = 14.29; intervals from R in
// src/statistics/r-cases.json.
const CRYOTHERAPY =
  'Disease-free survival; Cryotherapy: 14%; 9 of 63; calculated 95% interval 7.7 to 25.0%';
const RESECTION =
  'Disease-free survival; Resection: 5%; 3 of 60; calculated 95% interval 1.7 to 13.7%';

describe('The live chart', () => {
  test('is fetched when a reader asks for it, and not before', async () => {
    const page = await open('/about/');
    const scripts: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) scripts.push(await response.text());
    });
    // A part of Chart.js's own messages, which no minifier changes.
    const hasLibrary = () => scripts.some((text) => text.includes(' is not a registered '));
    await page.goto(siteUrl(SURVIVAL), { waitUntil: 'networkidle' });
    await page.locator('chart-figure svg').filter({ visible: true }).hover();
    await page.waitForLoadState('networkidle');
    expect(scripts.length).toBeGreaterThan(0);
    expect(hasLibrary()).toBe(false);
    expect(await page.locator('chart-figure [data-view]').isVisible()).toBe(false);

    await explore(page);
    await canvas(page).waitFor();
    expect(hasLibrary()).toBe(true);
  });

  test('opens by its button, takes the focus and the place of the drawing, and goes again', async () => {
    const page = await open(SURVIVAL);
    await explore(page);
    await canvas(page).waitFor();
    expect(await page.locator('chart-figure svg').filter({ visible: true }).count()).toBe(0);
    expect(await canvas(page).evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: 'Back to the drawing' }).click();
    await canvas(page).waitFor({ state: 'detached' });
    expect(await page.locator('chart-figure svg').filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('chart-figure [data-view]').isVisible()).toBe(false);
  });

  test('opens by a click on the drawing', async () => {
    const page = await open(SURVIVAL);
    await page.locator('chart-figure svg').filter({ visible: true }).click();
    await canvas(page).waitFor();
  });

  test('opens by the keyboard; arrow keys read the marks; Escape goes back to the button', async () => {
    const page = await open(SURVIVAL);
    const button = page.locator('chart-figure [data-explore]');
    await button.focus();
    await page.keyboard.press('Enter');
    await canvas(page).waitFor();
    await expect
      .poll(() => canvas(page).evaluate((one) => one === document.activeElement))
      .toBe(true);

    const readings: string[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await page.keyboard.press(key);
      readings.push(await status(page));
    }
    expect(readings).toEqual([
      CRYOTHERAPY,
      RESECTION,
      CRYOTHERAPY,
      RESECTION,
      CRYOTHERAPY,
      RESECTION,
    ]);

    await page.keyboard.press('Escape');
    await canvas(page).waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button.innerText()).toBe('Explore');
    expect(await status(page)).toBe('');
  });

  test.each(['disease-free-survival-icons', 'evidence-map', 'median-survival', 'tumour-response'])(
    'of %s has nothing to choose',
    async (id) => {
      const page = await open(`${FIGURES}${id}/?${id}=counts`);
      expect(await canvas(page).count()).toBe(0);
      await explore(page);
      await canvas(page).waitFor();
      expect(await page.getByRole('radio').filter({ visible: true }).count()).toBe(0);
    },
  );
});

describe('What a live chart shows', () => {
  test.each([
    [
      'Per 100 people',
      '?disease-free-survival=per-100',
      'Disease-free survival; Cryotherapy: 14.3 per 100 people; calculated from 9 of 63; calculated 95% interval 7.7 to 25.0 per 100 people',
    ],
    [
      'Counts',
      '?disease-free-survival=counts',
      'Disease-free survival; Cryotherapy: 9 of 63; 14%; calculated 95% interval 7.7 to 25.0%',
    ],
  ])(
    'changes to %s, in the reading and in the address, and back',
    async (label, search, reading) => {
      const page = await open(`${SURVIVAL}?a=b`);
      await explore(page);
      await choose(page, label);
      await expect.poll(() => query(page)).toBe(`?a=b&${search.slice(1)}`);
      expect(await status(page)).toMatch(/^(Per 100 people|Counts)[, ].*95% intervals shown\.$/);
      expect(await firstReading(page)).toBe(reading);

      await choose(page, 'Percentage');
      await expect.poll(() => query(page)).toBe('?a=b');
      expect(await firstReading(page)).toBe(CRYOTHERAPY);
    },
  );

  test('leaves the interval out when a reader asks', async () => {
    const page = await open(SURVIVAL);
    await explore(page);
    await page.getByLabel('Interval (calculated)').uncheck();
    await expect.poll(() => query(page)).toBe('?disease-free-survival=no-interval');
    expect(await status(page)).toContain('95% intervals hidden.');
    expect(await firstReading(page)).toBe('Disease-free survival; Cryotherapy: 14%; 9 of 63');
  });

  test('names procedures where procedures were counted', async () => {
    const page = await open(`${FIGURES}adverse-events-series/?adverse-events-series=per-100`);
    await canvas(page).waitFor();
    await canvas(page).focus();
    await page.keyboard.press('End');
    // HTG241, 2.4.2; 100 x 12/158 = 7.59.
    expect(await status(page)).toContain(
      'Infection: 7.6 per 100 procedures; calculated from 12 of 158 procedures',
    );
  });

  test('of a ratio is its arms; the ratio keeps its interval', async () => {
    const page = await open(`${FIGURES}forest-efficacy/`);
    await explore(page);
    expect(await page.getByLabel('Interval (calculated)').count()).toBe(0);
    await choose(page, 'Percentage');
    await expect.poll(() => query(page)).toBe('?forest-efficacy=percent');
    expect(await firstReading(page)).toBe(
      'Disease-free survival; Cryotherapy 14% (9 of 63), resection 5% (3 of 60); calculated risk ratio with 95% interval 2.86 (0.81 to 10.05)',
    );
  });

  test('is chosen by the keyboard, and Escape leaves from there too', async () => {
    const page = await open(SURVIVAL);
    await explore(page);
    await canvas(page).waitFor();
    await page.getByLabel('Percentage').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => query(page)).toBe('?disease-free-survival=per-100');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => query(page)).toBe('?disease-free-survival=per-100,no-interval');
    await page.keyboard.press('Escape');
    await canvas(page).waitFor({ state: 'detached' });
    await expect.poll(() => query(page)).toBe('');
  });

  test('is restored from a shared address, in a browser that has not been here', async () => {
    const page = await open(SURVIVAL);
    await explore(page);
    await choose(page, 'Per 100 people');
    await page.getByLabel('Interval (calculated)').uncheck();
    const address = page.url();
    expect(address).toBe(`${siteUrl(SURVIVAL)}?disease-free-survival=per-100,no-interval`);

    const other = await open(address.slice(siteUrl('/').length - 1));
    await canvas(other).waitFor();
    expect(await other.getByLabel('Per 100 people').isChecked()).toBe(true);
    expect(await other.getByLabel('Interval (calculated)').isChecked()).toBe(false);
    expect(await firstReading(other)).toBe(
      'Disease-free survival; Cryotherapy: 14.3 per 100 people; calculated from 9 of 63',
    );
  });

  test('follows the address through the history, each figure of a page by itself', async () => {
    const page = await open('/guidance/htg241/full/');
    await page.evaluate(() => {
      history.pushState(null, '', '?haemorrhage=counts');
      history.pushState(null, '', '?haemorrhage=per-100');
    });
    await page.goBack();
    const figure = page.locator('figure#haemorrhage');
    await figure.locator('canvas').waitFor();
    expect(await figure.getByLabel('Counts').isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(() => figure.getByLabel('Per 100 people').isChecked()).toBe(true);
    expect(await page.locator('canvas').count()).toBe(1);
  });

  test('as words that mean nothing is as usual', async () => {
    const page = await open(`${SURVIVAL}?disease-free-survival=nonsense`);
    await canvas(page).waitFor();
    expect(await firstReading(page)).toBe(CRYOTHERAPY);
  });

  test('leaves the table as it is', async () => {
    const page = await open(SURVIVAL);
    const table = () => page.locator('figure table').innerHTML();
    const before = await table();
    await explore(page);
    await choose(page, 'Per 100 people');
    expect(await table()).toBe(before);
  });
});

describe('While calculated values are switched off', () => {
  test('a chart goes back to percentages without intervals, and offers neither', async () => {
    const page = await open(`${SURVIVAL}?disease-free-survival=per-100`);
    await canvas(page).waitFor();
    await switchCalculated(page, false);
    expect(await page.getByLabel('Percentage').isChecked()).toBe(true);
    await expect.poll(() => query(page)).toBe('');
    expect(await page.getByLabel('Per 100 people').isVisible()).toBe(false);
    expect(await page.getByLabel('Interval (calculated)').isVisible()).toBe(false);
    expect(await firstReading(page)).toBe('Disease-free survival; Cryotherapy: 14%; 9 of 63');

    await choose(page, 'Counts');
    expect(await firstReading(page)).toBe('Disease-free survival; Cryotherapy: 9 of 63; 14%');

    await switchCalculated(page, true);
    expect(await page.getByLabel('Counts').isChecked()).toBe(true);
    expect(await firstReading(page)).toContain('calculated 95% interval');
  });

  test('an address that asks for figures per hundred shows percentages', async () => {
    const page = await open('/about/');
    await switchCalculated(page, false);
    await page.goto(siteUrl(`${SURVIVAL}?disease-free-survival=per-100`));
    await canvas(page).waitFor();
    expect(await firstReading(page)).toBe('Disease-free survival; Cryotherapy: 14%; 9 of 63');
  });
});

describe('The controls of a live chart', () => {
  test('are 44 pixels high and stay within a telephone', async () => {
    const page = await open(`${SURVIVAL}?disease-free-survival=counts`, {
      viewport: { width: 360, height: 740 },
    });
    await canvas(page).waitFor();
    const targets = page.locator('[data-view] label, chart-figure button');
    for (const target of await targets.all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('are named: a group of choices and a checkbox', async () => {
    const page = await open(`${SURVIVAL}?disease-free-survival=counts`);
    await canvas(page).waitFor();
    const group = page.getByRole('group', { name: 'Show as' });
    expect(await group.getByRole('radio').count()).toBe(3);
    expect(await page.getByRole('checkbox', { name: 'Interval (calculated)' }).count()).toBe(1);
  });

  test.each(['disease-free-survival', 'adverse-events-series', 'forest-safety'])(
    'of %s pass axe in every state, light and dark, on a telephone and on a desk',
    async (id) => {
      const page = await open(`${FIGURES}${id}/?${id}=percent,no-interval`);
      await canvas(page).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const states = await page.locator('[data-view]').getByRole('radio').all();
      expect(states.length).toBeGreaterThanOrEqual(3);
      for (const state of states) {
        await state.check();
        expect(await axeViolationsEverywhere(page, { within: 'chart-figure' })).toEqual([]);
      }
    },
  );
});

describe('On paper', () => {
  test('the drawing stands in the place of the live chart', async () => {
    const page = await open(`${SURVIVAL}?disease-free-survival=per-100`, { colorScheme: 'dark' });
    await canvas(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await canvas(page).isVisible()).toBe(false);
    expect(await page.locator('chart-figure [data-view]').isVisible()).toBe(false);
    expect(await page.locator('chart-figure svg').filter({ visible: true }).count()).toBe(1);
  });
});
