import { describe, expect, test } from 'vitest';

import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();

// That every page reads the same without script is a test of every-page.test.ts.
describe('Without script', () => {
  test('charts are drawn, tables stand and disclosures open', async () => {
    const page = await open('/guidance/htg241/efficacy/', { javaScriptEnabled: false });
    const figures = page.locator('figure');
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      const drawing = figure.locator('svg').filter({ visible: true });
      expect(await drawing.count()).toBe(1);
      expect((await drawing.boundingBox())!.height).toBeGreaterThan(60);
      await figure.getByText('Data as a table').click();
      expect(await figure.locator('table').isVisible()).toBe(true);
      expect(await figure.getByRole('button').filter({ visible: true }).count()).toBe(0);
    }
    await page.goto(siteUrl('/guidance/htg241/evidence/'));
    expect(await page.locator('evidence-filter tbody tr').filter({ visible: true }).count()).toBe(
      await page.locator('evidence-filter tbody tr').count(),
    );
    expect(await page.locator('evidence-filter form').isVisible()).toBe(false);
  });

  test('the card of a figure opens and closes', async () => {
    const page = await open('/guidance/htg241/efficacy/', { javaScriptEnabled: false });
    const figure = page.locator('value-card').filter({ hasText: '14%' }).first();
    const card = figure.locator('[popover]');
    expect(await card.isVisible()).toBe(false);
    await figure.locator('> button').click();
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
  });

  test('no control is shown that would do nothing', async () => {
    const page = await open('/guidance/htg241/efficacy/', { javaScriptEnabled: false });
    for (const control of ['display-settings', 'print-button', 'copy-link']) {
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    }
  });

  test('the contents of a guidance open on a telephone', async () => {
    const page = await open('/guidance/htg241/safety/', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const contents = page.getByRole('navigation', { name: 'Sections', exact: true });
    await contents.locator('summary').click();
    await contents.getByRole('link', { name: 'Efficacy' }).click();
    await page.waitForURL('**/efficacy/');
  });
});
