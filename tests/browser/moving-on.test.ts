import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { findBrowser } from '../support/find-browser.ts';
import { siteUrl } from '../support/site-browser.ts';
import { thisMachine } from '../support/this-machine.ts';

// Playwright switches off what is tested here, so this browser is started without that switch.
async function browserWithCache() {
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine()),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  onTestFinished(() => browser.close());
  return browser;
}

test('a page that a reader goes back to is there as it was left', async () => {
  const browser = await browserWithCache();
  const page = await browser.newPage();
  await page.goto(siteUrl('/guidance/htg241/efficacy/'));
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = `${persisted}`;
    });
  });
  await page.goto(siteUrl('/guidance/htg241/safety/'));
  await page.goBack({ waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset.persisted))
    .toBe('true');
});
