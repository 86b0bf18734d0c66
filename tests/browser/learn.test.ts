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

const question = (page: Page) => page.locator('[data-screen="card"] h2').innerText();
const options = (page: Page) => page.locator('[data-options] button span').allInnerTexts();

/** The key beside the right option of the question on the screen, as the list of all cards has it. */
const rightKey = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const asked = document.querySelector('[data-screen="card"] h2')?.textContent;
    const card = [...document.querySelectorAll<HTMLElement>('[data-card]')].find((one) => {
      const shown = [...document.querySelectorAll('[data-options] button span')]
        .map(({ textContent }) => textContent)
        .toSorted();
      const listed = [...one.querySelectorAll('ol > li')]
        .map(({ textContent }) => textContent)
        .toSorted();
      return one.querySelector('h3')?.textContent === asked && shown.join() === listed.join();
    });
    const place = 'ABCD'.indexOf(card?.dataset.card ?? '');
    const right = card?.querySelectorAll('ol > li')[place]?.textContent;
    const shown = [...document.querySelectorAll('[data-options] button span')];
    return String(1 + shown.findIndex(({ textContent }) => textContent === right));
  });

type KeptCards = Readonly<Record<string, { due: string; last_review: string }>>;

/** The progress that the browser keeps, by card. */
async function keptCards(page: Page): Promise<KeptCards> {
  const kept = await page.evaluate(() => localStorage.getItem('learn-htg241') ?? '{}');
  return (JSON.parse(kept) as { cards: KeptCards }).cards;
}

/** Answers the question on the screen, rightly or wrongly, and goes on. */
async function answer(page: Page, isRight: boolean): Promise<void> {
  const key = await rightKey(page);
  await page.keyboard.press(isRight ? key : key === '1' ? '2' : '1');
  await page.locator('[data-answer]').waitFor();
  await page.keyboard.press('Space');
}

