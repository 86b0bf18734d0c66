import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { pageKinds } from '../support/page-kinds.ts';
import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [360, 1280] as const;

/** What axe finds wrong with a page as it is shown now, by all rules or some: the rule, and where. */
async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, {
      resultTypes: ['violations'],
      ...(runOnly && { runOnly }),
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        [id, target.join(' '), failureSummary?.replaceAll(/\s+/g, ' ')].join(' | '),
      ),
    );
  }, rules);
}

/** The same in light and dark, on a telephone and on a desk. */
async function violationsEverywhere(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(...(await violations(page)).map((violation) => `${width} light: ${violation}`));
    // The themes differ in their colours only.
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await violations(page, ['color-contrast']);
    found.push(...inDark.map((violation) => `${width} dark: ${violation}`));
  }
  return found;
}

describe('axe finds nothing wrong', () => {
  test.each(pageKinds(inject('siteFolder')))('with %s', async (address) => {
    const page = await open(address);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test.each(['/guidance/htg241/', '/guidance/htg241/full/', '/guidance/htg241/checks/'])(
    'with %s when every disclosure is open',
    async (address) => {
      const page = await open(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violationsEverywhere(page)).toEqual([]);
    },
  );

  test('with the card of a figure', async () => {
    const page = await open('/guidance/htg241/efficacy/');
    await page.locator('value-card button').first().click();
    await page.locator('value-card [popover]:popover-open').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('with the settings', async () => {
    const page = await open('/about/');
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.locator('#display-settings:popover-open').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('with a filter that finds nothing', async () => {
    const page = await open('/guidance/htg241/evidence/?domain=efficacy&outcome=fever');
    await page.getByText('No result fits').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});
