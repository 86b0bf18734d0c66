import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { pageKinds } from '../support/page-kinds.ts';
import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 1280] as const;

/** What axe finds wrong with a page as it is shown now: the rule, and where. */
async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        [id, target.join(' '), failureSummary?.replaceAll(/\s+/g, ' ')].join(' | '),
      ),
    );
  });
}

/** The same in light and dark, on a telephone and on a desk. */
async function violationsEverywhere(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      for (const violation of await violations(page)) {
        found.push(`${width} ${colorScheme}: ${violation}`);
      }
    }
  }
  return found;
}

describe('axe finds nothing wrong', () => {
  test.each(pageKinds(inject('siteFolder')))('with %s', async (address) => {
    const page = await open(address);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('with a page on which every disclosure is open', async () => {
    for (const address of [
      '/guidance/htg241/',
      '/guidance/htg241/full/',
      '/guidance/htg241/checks/',
    ]) {
      const page = await open(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violationsEverywhere(page), address).toEqual([]);
    }
  });

  test('with the card of a figure, with the settings, with a filter that finds nothing', async () => {
    const card = await open('/guidance/htg241/efficacy/');
    await card.locator('value-card button').first().click();
    await card.locator('value-card [popover]:popover-open').waitFor();
    expect(await violationsEverywhere(card)).toEqual([]);

    const settings = await open('/about/');
    await settings.getByRole('button', { name: 'Display settings' }).click();
    await settings.locator('#display-settings:popover-open').waitFor();
    expect(await violationsEverywhere(settings)).toEqual([]);

    const empty = await open('/guidance/htg241/evidence/?domain=efficacy&outcome=fever');
    await empty.getByText('No result fits').waitFor();
    expect(await violationsEverywhere(empty)).toEqual([]);
  });
});