/** Answers every question rightly, but for the first few, until the session ends. */
async function finish(page: Page, missed = 0): Promise<void> {
  for (let asked = 0; asked < 10 + missed; asked += 1) await answer(page, asked >= missed);
  await page.locator('[data-screen="summary"]').waitFor();
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
    await page.keyboard.press('g');
    expect(await step(page)).toBe('2 of 10');

    const statuses: string[] = [];
    for (let asked = 2; asked <= 10; asked += 1) {
      await page.keyboard.press(await rightKey(page));
      await page.locator('[data-answer]').waitFor();
      statuses.push(await page.locator('learn-session [role="status"]').innerText());
      await page.keyboard.press('Enter');
    }
    expect(statuses.filter((text) => !/^Right\. .+/.test(text))).toEqual([]);
    await page.getByRole('heading', { name: '10 of 10 right the first time' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('asks a missed question again after some others, its options in another order', async () => {
    const page = await open(LEARN);
    await start(page);
    const missed = { question: await question(page), options: await options(page) };
    await answer(page, false);
    for (const asked of ['2 of 10', '3 of 10', '4 of 10']) {
      expect(await step(page)).toBe(asked);
      await answer(page, true);
    }
    expect(await step(page)).toBe('Again, as it was missed');
    expect(await question(page)).toBe(missed.question);
    const again = await options(page);
    expect(again.toSorted()).toEqual(missed.options.toSorted());
    expect(again).not.toEqual(missed.options);
    await answer(page, true);
    for (let asked = 5; asked <= 10; asked += 1) await answer(page, true);
    await page.getByRole('heading', { name: '9 of 10 right the first time' }).waitFor();
    expect(await page.locator('[data-missed] li').count()).toBe(1);
  });

  test.each(['1', '2', '3', 'Space'])('grades nothing when %s is pressed twice', async (key) => {
    const page = await open(LEARN);
    await start(page);
    const asked = await question(page);
    await page.keyboard.press(key);
    await page.keyboard.press(key);
    expect(await page.locator('[data-answer]').isVisible()).toBe(true);
    expect(await question(page)).toBe(asked);
    expect(await page.evaluate(() => localStorage.getItem('learn-htg241'))).toBeNull();
  });

  test('grades nothing when Enter is held or pressed twice on an option', async () => {
    const page = await open(LEARN);
    await start(page);
    await page.locator('[data-options] button').first().focus();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    expect(await step(page)).toBe('1 of 10');
    expect(await page.locator('[data-answer]').isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await step(page)).not.toBe('1 of 10');
  });

  test('takes the first letter of a grade once the answer is shown, and never before', async () => {
    const page = await open(LEARN);
    await start(page);
    await page.keyboard.press('h');
    expect(await page.locator('[data-answer]').isVisible()).toBe(false);
    await page.keyboard.press(await rightKey(page));
    await page.locator('[data-answer]').waitFor();
    await page.keyboard.press('h');
    expect(await step(page)).toBe('2 of 10');
    // FSRS repeats a new card that was hard after six minutes, a good one after ten.
    const [kept] = Object.values(await keptCards(page));
    expect(Date.parse(kept!.due) - Date.parse(kept!.last_review)).toBe(6 * 60_000);
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
    const page = await open(LEARN, { hasOwnClock: true });
    await start(page);
    await finish(page, 2);
    await page.reload();
    await page.getByText('66 new').waitFor();
    // A day later, what was learnt is due.
    await page.clock.install({ time: new Date(Date.now() + 86_400_000) });
    await page.reload();
    await page.getByText(/[1-9]\d* due, 66 new/).waitFor();
    const due = Number.parseInt(await page.locator('[data-counts]').innerText(), 10);
    expect(due).toBeGreaterThan(0);
  });

  test.each([
    [
      'blocked',
      () => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      },
    ],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
  ])('works where storage is %s, and says so from the first answer', async (_, script) => {
    const page = await open('/about/');
    await page.addInitScript(script);
    await page.goto(new URL('../guidance/htg241/learn/', page.url()).href);
    await start(page);
    const alert = page.locator('learn-session [role="alert"]');
    expect(await alert.innerText()).toBe('');
    await answer(page, true);
    expect(await alert.innerText()).toContain('is not keeping your progress');
    for (let asked = 2; asked <= 10; asked += 1) await answer(page, true);
    expect(await alert.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('66 new').waitFor();
    expect(await alert.isVisible()).toBe(true);
  });

  test('goes on where impossible progress got onto the device, and says what is lost', async () => {
    const page = await open(LEARN);
    await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[data-card]')].map(({ id }) => id);
      const card = {
        due: '2020-01-02T10:00:00.000Z',
        last_review: '2020-01-01T10:00:00.000Z',
        stability: 0,
        difficulty: 5,
        scheduled_days: 1,
        learning_steps: 0,
        reps: 1,
        lapses: 0,
        state: 'Review',
      };
      const cards = Object.fromEntries(ids.map((id) => [id, card]));
      localStorage.setItem(
        'learn-htg241',
        JSON.stringify({
          format: 'evidence-ledger progress',
          version: 1,
          guidance: 'htg241',
          cards,
        }),
      );
    });
    await page.reload();
    await page.getByText('76 new').waitFor();
    expect(await page.locator('[data-message]').innerText()).toBe(
      'The progress of 76 questions on this device cannot be used; they count as new.',
    );
    await start(page);
    await finish(page);
  });

  test('keeps what another tab has kept', async () => {
    const page = await open(LEARN);
    await start(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await start(other);
    await answer(page, true);
    await other.waitForFunction(() => localStorage.getItem('learn-htg241') !== null);
    // The second question of the second tab is another card than the first of the first.
    await other.keyboard.press('Space');
    await other.keyboard.press('Enter');
    await answer(other, true);
    expect(Object.keys(await keptCards(other))).toHaveLength(2);
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
    await answer(page, false);
    await page.keyboard.press('Space');
    await page.getByText('The answer:', { exact: true }).waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press((await rightKey(page)) === '1' ? '2' : '1');
    await page.locator('[data-answer]').waitFor();
    expect(await axeViolationsEverywhere(page, SESSION)).toEqual([]);
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
