import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();

const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Display settings' }).click();
  await page.locator('#display-settings:popover-open').waitFor();
}

/** Notes the theme when the page has been read, which is before anything of it is painted late. */
const noteTheme = () => {
  document.addEventListener('DOMContentLoaded', () => {
    Object.assign(window, { themeWhenRead: document.documentElement.dataset.theme });
  });
};

// The grounds of the two themes in tokens.css.
const LIGHT = 'rgb(251, 250, 246)';
const DARK = 'rgb(18, 22, 26)';

describe('The theme', () => {
  test('follows the system until a reader chooses', async () => {
    const page = await open('/about/', { colorScheme: 'dark' });
    expect(await ground(page)).toBe(DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground(page)).toBe(LIGHT);
  });

  test('is remembered, on every page, and set before the page is painted', async () => {
    const page = await open('/about/', { colorScheme: 'light' });
    await openSettings(page);
    await page.getByLabel('Dark').check();
    expect(await ground(page)).toBe(DARK);

    await page.addInitScript(noteTheme);
    await page.goto(siteUrl('/guidance/htg241/'));
    expect(await page.evaluate(() => 'themeWhenRead' in window && window.themeWhenRead)).toBe(
      'dark',
    );
    expect(await ground(page)).toBe(DARK);
    await openSettings(page);
    expect(await page.getByLabel('Dark').isChecked()).toBe(true);

    await page.getByLabel('As the system').check();
    expect(await ground(page)).toBe(LIGHT);
    await page.reload();
    expect(await ground(page)).toBe(LIGHT);
  });

  test('is decided in the head, before the first style sheet', async () => {
    const page = await open('/about/');
    const order = await page.evaluate(() =>
      [...document.head.querySelectorAll('script:not([src]), link[rel="stylesheet"]')].map(
        ({ tagName }) => tagName,
      ),
    );
    expect(order[0]).toBe('SCRIPT');
  });
});

const CALCULATED = [
  '/guidance/htg241/',
  '/guidance/htg241/efficacy/',
  '/guidance/htg241/full/',
  '/guidance/htg241/learn/',
  '/guidance/htg241/figures/forest-safety/',
  '/guidance/htg241/outcomes/disease-free-survival/',
  '/guidance/htg241/studies/trial-123/',
];

describe('The switch of calculated values', () => {
  const shown = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('main [data-voice="calculated"], main .calculated')].filter(
          // Not checkVisibility(): Chromium takes a hidden part of a drawing for a visible one.
          (element) => element.getClientRects().length > 0,
        ).length,
    );

  test('hides all of them on every page, and is remembered', async () => {
    const page = await open('/guidance/htg241/evidence/');
    expect(await shown(page)).toBeGreaterThan(20);
    await openSettings(page);
    await page.getByLabel('Calculated values').uncheck();
    expect(await shown(page)).toBe(0);

    const left: string[] = [];
    // One of each kind with something calculated; every-page.test.ts switches it off on all.
    for (const address of CALCULATED) {
      await page.goto(siteUrl(address));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const count = await shown(page);
      if (count > 0) left.push(`${address}: ${count}`);
    }
    expect(left).toEqual([]);

    await page.goto(siteUrl('/guidance/htg241/evidence/'));
    await openSettings(page);
    await page.getByLabel('Calculated values').check();
    expect(await shown(page)).toBeGreaterThan(20);
  });

  test('leaves what the guidance reports', async () => {
    const page = await open('/guidance/htg241/safety/');
    await page.evaluate(() => (document.documentElement.dataset.calculated = 'off'));
    const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('11% (6 of 55)');
    expect(text).toContain('26% (44 of 168)');
    expect(text).toContain('p = 0.01');
  });
});

test('what the guidance does not state keeps a mark where the system forces its colours', async () => {
  const page = await open('/guidance/htg241/efficacy/');
  await page.emulateMedia({ forcedColors: 'active' });
  const { style, colour } = await page
    .locator('main p .not-stated')
    .first()
    .evaluate((gap) => {
      const { outlineStyle, outlineColor } = getComputedStyle(gap);
      return { style: outlineStyle, colour: outlineColor };
    });
  expect(style).toBe('dashed');
  expect(colour).not.toBe('rgba(0, 0, 0, 0)');
});
