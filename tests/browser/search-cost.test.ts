import type { Socket } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';

import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/site-server.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { keepNothing } from '../support/site-browser.ts';

/** Bytes that came over the network, compressed, and milliseconds from the last letter to the results. */
type Cost = Readonly<{ bytes: number; milliseconds: number }>;

/** A folder that is served, with a count of all bytes that its server sent. */
type Served = Readonly<{ address: string; sent: () => number; stop: () => void }>;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  await writeDefaults(folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** The same pages, indexed and searched as Pagefind does by itself, on a page with nothing else. */
async function writeDefaults(target: string): Promise<void> {
  const { index } = await createIndex();
  await index?.addDirectory({ path: inject('siteFolder') });
  await index?.writeFiles({ outputPath: join(target, 'pagefind') });
  await close();
  await writeFile(
    join(target, 'index.html'),
    `<!doctype html><html lang="en"><title>Search</title>
    <button onclick="open_()">Search</button><div id="search"></div><script>
    function open_() {
      const style = document.createElement('link');
      style.rel = 'stylesheet'; style.href = '/pagefind/pagefind-ui.css';
      const script = document.createElement('script');
      script.src = '/pagefind/pagefind-ui.js';
      script.onload = () => new PagefindUI({ element: '#search', showSubResults: true, autofocus: true });
      document.head.append(style, script);
    }</script></html>`,
  );
}

/** Serves a folder as the site is served; what workers ask for is counted too. */
async function serve(target: string, base: string): Promise<Served> {
  const server = createSiteServer(target, { base });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  const port = await listen(server, 0);
  return {
    address: `http://localhost:${port}${base}`,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a first search costs from a closed search on, and what a second one adds. */
async function costs(
  { address, sent }: Served,
  {
    page: path,
    open,
    field,
    result,
  }: Readonly<{
    page: string;
    open: (page: Page) => Promise<void>;
    field: string;
    result: string;
  }>,
): Promise<readonly [first: Cost, later: Cost]> {
  // What is kept for reading without a network comes later and is not asked for by the search.
  const page = await (await connectBrowser()).newPage();
  await page.addInitScript(keepNothing);
  await page.goto(new URL(path, address).href);
  await page.waitForLoadState('networkidle');
  const search = async (query: string, before: number): Promise<Cost> => {
    await page.locator(field).fill(query);
    const start = performance.now();
    await page
      .locator(result)
      .filter({ hasText: new RegExp(query, 'i') })
      .first()
      .waitFor();
    const milliseconds = performance.now() - start;
    await page.waitForLoadState('networkidle');
    return { bytes: sent() - before, milliseconds };
  };
  const closed = sent();
  await open(page);
  await page.locator(field).waitFor();
  const first = await search('fever', closed);
  const later = await search('governance', sent());
  await page.close();
  return [first, later];
}

test('a first search, and a second one with it, cost less than with the user interface that Pagefind brings', async () => {
  const { base } = siteSettings(process.env);
  const site = await serve(inject('siteFolder'), base);
  const defaults = await serve(folder, '/');
  onTestFinished(() => {
    site.stop();
    defaults.stop();
  });
  const own = await costs(site, {
    page: 'guidance/htg241/',
    open: (page) => page.keyboard.press('/'),
    field: 'dialog input[name="q"]',
    result: 'dialog [data-search-results] a',
  });
  const standard = await costs(defaults, {
    page: '',
    open: (page) => page.getByRole('button', { name: 'Search' }).click(),
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  });
  const told = ([first, later]: readonly [Cost, Cost]) =>
    `first ${(first.bytes / 1000).toFixed(1)} kB, ${first.milliseconds.toFixed(0)} ms; later ${(later.bytes / 1000).toFixed(1)} kB, ${later.milliseconds.toFixed(0)} ms`;
  console.log(`own search: ${told(own)}\nPagefind's own: ${told(standard)}`);
  const total = (both: readonly Cost[]) => both.reduce((sum, { bytes }) => sum + bytes, 0);
  // What a first search may cost a reader at most.
  expect(own[0].bytes).toBeLessThan(150_000);
  expect(own[0].bytes).toBeLessThan(standard[0].bytes);
  expect(total(own)).toBeLessThan(total(standard));
});
