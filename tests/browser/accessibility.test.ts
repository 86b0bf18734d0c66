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
