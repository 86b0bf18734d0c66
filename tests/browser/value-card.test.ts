import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const EFFICACY = '/guidance/htg241/efficacy/';

/** The figure of the cryotherapy arm of paragraph 2.3.1: 14% (9 out of 63). */
function firstShare(page: Page) {
  const figure = page
    .locator('section[aria-labelledby="2.3.1"] value-card')
    .filter({ hasText: /14%\s\(9\sof\s63\)/ });
  return { button: figure.locator('> button'), card: figure.locator('[popover]') };
}

describe('The card of a figure', () => {
  test('opens and closes by a click', async () => {
    const { button, card } = firstShare(await open(EFFICACY));
    expect(await card.isVisible()).toBe(false);
    await button.click();
    await card.waitFor({ state: 'visible' });
    await button.click();
    await card.waitFor({ state: 'hidden' });
  });

  test('opens while the pointer rests on the figure and closes when it leaves', async () => {
    const page = await open(EFFICACY);
    const { button, card } = firstShare(page);
    await button.hover();
    await card.waitFor({ state: 'visible' });
    // The pointer may go into the card without closing it.
    await card.hover();
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'hidden' });
  });

  test('stays open when the figure under the pointer is clicked, until the next click', async () => {
    const page = await open(EFFICACY);
    const { button, card } = firstShare(page);
    await button.hover();
    await card.waitFor({ state: 'visible' });
    await button.click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await button.click();
    await card.waitFor({ state: 'hidden' });
  });

  test('opens by keyboard, gives its links to Tab, and closes with Escape', async () => {
    const page = await open(EFFICACY);
    const { button, card } = firstShare(page);
    await button.focus();
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await card.locator('a:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    // Longer than the rest after which focus on a figure opens its card.
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(false);
  });

  test('opens when the keyboard comes to the figure', async () => {
    const page = await open(`${EFFICACY}#2.3.1`);
    const { button, card } = firstShare(page);
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      if (await button.evaluate((element) => element === document.activeElement)) break;
    }
    await card.waitFor({ state: 'visible' });
  });

  test('tells the count, the calculated interval, and leads to study and paragraph', async () => {
    const page = await open(EFFICACY);
    const { button, card } = firstShare(page);
    await button.click();
    const text = (await card.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('9 of 63');
    // prop.test(9, 63, correct = FALSE)$conf.int in R 4.5: 0.0770, 0.2501.
    expect(text).toContain('7.7 to 25.0%');
    expect(await card.locator('[data-voice="calculated"]').innerText()).toContain('7.7 to 25.0%');
    const addresses = await card
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses).toContain(siteUrl('/guidance/htg241/studies/trial-123/'));
    expect(addresses.some((address) => address.endsWith('#2.3.1'))).toBe(true);
  });

  test('stays inside a narrow window and leaves its own figure readable', async () => {
    const page = await open(EFFICACY, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    for (const figure of await page.locator('value-card').all()) {
      const button = figure.locator('> button');
      await button.scrollIntoViewIfNeeded();
      await button.tap();
      await figure.locator('[popover]').waitFor({ state: 'visible' });
      const boxOf = async () => (await figure.locator('[popover]').boundingBox())!;
      // The page is moved once the card is there.
      await expect
        .poll(async () => {
          const [card, { y, height }] = [await boxOf(), (await button.boundingBox())!];
          return y + height <= card.y || y >= card.y + card.height;
        })
        .toBe(true);
      const card = await boxOf();
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(360);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(740);
      await page.keyboard.press('Escape');
    }
  });

  test('uncovers its figure when a click keeps it after the page was scrolled', async () => {
    const page = await open(EFFICACY, { viewport: { width: 360, height: 740 } });
    const figure = page.locator('section[aria-labelledby="2.3.1"] value-card').first();
    const button = figure.locator('> button');
    await button.hover();
    const card = figure.locator('[popover]');
    await card.waitFor({ state: 'visible' });
    const { y: top } = (await card.boundingBox())!;
    // A click that no pointer has to reach, as the figure lies below its card.
    await button.evaluate((element, place) => {
      scrollBy(0, element.getBoundingClientRect().top - place - 20);
      (element as HTMLElement).click();
    }, top);
    await expect
      .poll(async () => {
        const { y, height } = (await button.boundingBox())!;
        return y + height <= (await card.boundingBox())!.y;
      })
      .toBe(true);
  });

  test('is one at a time', async () => {
    const page = await open(EFFICACY);
    const buttons = page.locator('section[aria-labelledby="2.3.1"] value-card > button');
    await buttons.nth(0).click();
    await buttons.nth(2).click();
    await page.waitForTimeout(300);
    expect(await page.locator('[popover]:popover-open').count()).toBe(1);
  });
});
