import { rm } from 'node:fs/promises';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { connectBrowser } from '../support/connect-browser.ts';
import { fewPages, offlineSite, type OfflineSite } from '../support/offline-site.ts';

let few: string;
let site: OfflineSite;
let reader: BrowserContext;

/** A reader of our own: what a worker keeps must not answer in another test. */
async function newReader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const browser = await connectBrowser();
  return browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'allow', ...options });
}

beforeAll(async () => {
  few = await fewPages();
});
afterAll(() => rm(few, { recursive: true }));
beforeEach(async () => {
  site = await offlineSite(few);
  reader = await newReader();
});
afterEach(async () => {
  await reader.close();
  await site.close();
});

const open = async (path: string): Promise<Page> => {
  const page = await reader.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(site.address + path);
  return page;
};

/** Waits until a worker has everything that it is to keep and answers. */
const untilKept = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
const textOf = (page: Page): Promise<string> => page.locator('main').innerText();
const withoutNetwork = async (): Promise<void> => {
  await reader.setOffline(true);
  site.spoil(() => 'nothing');
};

const EFFICACY = 'guidance/htg241/efficacy/';
const DATA = 'guidance/htg241/data/';

describe('after the first visit of a guidance, without a network', () => {
  // The whole of the site, as readers have it.
  beforeEach(async () => {
    await site.close();
    site = await offlineSite();
  });

  test('its pages can be read, charts included, the search finds, the self-test asks, and what is not kept says so', async () => {
    const first = await open(EFFICACY);
    await untilKept(first);
    await withoutNetwork();
    const page = await open('guidance/htg241/safety/');
    expect(await page.locator('figure svg').first().isVisible()).toBe(true);
    await page.goto(`${site.address}guidance/htg241/evidence/?domain=safety`);
    expect(await page.locator('evidence-filter').count()).toBe(1);
    await page.goto(`${site.address}glossary/median/`);
    expect(await textOf(page)).toContain('Median');
    await page.goto(site.address);
    expect(await textOf(page)).toContain('Cryotherapy');

    await page.goto(`${site.address}search/?q=cryoshock`);
    await page.locator('[data-search-results] a').first().waitFor();
    await page.goto(`${site.address}guidance/htg241/learn/`);
    await page.locator('learn-session button').first().click();
    await page.goto(site.address + EFFICACY);
    await page.locator('[data-explore]').first().click();
    await page.locator('canvas').first().waitFor();

    await page.goto(`${site.address}guidance/none/`);
    expect(await textOf(page)).toContain('not among those that this browser keeps');
  });
});

test('a page that is not kept searches what is served, not what is kept: that may be of another edition', async () => {
  await untilKept(await open(EFFICACY));
  const page = await open('guidance/htg241/editions/');
  site.asked();
  await page.keyboard.press('/');
  await page.locator('dialog input[name="q"]').fill('cryoshock');
  await page.locator('dialog [data-search-results] a').first().waitFor();
  // The one file of the index that a browser asks for each time.
  expect(site.asked().filter((path) => path.includes('pagefind-entry.json'))).toHaveLength(1);
});

