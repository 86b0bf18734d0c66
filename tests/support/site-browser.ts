import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';

import { connectBrowser } from './connect-browser.ts';

/** What a reader is like; one whose clock a test sets, or who runs no script, is not taken again. */
export type Reader = BrowserContextOptions & Readonly<{ hasOwnClock?: boolean }>;

/** Opens a page of the served site by its address below the base path. */
export type OpenPage = (address: string, options?: Reader) => Promise<Page>;

/** Readers who have closed their pages and remember nothing, by the options that they were made with. */
const idle = new Map<string, BrowserContext[]>();

/**
 * Gives the tests of a file the browser. Every page that a test opens has a reader of its own, with
 * nothing remembered, and is closed after the test, or after the last one of the file. A reader with
 * the same options is taken again, since a new one costs more than most tests: so what a test sets up
 * (a route, a script) belongs on the page, not on its context. One that may use the clipboard has a
 * clipboard of its own: tests that run at the same time share that of the browser.
 *
 * @example const open = siteBrowser(); // then, in a test: const page = await open('/about/');
 */
export function siteBrowser({
  closedAfter = 'test',
}: Readonly<{ closedAfter?: 'test' | 'file' }> = {}): OpenPage {
  const busy: { kind: string | undefined; reader: BrowserContext }[] = [];
  const close = closedAfter === 'test' ? afterEach : afterAll;
  close(async () => {
    await Promise.all(
      busy.splice(0).map(async ({ kind, reader }) => {
        if (kind === undefined) {
          await reader.close();
          return;
        }
        await forget(reader);
        idle.set(kind, [...(idle.get(kind) ?? []), reader]);
      }),
    );
  });

  return async (address, { hasOwnClock = false, ...options } = {}) => {
    const isOwn = hasOwnClock || options.javaScriptEnabled === false;
    const kind = isOwn ? undefined : JSON.stringify(options);
    const reader = idle.get(kind ?? '')?.pop() ?? (await newReader(options));
    busy.push({ kind, reader });
    const page = await reader.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(siteUrl(address));
    return page;
  };
}

/** A reader whose first page stays open, so that the process that draws the site lives on. */
async function newReader(options: BrowserContextOptions): Promise<BrowserContext> {
  const browser = await connectBrowser();
  const reader = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    // What moves cannot be told from what is broken.
    reducedMotion: 'reduce',
    // What one test has kept would answer in the next one.
    serviceWorkers: 'block',
    ...options,
  });
  if (options.serviceWorkers !== 'allow') await reader.addInitScript(keepNothing);
  if (options.permissions?.includes('clipboard-write') === true) {
    await reader.addInitScript(giveClipboard);
  }
  const first = await reader.newPage();
  await first.goto(siteUrl('/robots.txt'));
  return reader;
}

/** A browser that keeps no pages, as on an address that others between can change. */
export function keepNothing(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** Closes what a test has opened, and clears what the site has stored. */
async function forget(reader: BrowserContext): Promise<void> {
  const [first, ...opened] = reader.pages();
  if (first === undefined) throw new RangeError('A test has closed the first page of its reader');
  await Promise.all(opened.map((page) => page.close()));
  await reader.setOffline(false);
  const session = await reader.newCDPSession(first);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(inject('siteAddress')).origin,
    storageTypes: 'all',
  });
  await session.detach();
}

/** A clipboard that nothing but the page writes to. */
function giveClipboard(): void {
  let held = '';
  let items: ClipboardItems = [];
  const clipboard = {
    read: () => Promise.resolve(items),
    write: async (given: ClipboardItems) => {
      items = given;
      held = (await (await given[0]?.getType('text/plain'))?.text()) ?? '';
    },
    readText: () => Promise.resolve(held),
    writeText: (text: string) => {
      held = text;
      return Promise.resolve();
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard });
}

/** The whole address of a page of the served site. */
export function siteUrl(address: string): string {
  return new URL(address.replace(/^\//, ''), inject('siteAddress')).href;
}
