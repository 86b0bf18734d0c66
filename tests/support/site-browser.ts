import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';

import { connectBrowser } from './connect-browser.ts';

/** Opens a page of the served site by its address below the base path. */
export type OpenPage = (address: string, options?: BrowserContextOptions) => Promise<Page>;

/**
 * Gives the tests of a file the browser. Every page that a test opens has a reader of its own, with
 * nothing remembered, and is closed after the test, or after the last one of the file. One that may use
 * the clipboard has one of its own: tests that run at the same time share that of the browser.
 *
 * @example const open = siteBrowser(); // then, in a test: const page = await open('/about/');
 */
export function siteBrowser({
  closedAfter = 'test',
}: Readonly<{ closedAfter?: 'test' | 'file' }> = {}): OpenPage {
  const readers: BrowserContext[] = [];
  const close = closedAfter === 'test' ? afterEach : afterAll;
  close(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.close()));
  });

  return async (address, options = {}) => {
    const browser = await connectBrowser();
    const reader = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      // What moves cannot be told from what is broken.
      reducedMotion: 'reduce',
      ...options,
    });
    readers.push(reader);
    if (options.permissions?.includes('clipboard-write') === true) {
      await reader.addInitScript(giveClipboard);
    }
    const page = await reader.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(siteUrl(address));
    return page;
  };
}

/** A clipboard that nothing but the page writes to. */
function giveClipboard(): void {
  let held = '';
  const clipboard = {
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
