import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';

import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { offlineArchive } from '../../src/cli/offline/offline-archive.ts';
import { connectBrowser } from '../support/connect-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-copy-'));
const root = resolve(import.meta.dirname, '../..');
let paths: readonly string[] = [];

beforeAll(async () => {
  const { base } = siteSettings(process.env);
  const archive = unzipSync(await offlineArchive(root, inject('siteFolder'), base));
  const files = Object.entries(archive).filter(([path]) => !path.endsWith('/'));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  paths = files.map(([path]) => path.replace('evidence-ledger/', ''));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fileAt = (path: string) => join(folder, 'evidence-ledger', path);

/** Opens a page of the copy from its file; at the end nothing may have come from elsewhere, or not at all. */
async function open(path: string): Promise<Page> {
  const reader = await (await connectBrowser()).newContext({ reducedMotion: 'reduce' });
  const page = await reader.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(request.url());
  });
  page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  onTestFinished(async () => {
    await reader.close();
    expect(faults).toEqual([]);
  });
  await page.goto(pathToFileURL(fileAt(path)).href);
  return page;
}

describe('The copy that is opened from a folder', () => {
  test('every link of every page leads to a file of the copy, or to the web', () => {
    const lost = paths
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => {
        const page = pathToFileURL(fileAt(path)).href;
        return parse(readFileSync(fileAt(path), 'utf8'))
          .querySelectorAll('[href], [src]')
          .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
          .filter((address) => !/^(https?|mailto|data):/.test(address))
          .map((address) => new URL(address, page))
          .filter((url) => url.protocol !== 'file:' || !existsSync(fileURLToPath(url)))
          .map((url) => `${path}: ${url.href}`);
      });
    expect(paths).toContain('guidance/htg241/full/index.html');
    expect(lost).toEqual([]);
  });

  test('a reader goes from the list to the guidance, and a chart can be explored', async () => {
    const page = await open('index.html');
    await page.getByRole('link', { name: 'Cryotherapy for liver metastases' }).first().click();
    await page.getByRole('link', { name: 'Efficacy' }).first().click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.innerText()).toBe('Efficacy');
    await page.getByRole('button', { name: 'Explore' }).first().click();
    await expect.poll(() => page.locator('chart-figure canvas').count()).toBe(1);
  });

  test('a term shows its card', async () => {
    const page = await open('guidance/htg241/efficacy/index.html');
    await page.getByRole('button', { name: 'randomised controlled trial' }).first().click();
    await expect.poll(() => page.locator('[popover]:popover-open').innerText()).toContain('chance');
  });

  test('the self-test asks, with its styles', async () => {
    const page = await open('guidance/htg241/learn/index.html');
    await page.getByRole('button', { name: 'Start' }).click();
    const options = page.locator('[data-options]');
    await expect
      .poll(() => options.evaluate((list) => getComputedStyle(list).listStyleType))
      .toBe('none');
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('[data-verdict]').innerText()).toMatch(/^(Right|Not)/);
  });

  test('the search says that it needs the site, and leads to the contents', async () => {
    const page = await open('guidance/htg241/index.html');
    await page.getByRole('button', { name: 'Search' }).click();
    const main = page.getByRole('main');
    await expect.poll(() => main.innerText()).toContain('This copy cannot search; the site can.');
    await main.getByRole('link', { name: /whole document/ }).click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toContain('liver metastases');
  });
});
