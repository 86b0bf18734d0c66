import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { withEntry, EMPTY } from '../../src/islands/brief/brief.ts';
import { sharedText } from '../../src/islands/brief/shared-brief.ts';
import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { downloaded } from '../support/downloaded.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();

const EFFICACY = '/guidance/htg241/efficacy/';

/** Five things of three pages. */
const IDS = [
  'htg241.paragraph.2.3.1',
  'htg241.value.trial-123.disease-free-survival.cryotherapy',
  'htg241.figure.disease-free-survival',
  'htg241.study.trial-123',
  'htg241.value.non-randomised-223.haemorrhage.cryotherapy',
];
/** The fragment of an address of a brief of these. */
const shared = (ids: readonly string[], note = '') =>
  sharedText({ ...ids.reduce(withEntry, EMPTY), note });
const FIVE = shared(IDS);

const item = (id: string) => `add-to-brief[data-item="htg241.${id}"] button`;

/** Puts five things of three pages into the brief by its buttons. */
async function addFive(page: Page): Promise<void> {
  await page.goto(siteUrl(EFFICACY));
  await page.locator(item('paragraph.2.3.1')).click();
  const figure = page
    .locator('section[aria-labelledby="2.3.1"] value-card')
    .filter({ hasText: /14%\s\(9\sof\s63\)/ });
  await figure.locator('> button').click();
  await figure.locator(item('value.trial-123.disease-free-survival.cryotherapy')).click();
  await page.keyboard.press('Escape');
  await page.locator(item('figure.disease-free-survival')).click();
  await counts(page, 3);
  await page.goto(siteUrl('/guidance/htg241/studies/trial-123/'));
  await page.locator(item('study.trial-123')).click();
  await counts(page, 4);
  await page.goto(siteUrl('/guidance/htg241/evidence/'));
  // The buttons of the differences between arms put in the same.
  await page
    .locator('evidence-filter')
    .locator(item('result.non-randomised-223.haemorrhage'))
    .click();
  await counts(page, 5);
}

/** Waits until the header counts so many. */
async function counts(page: Page, count: number): Promise<void> {
  await page.locator('brief-tray b').getByText(`${count}`, { exact: true }).waitFor();
}

/** The headings of the entries, in order, once there are so many. */
async function headings(page: Page, count: number): Promise<readonly string[]> {
  await page
    .locator('[data-entries] > li')
    .nth(count - 1)
    .waitFor();
  return page.locator('[data-entries] h2').allInnerTexts();
}

/** What a button saves: its name and its bytes. */
async function saved(
  page: Page,
  button: string,
): Promise<Readonly<{ name: string; file: Buffer }>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), file: await downloaded(download) };
}

/** How wide the page is in windows of 360 and of 1280 pixels. */
async function widthsOf(page: Page): Promise<readonly number[]> {
  const widths: number[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
  }
  return widths;
}

