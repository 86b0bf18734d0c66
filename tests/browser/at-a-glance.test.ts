import { describe, expect, test } from 'vitest';

import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();

/** Where the parts of the page begin and end, in pixels from its top. */
async function placesAt(width: number) {
  const page = await open('/guidance/htg241/', { viewport: { width, height: 800 } });
  return page.evaluate(() => {
    const bottom = (selector: string) =>
      Math.round(document.querySelector(selector)!.getBoundingClientRect().bottom + scrollY);
    return {
      answer: bottom('main dl'),
      harm: bottom('section[aria-labelledby="safety"]'),
      unknown: bottom('section[aria-labelledby="not-said"]'),
      page: document.documentElement.scrollHeight,
    };
  });
}

describe('At a glance', () => {
  // What a laptop shows at once: terms, who decides, for what, other options, benefit and harm.
  test('on a laptop the answer is on one screen, what is not known just below', async () => {
    const { harm, unknown, page } = await placesAt(1280);
    expect(harm).toBeLessThanOrEqual(810);
    expect(unknown).toBeLessThanOrEqual(950);
    expect(page).toBeLessThanOrEqual(1750);
  });

  test('on a telephone the terms are on the first screen and the rest within four', async () => {
    const { answer, page } = await placesAt(360);
    expect(answer).toBeLessThanOrEqual(900);
    expect(page).toBeLessThanOrEqual(3700);
  });

  test('asks in the order of a clinician', async () => {
    const page = await open('/guidance/htg241/');
    const asked = await page.locator('main :is(h2, dt)').allInnerTexts();
    const order = ['Before you offer it', 'Who decides', 'For what', 'Other options', 'Benefit'];
    const places = [...order, 'Harm', 'Not known', 'Which study reports what'].map((title) =>
      asked.findIndex((text) => text === title),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('a number of the map of studies opens its paragraph', async () => {
    const page = await open('/guidance/htg241/');
    const map = page.getByRole('region', { name: 'Sources by outcome, scrolls sideways' });
    await map.getByRole('link', { name: '2.4.5', exact: true }).first().click();
    await page.waitForURL('**/safety/#2.4.5');
  });
});