test('nothing is kept for a reader who reads no guidance', async () => {
  const page = await open('about/');
  await page.waitForTimeout(4000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
});

describe('a newer edition', () => {
  const NEWER = 'Efficacy, newer';
  const publish = () => site.publish(EFFICACY, 'Efficacy', NEWER);
  const offer = (page: Page) => page.getByRole('button', { name: 'Show the newer edition' });

  test('is told of when all of it has arrived, and shown in every tab at once when it is asked for', async () => {
    await untilKept(await open(EFFICACY));
    await publish();
    const [one, other] = [await open(EFFICACY), await open('guidance/htg241/safety/')];
    await offer(one).waitFor();
    expect(await one.locator('h1').innerText()).toBe('Efficacy');
    await one.goto(site.address + EFFICACY);
    expect(await one.locator('h1').innerText()).toBe('Efficacy');

    const reloads = [one, other].map((page) => page.waitForEvent('load'));
    await offer(other).click();
    await Promise.all(reloads);
    expect(await one.locator('h1').innerText()).toBe(NEWER);
  });

  test.each(['other words', 'nothing'] as const)(
    'of which a file comes as %s changes nothing, and comes when it is whole',
    async (how) => {
      await untilKept(await open(EFFICACY));
      await publish();
      site.spoil((path) => (path.includes(EFFICACY) ? how : undefined));
      site.asked();
      const page = await open('guidance/htg241/safety/');
      await expect.poll(() => site.asked().some((path) => path.includes(EFFICACY))).toBe(true);
      await page.waitForTimeout(500);
      expect(await offer(page).count()).toBe(0);

      await reader.setOffline(true);
      await page.goto(site.address + EFFICACY);
      expect(await page.locator('h1').innerText()).toBe('Efficacy');
      expect(await page.locator('figure svg').first().isVisible()).toBe(true);

      await reader.setOffline(false);
      site.spoil();
      await page.goto(site.address + EFFICACY);
      await offer(page).click();
      await expect.poll(() => page.locator('h1').innerText()).toBe(NEWER);
    },
  );
});

describe('the button on the page of downloads', () => {
  const button = (page: Page) => page.locator('keep-offline button');
  const said = (page: Page) => page.locator('keep-offline p');

  test('gives up what is kept, and keeps it again with its size told before', async () => {
    const page = await open(DATA);
    await untilKept(page);
    await page.reload();
    await expect.poll(() => button(page).innerText()).toBe('Remove from this device');
    await button(page).click();
    await expect
      .poll(() => said(page).innerText())
      .toMatch(/^It takes \d+(\.\d)?\sMB on this device\.$/);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);

    // What a reader has removed does not come back unasked.
    await page.reload();
    await page.waitForTimeout(4000);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();

    await button(page).click();
    await expect.poll(() => button(page).innerText()).toBe('Remove from this device');
    expect(await said(page).innerText()).toMatch(/can be read and searched without a network/);
  });

  test('says when not everything arrived', async () => {
    const page = await open(DATA);
    await untilKept(page);
    await page.reload();
    await button(page).click();
    await expect.poll(() => button(page).innerText()).toBe('Keep this guidance offline');
    site.spoil((path) => (path.includes('/studies/') ? 'other words' : undefined));
    await button(page).click();
    await expect.poll(() => said(page).innerText()).toMatch(/^Not everything arrived/);
    expect(await button(page).innerText()).toBe('Keep this guidance offline');
  });

  test('says when the storage is full', async () => {
    const page = await open(DATA);
    await untilKept(page);
    await page.reload();
    await button(page).click();
    await expect.poll(() => button(page).innerText()).toBe('Keep this guidance offline');
    const devtools = await reader.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.address).origin,
      quotaSize: 200_000,
    });
    await button(page).click();
    await expect
      .poll(() => said(page).innerText())
      .toMatch(/^The storage that this browser allows is full/);
  });
});

test('an address that is not secure keeps nothing and says what it would need', async () => {
  // What a browser has on a plain http address; Chromium takes localhost for a secure one.
  await reader.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const page = await open(DATA);
  await page.waitForTimeout(3000);
  expect(await page.locator('keep-offline p').innerText()).toMatch(
    /an address that begins with https/,
  );
  expect(await page.locator('keep-offline button').isVisible()).toBe(false);
});

test('a device can install the site: its manifest names icons that are there', async () => {
  const page = await open('');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = new URL(href ?? '', page.url()).href;
  const response = await reader.request.get(manifest);
  const { icons, start_url } = (await response.json()) as {
    icons: { src: string }[];
    start_url: string;
  };
  expect(new URL(start_url, manifest).href).toBe(site.address);
  for (const { src } of icons) {
    expect((await reader.request.get(new URL(src, manifest).href)).status()).toBe(200);
  }
  const devtools = await reader.newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
});
