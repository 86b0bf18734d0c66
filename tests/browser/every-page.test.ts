import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { readPages } from '../support/read-pages.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const folder = inject('siteFolder');
const kinds = pageKinds(folder);
const pages = readPages(folder);
const leadOn = pages
  .filter(({ document }) => document.querySelector('meta[http-equiv="refresh"]') !== null)
  .map(({ address }) => address);
// The others differ in their words only: in how they load, and in how wide a word or a table is.
const others = pages
  .map(({ address }) => address)
  .filter((address) => !kinds.includes(address) && !leadOn.includes(address));

const open = siteBrowser({ closedAfter: 'file' });
let page: Page;
let pageWithoutScript: Page;
const complaints: string[] = [];

beforeAll(async () => {
  page = await open('/');
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (new URL(url).origin !== new URL(siteUrl('/')).origin && !url.startsWith('data:')) {
      complaints.push(`asks another host: ${url}`);
    }
  });
  await page.addInitScript(markControls);
  pageWithoutScript = await open('/', { javaScriptEnabled: false });
});

/** Marks what waits for script to show it: at this moment all is read and no module has run. */
function markControls(): void {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const element of document.querySelectorAll('[hidden], [data-needs-script]')) {
      element.classList.add('control');
    }
  });
}

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

/** What reaches beyond windows as narrow as telephones are. */
async function overflows(): Promise<readonly string[]> {
  const found: (string | undefined)[] = [];
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    found.push(await page.evaluate(overflow));
  }
  return found.filter((one) => one !== undefined);
}

/** How much that is calculated is shown, every disclosure open, while it is switched off. */
function calculatedWhileOff(): number {
  const root = document.documentElement;
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of closed) details.open = true;
  root.dataset.calculated = 'off';
  // Not checkVisibility(): Chromium takes a hidden part of a drawing for a visible one.
  const shown = [
    ...document.querySelectorAll('main [data-voice="calculated"], main .calculated'),
  ].filter((element) => element.getClientRects().length > 0);
  delete root.dataset.calculated;
  for (const details of closed) details.open = false;
  return shown.length;
}

/** The text that a reader sees, without controls and without the day on which a page is cited. */
function readableText(): string {
  for (const control of document.querySelectorAll('.control, copy-link')) control.remove();
  return document
    .querySelector('main')!
    .innerText.replaceAll(/\s+/g, ' ')
    .replaceAll(/\[cited [^\]]*\]/g, '[cited]')
    .trim();
}

async function load(address: string): Promise<void> {
  complaints.splice(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(siteUrl(address));
}

describe('A page of every kind', () => {
  // One visit for all that can be seen on it, and one without script.
  test.each(kinds)(
    '%s loads, fits, passes axe, hides what is calculated when asked, and reads the same without script',
    async (address) => {
      await load(address);
      expect(await overflows(), 'wider than the window').toEqual([]);
      expect(complaints, 'errors, warnings and requests that fail').toEqual([]);
      expect(await axeViolationsEverywhere(page)).toEqual([]);
      // The page of downloads only names the columns, which stay in the files.
      if (!address.endsWith('/data/')) {
        expect(await page.evaluate(calculatedWhileOff), 'calculated, shown while off').toBe(0);
      }
      // Search and the brief need script; what they say without it has tests of its own.
      if (address !== '/search/' && address !== '/brief/') {
        await pageWithoutScript.goto(siteUrl(address));
        const text = await pageWithoutScript.evaluate(readableText);
        expect(text.length).toBeGreaterThan(40);
        expect(text).toBe(await page.evaluate(readableText));
      }
    },
  );
});

describe('Every other page', () => {
  test.each(others)(
    '%s loads without an error, a warning or a request that fails, and fits',
    async (address) => {
      await load(address);
      expect(await overflows(), 'wider than the window').toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

test('the number that the guidance had before leads on to it at once', async () => {
  expect(leadOn).toEqual(['/guidance/ipg369/']);
  await page.goto(siteUrl('/guidance/ipg369/'), { waitUntil: 'commit' });
  await page.waitForURL(siteUrl('/guidance/htg241/'));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Cryotherapy');
});

test('an unknown address is answered with the page that says so', async () => {
  const response = await page.goto(siteUrl('/no/such/page/'));
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
});
