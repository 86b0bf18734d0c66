import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();

/** What the keyboard is on: its name or text, whether it can be seen, and what shows that it is there. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
      name: (element.ariaLabel ?? element.innerText).replaceAll(/\s+/g, ' ').trim(),
      isBody: element === document.body,
      hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isInView:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        right > 0 &&
        top < innerHeight &&
        left < innerWidth,
    };
  });
}

describe('By keyboard', () => {
  test('the first stop is the way past the header, and it works', async () => {
    const page = await open('/guidance/htg241/efficacy/');
    await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(first).toEqual({
      name: 'Skip to content',
      isBody: false,
      hasRing: true,
      isInView: true,
    });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.each([
    ['/', 1280],
    ['/guidance/htg241/', 1280],
    ['/guidance/htg241/efficacy/', 1280],
    ['/guidance/htg241/efficacy/', 360],
    ['/guidance/htg241/evidence/', 1280],
    ['/glossary/', 360],
  ])('every stop on %s at %i pixels is seen and has a ring', async (address, width) => {
    const page = await open(address, { viewport: { width, height: 900 } });
    const unseen: string[] = [];
    let stops = 0;
    for (; stops < 150; stops += 1) {
      await page.keyboard.press('Tab');
      const { name, isBody, hasRing, isInView } = await focused(page);
      if (isBody) break;
      if (!hasRing || !isInView) {
        unseen.push(`${stops} ${name.slice(0, 50)}: ring ${hasRing}, in view ${isInView}`);
      }
    }
    expect(stops).toBeGreaterThan(10);
    expect(unseen).toEqual([]);
  });

  test('Tab goes through a page in the order in which it is read', async () => {
    const page = await open('/guidance/htg241/safety/');
    const parts: string[] = [];
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press('Tab');
      const part = await page.evaluate(() => {
        const element = document.activeElement;
        const inside = element?.closest('header, nav[aria-label="Sections"], main, aside, footer');
        return inside?.tagName ?? 'SKIP';
      });
      if (parts.at(-1) !== part) parts.push(part);
    }
    expect(parts).toEqual(['SKIP', 'HEADER', 'NAV', 'MAIN'].slice(0, parts.length));
    expect(parts).toContain('MAIN');
  });

  test('what is pressed is at least 24 pixels high and wide, unless it stands in a sentence', async () => {
    const page = await open('/guidance/htg241/efficacy/', {
      viewport: { width: 360, height: 900 },
    });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, select, input, nav a, header a')]
        .filter((element) => element.checkVisibility() && element.closest('p, value-card') === null)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(
          ({ element, box }) =>
            `${element.innerText} ${Math.round(box.width)}×${Math.round(box.height)}`,
        ),
    );
    expect(small).toEqual([]);
  });
});