describe('The brief', () => {
  test('collects five things of three pages, keeps order and notes, and goes out as files and address', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    expect(await page.locator('brief-tray').isVisible()).toBe(false);
    await addFive(page);

    await page.locator('brief-tray button').click();
    const panel = page.getByRole('dialog', { name: 'Your brief' });
    await panel.getByText('Kept in this browser only').waitFor();
    await panel
      .locator('li')
      .nth(4)
      .getByRole('button', { name: /^Move up/ })
      .click();
    await panel.getByText('Moved to place 4 of 5.').waitFor();
    await panel.getByRole('link', { name: 'Make the brief' }).click();

    await page.getByLabel('Title of the brief').fill('For the committee');
    await page.getByLabel('Note: Disease-free survival', { exact: true }).fill('Ask for the test.');
    await page.reload();
    const shown = await headings(page, 5);
    // The order in which they were added, the last two changed about.
    expect(shown).toEqual([
      '1. Disease-free survival',
      '2. Disease-free survival, Cryotherapy',
      expect.stringMatching(/^3\. 10-year disease-free survival/),
      '4. Haemorrhage',
      '5. Randomised controlled trial, 123 patients',
    ]);
    expect(await page.getByLabel('Title of the brief').inputValue()).toBe('For the committee');

    const word = await saved(page, 'Word');
    expect(word.name).toBe('evidence-brief.docx');
    const { value } = await mammoth.convertToHtml({ buffer: word.file });
    const html = parse(value);
    expect(html.querySelectorAll('h1').map(({ text }) => text)).toEqual([...shown, 'References']);
    expect(html.text).toContain('14% (9 of 63)');
    expect(html.text).toContain('Ask for the test.');
    expect(html.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/png;base64,iVBOR/);
    const references = html.querySelectorAll('ol > li').map(({ text }) => text);
    expect(references[0]).toContain('NICE; 2010 Dec [cited 20');
    expect(references[0]).toContain('Paragraphs cited here: 2.3.1 and 2.4.5.');
    expect(references.filter((one) => one.includes('National Institute'))).toHaveLength(1);
    expect(references.join(' ')).toMatch(/Korpan NN\..* Probably the publication behind/);
    expect(references.join(' ')).not.toMatch(/9999|\{day\}/);

    const markdown = await saved(page, 'Markdown');
    expect(markdown.name).toBe('evidence-brief.md');
    const text = markdown.file.toString();
    expect(text).toContain('# For the committee');
    expect(text).toContain('> Ask for the test.');
    for (const [index, reference] of references.entries()) {
      expect(text.replaceAll(/[\\<>]/g, '')).toContain(`${index + 1}. ${reference}`);
    }

    await page.getByRole('button', { name: 'Copy address' }).click();
    await page.getByText('Address copied').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const other = await open('/about/');
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await other.goto(address);
    expect(await headings(other, 5)).toEqual(shown);
    expect(await other.getByLabel('Title of the brief').inputValue()).toBe('For the committee');
    expect(
      await other.getByLabel('Note: Disease-free survival', { exact: true }).inputValue(),
    ).toBe('Ask for the test.');
    // The browser leaves the fragment out of what it sends; nothing else carries it either.
    expect(asked.filter((one) => one.replace(/#.*/, '').includes('committee'))).toEqual([]);
    // It is the other reader's own now, and the address need not be kept.
    expect(other.url()).toBe(siteUrl('/brief/'));
    await other.goto(siteUrl('/about/'));
    await counts(other, 5);
  });

  test('is edited by keyboard alone', async () => {
    const page = await open(`/brief/#${FIVE}`);
    await headings(page, 5);
    await page
      .locator('[data-entries] > li')
      .nth(1)
      .getByRole('button', { name: /^Move up/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText('Moved to place 1 of 5.').waitFor();
    // The focus went with the entry.
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Moved to place 2 of 5.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Removed 2 of 5.').waitFor();
    expect(await headings(page, 4)).not.toContain('2. Disease-free survival, Cryotherapy');
    await page.keyboard.press('Enter');
    await page.getByText('It is back.').waitFor();
    expect((await headings(page, 5))[1]).toBe('2. Disease-free survival, Cryotherapy');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-label')).toBe(
      'Remove: Disease-free survival, Cryotherapy',
    );
  });

  test('of another address is shown beside one’s own, which is not changed unasked', async () => {
    const page = await open(EFFICACY);
    await page.locator(item('paragraph.2.3.2')).click();
    await counts(page, 1);
    await page.goto(siteUrl(`/brief/#${FIVE}`));
    await page.getByText('Your own brief is kept and not changed').waitFor();
    expect(await page.getByRole('button', { name: 'Keep what is here' }).count()).toBe(0);
    await headings(page, 5);
    expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add it to mine' }).click();
    expect((await headings(page, 6))[0]).toBe('1. Median survival');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('[data-entries] > li').nth(1).waitFor({ state: 'detached' });
    expect(await headings(page, 1)).toEqual(['1. Median survival']);
  });

  test('keeps what this site has no longer, and says so', async () => {
    const page = await open('/about/');
    await page.evaluate(() => {
      const text = 'i=htg241.value.gone&n=Mine&i=htg9.paragraph.1&i=htg241.paragraph.1.1';
      localStorage.setItem('brief', text);
    });
    await page.goto(siteUrl('/brief/'));
    await headings(page, 3);
    expect(await page.getByText('No longer here').count()).toBe(2);
    expect(await page.getByLabel('Note: htg241.value.gone').inputValue()).toBe('Mine');
  });

  test('leaves out what is calculated while that is switched off', async () => {
    const page = await open(`/brief/#${FIVE}`);
    await headings(page, 5);
    expect(await page.locator('[data-references]').innerText()).toContain(
      'The Evidence Ledger project.',
    );
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByLabel('Calculated values').uncheck();
    await page.getByText('switched off, and is left out').waitFor();
    expect(await page.locator('[data-entries]').innerText()).not.toContain('Calculated by');
    expect(await page.locator('[data-references]').innerText()).not.toContain(
      'The Evidence Ledger project.',
    );
  });

  test('holds at most 60, and says so', async () => {
    const page = await open(EFFICACY);
    await page.evaluate(() => {
      localStorage.setItem('brief', Array.from({ length: 60 }, (_, n) => `i=x${n}`).join('&'));
    });
    await page.reload();
    await page.locator(item('paragraph.2.3.1')).click();
    await page.getByText('The brief is full: it holds 60.').waitFor();
    await counts(page, 60);
  });

  test('says at its paragraph whose words it is in, with the official address', async () => {
    const page = await open(`/brief/#${FIVE}`);
    await headings(page, 5);
    const first = page.locator('[data-entries] > li').first();
    expect(await first.locator('h2 + p').innerText()).toBe(
      'Paragraph 2.3.1 in the words of Evidence Ledger, not NICE. Official wording: https://www.nice.org.uk/guidance/htg241',
    );
    await page.emulateMedia({ media: 'print' });
    expect(await first.locator('h2 + p').isVisible()).toBe(true);
  });

  test('of a cut address says what is missing, on paper too, and is kept only when asked', async () => {
    const cut = FIVE.slice(0, FIVE.indexOf('study.trial'));
    const page = await open(`/brief/#${cut}`);
    const warning = 'This address was cut off. 2 of 5 items are missing.';
    await page.locator('[data-warning]').getByText(warning).waitFor();
    await headings(page, 3);
    expect(await page.evaluate(() => localStorage.getItem('brief'))).toBeNull();
    const markdown = await saved(page, 'Markdown');
    expect(markdown.file.toString()).toContain(`**${warning}**`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-printed="warning"]').innerText()).toBe(warning);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Keep what is here' }).click();
    await page.getByText('This is your brief now.').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.goto(siteUrl('/about/'));
    await counts(page, 3);
  });

  test('of an address that was cut to nothing says so', async () => {
    const page = await open(`/brief/#${FIVE.slice(0, FIVE.indexOf('&i='))}`);
    await page.locator('[data-warning]').getByText('5 of 5 items are missing').waitFor();
    expect(await page.getByRole('button', { name: 'Keep what is here' }).count()).toBe(0);
  });

  test('of an older address is shown, and says that it cannot tell whether it is whole', async () => {
    const page = await open('/brief/#i=htg241.paragraph.2.3.1&i=htg241.paragraph.2.3.2');
    await headings(page, 2);
    await page.locator('[data-warning]').getByText('whether any are missing').waitFor();
  });

  test('keeps what two tabs put in and write at once, and leaves the one that is typing alone', async () => {
    const one = await open(`/brief/#${FIVE}`);
    await headings(one, 5);
    const other = await one.context().newPage();
    await other.goto(siteUrl('/brief/'));
    await headings(other, 5);

    const title = 'Haemorrhage, Cryotherapy';
    const field = one.getByLabel(`Note: ${title}`, { exact: true });
    await field.pressSequentially('For ');
    const typed = await field.elementHandle();
    await other.goto(siteUrl(EFFICACY));
    await other.locator(item('paragraph.2.3.2')).click();
    await one.getByText('Another tab added 1 item.').waitFor();
    await headings(one, 6);
    // The same field, its caret where it was.
    expect(await typed.evaluate((element) => element === document.activeElement)).toBe(true);
    await one.keyboard.type('Monday');

    await other.goto(siteUrl('/brief/'));
    await headings(other, 6);
    expect(await other.getByLabel(`Note: ${title}`, { exact: true }).inputValue()).toBe(
      'For Monday',
    );
    await other.getByLabel('Note: Median survival', { exact: true }).fill('Ask Ann');
    await other.getByRole('button', { name: `Remove: ${title}` }).click();
    await one.getByText('removed 1 item').waitFor();
    await one.getByRole('button', { name: 'Undo' }).click();
    await one.getByText('It is back.').waitFor();
    await other.getByText('Another tab added 1 item').waitFor();
    for (const page of [one, other]) {
      expect((await headings(page, 6))[4]).toBe(`5. ${title}`);
      expect(await page.getByLabel(`Note: ${title}`, { exact: true }).inputValue()).toBe(
        'For Monday',
      );
      expect(await page.getByLabel('Note: Median survival', { exact: true }).inputValue()).toBe(
        'Ask Ann',
      );
    }
  });

  test('says for as long as the storage is full that what was changed is not kept', async () => {
    const page = await open(`/brief/#${shared(IDS.slice(0, 1))}`);
    await headings(page, 1);
    await page.evaluate(() => {
      for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let index = 0; ; index += 1) {
            localStorage.setItem(`filler-${size}-${index}`, 'x'.repeat(size));
          }
        } catch {
          // It takes no more of this size.
        }
      }
    });
    await page.getByLabel('Title of the brief').fill('For the committee');
    await page.getByText('could not keep the brief').waitFor();
    await saved(page, 'Markdown');
    expect(await page.locator('brief-page [role="status"]').innerText()).toMatch(
      /^Saved\. This browser could not keep the brief/,
    );
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('filler')) localStorage.removeItem(key);
      }
    });
    await page.getByLabel('Title of the brief').fill('For Monday');
    await page.getByText('could not keep the brief').waitFor({ state: 'detached' });
    await page.reload();
    expect(await page.getByLabel('Title of the brief').inputValue()).toBe('For Monday');
  });

  test('works for as long as its page in a browser that keeps nothing', async () => {
    const page = await open('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(siteUrl(EFFICACY));
    await page.locator(item('paragraph.2.3.1')).click();
    await page.getByText('nothing was changed').waitFor();
    await page.goto(siteUrl(`/brief/#${FIVE}`));
    await headings(page, 5);
    await page.getByText('last only while this page is open').waitFor();
    expect(page.url()).toContain('i=htg241');
  });

  test.each([360, 768, 1280])(
    'its button leaves the header of a page %i pixels wide in one row',
    async (width) => {
      const page = await open(EFFICACY, { viewport: { width, height: 800 } });
      await page.evaluate(() => {
        localStorage.setItem('brief', 'i=htg241.paragraph.2.3.1');
      });
      await page.reload();
      await page.locator('brief-tray button').waitFor();
      // A button of 44 px and its room above and below, in one row.
      const height = await page.locator('header').evaluate((header) => header.clientHeight);
      expect(height).toBeLessThan(2 * 44);
    },
  );

  test('fits on one sheet of paper, without what is only for the screen', async () => {
    const page = await open(`/brief/#${shared(IDS, 'Mine')}`);
    await headings(page, 5);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('[data-printed="note"]').isVisible()).toBe(true);
    // The least letters of a drawing have 14 of its 720 pixels; on paper a point is 4/3 of a pixel.
    await page.setViewportSize({ width: Math.round((180 / 25.4) * 96), height: 900 });
    const drawing = (await page.locator('[data-entries] img').boundingBox())!;
    expect(((drawing.width / 720) * 14 * 3) / 4).toBeGreaterThanOrEqual(8);
    // As high as the drawing is, not as the file that holds it.
    const [, , height = ''] = /,([\d.]+),([\d.]+)\)/.exec(
      (await page.locator('[data-entries] img').getAttribute('src'))!,
    )!;
    expect(drawing.width / drawing.height).toBeCloseTo(720 / Number(height), 1);
    expect(await page.locator('[data-entries] table').isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    // Chromium writes one page tree, which counts its pages.
    expect(
      /\/Type\s*\/Pages[^>]*\/Count\s+(\d+)|\/Count\s+(\d+)/.exec(pdf)?.slice(1).join(''),
    ).toBe('1');
  });

  test('says without script what it needs, and where the figures stand', async () => {
    const page = await open('/brief/', { javaScriptEnabled: false });
    await page.getByText('Making a brief needs JavaScript').waitFor();
    const links = page.locator('main a:visible');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      new URL(siteUrl('/guidance/htg241/evidence/')).pathname,
      new URL(siteUrl('/guidance/htg241/full/')).pathname,
    ]);
  });

  test.each(['/brief/', `/brief/#${shared([...IDS, 'htg241.value.gone'], 'Mine')}`])(
    'has nothing wrong for axe at %s',
    async (address) => {
      const page = await open(address);
      if (address.includes('#')) await headings(page, 6);
      else await page.getByText('Nothing is in your brief yet').waitFor();
      expect(await axeViolationsEverywhere(page)).toEqual([]);
      expect(await widthsOf(page)).toEqual([360, 1280]);
    },
  );

  test('has nothing wrong for axe in its tray', async () => {
    const page = await open(`/brief/#${FIVE}`);
    await headings(page, 5);
    await page.goto(siteUrl(EFFICACY));
    await page.locator('brief-tray button').click();
    await page.locator('.brief-panel li').nth(4).waitFor();
    expect(await axeViolationsEverywhere(page)).toEqual([]);
    expect(await widthsOf(page)).toEqual([360, 1280]);
  });
});
