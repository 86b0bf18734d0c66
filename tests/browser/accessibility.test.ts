import { describe, expect, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();

// Pages as they load have a test of their own, every-page.test.ts; these are the states they can be in.
describe('axe finds nothing wrong', () => {
  test.each(['/guidance/htg241/', '/guidance/htg241/full/', '/guidance/htg241/checks/'])(
    'with %s when every disclosure is open',
    async (address) => {
      const page = await open(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await axeViolationsEverywhere(page)).toEqual([]);
    },
  );

  test('with the card of a figure', async () => {
    const page = await open('/guidance/htg241/efficacy/');
    await page.locator('value-card button').first().click();
    await page.locator('value-card [popover]:popover-open').waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });

  test('with the settings', async () => {
    const page = await open('/about/');
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.locator('#display-settings:popover-open').waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });

  test('with a filter that finds nothing', async () => {
    const page = await open('/guidance/htg241/evidence/?domain=efficacy&outcome=fever');
    await page.getByText('No result matches').waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });
});

// WCAG 2.2, 1.4.4: letters of twice the size cost a reader neither content nor function.
describe('with letters of twice the size on a telephone', () => {
  test.each([
    '/',
    '/guidance/htg241/',
    '/guidance/htg241/recommendations/',
    '/guidance/htg241/efficacy/',
    '/guidance/htg241/evidence/',
    '/guidance/htg241/studies/series-150/',
    '/guidance/htg241/checks/',
    '/guidance/htg241/sheet/',
    '/guidance/htg241/patient/',
    '/guidance/htg241/learn/',
    '/glossary/cryotherapy/',
    '/search/',
  ])('%s is no wider than its screen, nor are its tools', async (address) => {
    const page = await open(address, { viewport: { width: 360, height: 740 } });
    await page.evaluate(() => {
      localStorage.setItem('brief', 'i=htg241.paragraph.2.3.1');
    });
    const session = await page.context().newCDPSession(page);
    // 16 px are what browsers begin with.
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    await page.locator('brief-tray button').waitFor();
    const right = await page
      .locator('header .tools')
      .evaluate((tools) => Math.ceil(tools.getBoundingClientRect().right));
    expect(right).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
