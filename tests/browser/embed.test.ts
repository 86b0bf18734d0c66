import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import type { Frame, Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';

import { listen } from '../../src/cli/serve/listen.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const figures = readdirSync(join(inject('siteFolder'), 'embed/htg241/figures'));

/** What stands in the page of another site, and the site: another port is another origin. */
let content = '';
const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>A journal</title>${content}`);
});
const journalAddress = `http://localhost:${await listen(server, 0)}/`;
afterAll(() => {
  server.close();
});

/** A page of another site, in which something stands. */
async function journal(page: Page, html: string): Promise<Frame> {
  content = html;
  await page.goto(journalAddress);
  const element = await page.locator('iframe').elementHandle();
  const frame = await element.contentFrame();
  return frame!;
}

/** The same, when the frame shows what it was asked for. */
async function shownIn(page: Page, html: string): Promise<Frame> {
  const frame = await journal(page, html);
  await frame.waitForURL('**/embed/**', { timeout: 10_000 });
  return frame;
}

/** The HTML that the page of a figure gives away, with the address of the site under test in it. */
async function snippet(page: Page, figure: string): Promise<string> {
  await page.goto(siteUrl(`/guidance/htg241/figures/${figure}/`));
  const html = await page.getByRole('textbox', { name: 'HTML', includeHidden: true }).inputValue();
  const path = /src="([^"]*)"/.exec(html)![1]!;
  return html.replace(path, new URL(path, siteUrl('/')).href).replace('loading="lazy"', '');
}

describe('In a page of another site', () => {
  test.each(figures)('%s is shown whole, in the height that its HTML asks for', async (figure) => {
    const page = await open('/about/');
    const html = await snippet(page, figure);
    for (const width of [800, 680]) {
      await page.setViewportSize({ width: width + 20, height: 900 });
      const frame = await shownIn(page, `<div style="width:${width}px">${html}</div>`);
      expect(await frame.locator('h1').isVisible()).toBe(true);
      expect(await frame.locator('svg').filter({ visible: true }).count()).toBe(1);
      const [needed, given] = await frame.evaluate(() => [
        document.documentElement.scrollHeight,
        window.innerHeight,
      ]);
      expect(needed, `${width} px`).toBeLessThanOrEqual(given);
      const foot = await frame.locator('footer').evaluate((e) => e.getBoundingClientRect().bottom);
      // Not so high either that a reader takes the page for over.
      expect(given - foot, `${width} px`).toBeLessThan(160);
    }
  });

  test('a figure is as dark as its reader has it, fits a telephone, and leads out of the frame', async () => {
    const page = await open('/about/', {
      colorScheme: 'dark',
      viewport: { width: 360, height: 800 },
    });
    const html = await snippet(page, figures[0]!);
    const frame = await shownIn(page, html);
    const ground = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(26, 32, 38)');
    const wide = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      frame.getByRole('link', { name: 'The figure with its data on Evidence Ledger' }).click(),
    ]);
    await opened.waitForURL(siteUrl(`/guidance/htg241/figures/${figures[0]}/`));
    expect(page.url()).toBe(journalAddress);
    await opened.close();
  });

  // A page that may not be framed is an error page of the browser, whose address scripts do not see.
  test.each([
    '/',
    '/about/',
    '/search/',
    '/brief/',
    '/glossary/',
    '/404.html',
    '/no-such-page/',
    '/embed/no-such-page/',
    '/guidance/htg241/',
    '/guidance/htg241/full/',
    '/guidance/htg241/evidence/',
    '/guidance/htg241/editions/1/',
    `/guidance/htg241/figures/${figures[0]}/`,
    '/guidance/htg241/data/',
    `/guidance/htg241/data/figures/${figures[0]}.svg`,
    '/guidance/htg241/data/README.txt',
  ])('%s is not shown', async (address) => {
    const page = await open('/about/');
    const frame = await journal(page, `<iframe src="${siteUrl(address)}"></iframe>`);
    await expect.poll(() => frame.url()).toBe('chrome-error://chromewebdata/');
  });
});

test.each(['light', 'dark'] as const)(
  'a figure is accessible by itself in the %s',
  async (colorScheme) => {
    // The checker is a script, which the policy of the page refuses.
    const page = await open(`/embed/htg241/figures/${figures[0]}/`, {
      colorScheme,
      bypassCSP: true,
    });
    expect(await axeViolations(page)).toEqual([]);
  },
);
