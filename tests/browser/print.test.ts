import { describe, expect, test } from 'vitest';

import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();

/** How many sides of A4 a page takes. */
async function printedSides(address: string): Promise<number> {
  const page = await open(address);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

describe('On paper', () => {
  test('a page has no header, no navigation and no buttons', async () => {
    const page = await open('/guidance/htg241/efficacy/');
    await page.emulateMedia({ media: 'print' });
    const chrome =
      'header, nav, aside, .skip, display-settings, copy-link, print-button, chart-figure button';
    const shown = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility())
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      chrome,
    );
    expect(shown).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('figure svg').filter({ visible: true }).count()).toBeGreaterThan(0);
  });

  test('a page is light, whatever the screen is', async () => {
    const page = await open('/guidance/htg241/safety/', { colorScheme: 'dark' });
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    await page.emulateMedia({ media: 'print' });
    const { ground, ink } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { ground: backgroundColor, ink: color };
    });
    expect(ground).toBe('rgb(255, 255, 255)');
    // The ink of the light theme in tokens.css.
    expect(ink).toBe('rgb(27, 29, 31)');
  });

  test('the whole document is a PDF of some pages', async () => {
    const pages = await printedSides('/guidance/htg241/full/');
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(30);
  });

  test('what a patient is told is two sides of A4, in letters of 12 points', async () => {
    expect(await printedSides('/guidance/htg241/patient/')).toBe(2);
    const page = await open('/guidance/htg241/patient/');
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('#main li')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).fontSize));
    // 12 points are 16 pixels.
    expect([...new Set(sizes)]).toEqual(['16px']);
  });
});
