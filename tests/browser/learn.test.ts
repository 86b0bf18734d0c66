import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { downloaded } from '../support/downloaded.ts';
import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();
const LEARN = '/guidance/htg241/learn/';
const PHONE = { viewport: { width: 360, height: 740 } };

/** The part of the page that changes while a session goes on. */
const SESSION = { within: 'learn-session' };

const step = (page: Page) => page.locator('[data-step]').innerText();
const start = async (page: Page) => {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('[data-screen="card"]').waitFor();
};

/** Chooses the first option of every question until the session ends. */
async function finish(page: Page): Promise<void> {
  const summary = page.locator('[data-screen="summary"]');
  for (let asked = 0; asked < 10; asked += 1) {
    await page.keyboard.press('1');
    await page.locator('[data-answer]').waitFor();
    await page.keyboard.press('Space');
  }
  await summary.waitFor();
}

async function openTools(page: Page): Promise<void> {
  await page.getByText('Save, load or erase progress').click();
}

/** Loads a file of progress with these contents. */
async function load(page: Page, contents: string): Promise<string> {
  await page.locator('learn-session input').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(contents),
  });
  const message = page.locator('[data-message]').filter({ hasText: /^Loaded|not loaded/ });
  return message.innerText();
}

describe('The self-test', () => {
  test('works by keyboard alone on a telephone', async () => {
    const page = await open(LEARN, PHONE);
    for (let stops = 0; stops < 40; stops += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.textContent === 'Start')) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('[data-screen="card"]').waitFor();
    expect(await step(page)).toBe('1 of 10');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Space');
    await page.getByText('The answer:', { exact: true }).waitFor();
    await page.keyboard.press('3');
    expect(await step(page)).toBe('2 of 10');

    const statuses: string[] = [];
    for (let asked = 2; asked <= 10; asked += 1) {
      await page.keyboard.press('2');
      await page.locator('[data-answer]').waitFor();
      statuses.push(await page.locator('learn-session [role="status"]').innerText());
      await page.keyboard.press('Space');
    }
    expect(statuses.filter((text) => !/^(Right|Not right)\. .+/.test(text))).toEqual([]);
    await page.getByRole('heading', { name: /^\d+ of 10 right$/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('works by touch, with targets of at least 44 pixels', async () => {
    const page = await open(LEARN, { ...PHONE, hasTouch: true });
    await start(page);
    const small = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'learn-session button, learn-session summary, learn-session label',
          ),
        ]
          .filter((element) => element.checkVisibility())
          .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 44 || box.width < 44)
          .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
      );
    expect(await small()).toEqual([]);
    await page.locator('[data-options] button').first().tap();
    await page.locator('[data-answer]').waitFor();
    expect(await small()).toEqual([]);
  });

  test('asks what is due before what is new, and keeps progress on the device', async () => {
    const page = await open(LEARN);
    await start(page);
    await finish(page);
    await page.reload();
    await page.getByText('66 new').waitFor();
    // A day later, wrong answers are due.
    await page.clock.install({ time: new Date(Date.now() + 86_400_000) });
    await page.reload();
    await page.getByText(/[1-9]\d* due, 66 new/).waitFor();
    const due = Number.parseInt(await page.locator('[data-counts]').innerText(), 10);
    expect(due).toBeGreaterThan(0);
  });

  test('works where the browser keeps nothing', async () => {
    const page = await open('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(new URL('../guidance/htg241/learn/', page.url()).href);
    await start(page);
    await finish(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('66 new').waitFor();
  });

  test('gives progress away as a file and takes it back', async () => {
    const page = await open(LEARN);
    await start(page);
    await finish(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await openTools(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save to a file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('progress-htg241.json');
    const contents = (await downloaded(file)).toString();

    const other = await open(LEARN);
    await openTools(other);
    await other.getByRole('button', { name: 'Erase' }).click();
    await other.locator('[data-message]').filter({ hasText: 'is erased' }).waitFor();
    expect(await load(other, contents)).toBe('Loaded: progress of 10 questions.');
    await other.getByText('66 new').waitFor();
  });

  test('repeats every press that came before it was loaded', async () => {
    const page = await open(LEARN);
    await page.route('**/self-test*.js', async (route) => {
      await new Promise((later) => setTimeout(later, 500));
      await route.continue();
    });
    await openTools(page);
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.locator('[data-message]').filter({ hasText: 'is erased' }).waitFor();
  });

  test('says so once when it cannot be loaded', async () => {
    const page = await open(LEARN);
    let asked = 0;
    await page.route('**/self-test*.js', async (route) => {
      asked += 1;
      await route.abort();
    });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('The self-test could not be loaded.').waitFor();
    await page.waitForTimeout(300);
    expect(asked).toBe(1);
  });

  test('says what is wrong with a file and changes nothing', async () => {
    const page = await open(LEARN);
    await start(page);
    await finish(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await openTools(page);
    expect(await load(page, '{')).toBe(
      'progress.json was not loaded: it is not a JSON file. Nothing has changed.',
    );
    await page.getByText('66 new').waitFor();
  });

  test('erases progress, and brings it back when asked', async () => {
    const page = await open(LEARN);
    await start(page);
    await finish(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await openTools(page);
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.getByText('76 new').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('66 new').waitFor();
  });

  test('loads the scheduler only when a session starts', async () => {
    const page = await open(LEARN);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await start(page);
    expect(asked.some((url) => /\/session\..+\.js$/.test(url))).toBe(true);
  });
});

describe('axe finds nothing wrong', () => {
  test('in each screen of the self-test', async () => {
    const page = await open(LEARN);
    expect(await axeViolationsEverywhere(page)).toEqual([]);
    await start(page);
    expect(await axeViolationsEverywhere(page, SESSION)).toEqual([]);
    await page.keyboard.press('1');
    await page.locator('[data-answer]').waitFor();
    expect(await axeViolationsEverywhere(page, SESSION)).toEqual([]);
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.getByText('The answer:', { exact: true }).waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });

  test('with a definition open', async () => {
    const page = await open('/guidance/htg241/efficacy/');
    await page.locator('term-card button').first().click();
    await page.locator('term-card :popover-open').waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });
});

describe('A term in a paragraph', () => {
  test('opens its definition without script, and leads to its entry', async () => {
    const page = await open('/guidance/htg241/efficacy/', { javaScriptEnabled: false, ...PHONE });
    const card = page.locator('term-card').filter({ has: page.locator('#term-case-series') });
    await card.locator('button').click();
    const definition = card.locator('[popover]');
    expect(await definition.isVisible()).toBe(true);
    await definition.getByRole('link').click();
    await page.waitForURL('**/glossary/case-series/');
  });

  test('opens it while the pointer rests on it, and closes it with Escape', async () => {
    const page = await open('/guidance/htg241/efficacy/');
    const card = page.locator('term-card').first();
    await card.locator('button').hover();
    await card.locator(':popover-open').waitFor();
    await page.keyboard.press('Escape');
    await card.locator('[popover]').waitFor({ state: 'hidden' });
  });
});
