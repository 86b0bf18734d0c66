import { describe, expect, inject, test } from 'vitest';

import { pageKinds } from '../support/page-kinds.ts';
import { readPages } from '../support/read-pages.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const folder = inject('siteFolder');

/** How far a page reaches beyond the window, and what reaches farthest. */
function overflow(): string | undefined {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return undefined;
  const widest = [...document.body.querySelectorAll('*')]
    .filter((element) => element.closest('.scroll') === null)
    .map((element) => ({ element, right: element.getBoundingClientRect().right }))
    .toSorted((a, b) => b.right - a.right)[0];
  return `${document.documentElement.scrollWidth} wide: ${widest?.element.outerHTML.slice(0, 160)}`;
}

describe('Every page', () => {
  test('loads without an error, a warning or a request that fails', async () => {
    const page = await open('/');
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('response', (response) => {
      if (!response.ok()) problems.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (new URL(url).origin !== new URL(siteUrl('/')).origin && !url.startsWith('data:')) {
        problems.push(`asks another host: ${url}`);
      }
    });
    const found: string[] = [];
    for (const { address } of readPages(folder)) {
      await page.goto(siteUrl(address));
      found.push(...problems.splice(0).map((problem) => `${address}: ${problem}`));
    }
    expect(found).toEqual([]);
  }, 300_000);

  test.each([360, 320])(
    'fits a window of %i pixels without scrolling sideways',
    async (width) => {
      const page = await open('/', { viewport: { width, height: 800 } });
      const wide: string[] = [];
      for (const address of pageKinds(folder)) {
        await page.goto(siteUrl(address));
        const problem = await page.evaluate(overflow);
        if (problem !== undefined) wide.push(`${address} ${problem}`);
      }
      expect(wide).toEqual([]);
    },
    300_000,
  );

  test('answers an unknown address with the page that says so', async () => {
    const page = await open('/');
    const response = await page.goto(siteUrl('/no/such/page/'));
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
  });
});
