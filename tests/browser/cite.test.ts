import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { downloaded } from '../support/downloaded.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const EFFICACY = '/guidance/htg241/efficacy/';

const dialogOf = (page: Page) => page.locator('dialog.citations[open]');

/** Copies what the dialog shows and gives what the clipboard holds then. */
async function copied(page: Page): Promise<string> {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await dialog.getByText('Copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Opens the dialog by a button and waits for its reference. */
async function cite(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
  await dialogOf(page).waitFor();
}

/** Today, as the browser's own clock and zone tell it. */
const today = (page: Page): Promise<readonly [number, number, number]> =>
  page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
  });

const two = (number: number): string => String(number).padStart(2, '0');

describe('Cite', () => {
  test('copies a paragraph in every format, with the day of its reader', async () => {
    const page = await open(EFFICACY, CLIPBOARD);
    await cite(page, 'Cite 2.3.1');
    const dialog = dialogOf(page);
    const [year, month, day] = await today(page);
    const shortMonth = new Date(Date.UTC(year, month - 1, day)).toLocaleString('en-US', {
      month: 'short',
      timeZone: 'UTC',
    });

    const text = await copied(page);
    expect(text).toContain('National Institute for Health and Care Excellence. Cryotherapy');
    expect(text).toContain('Paragraph 2.3.1, Efficacy.');
    expect(text).toContain(`[cited ${year} ${shortMonth} ${day}]`);
    expect(text).not.toContain('Ledger');

    await dialog.getByLabel('Markdown').check();
    expect(await copied(page)).toContain('](https://www.nice.org.uk/guidance/htg241)');

    await dialog.getByLabel('BibTeX').check();
    const bibtex = await copied(page);
    expect(bibtex).toContain(`urldate = {${year}-${two(month)}-${two(day)}}`);
    const fromBibtex = new BibLatexParser(bibtex).parse();
    expect(Object.keys(fromBibtex.entries)).toHaveLength(1);

    await dialog.getByLabel('RIS').check();
    const ris = await copied(page);
    expect(ris).toContain(`Y2  - ${year}/${two(month)}/${two(day)}/`);
    expect(new RISParser(ris).parse().errors).toEqual([]);

    await dialog.getByLabel('CSL-JSON').check();
    const [item] = JSON.parse(await copied(page)) as Record<string, unknown>[];
    expect(item).toMatchObject({
      number: 'HTG241',
      'part-number': 'Paragraph 2.3.1',
      accessed: { 'date-parts': [[year, month, day]] },
    });
  });

  test('remembers the format on other pages', async () => {
    const page = await open(EFFICACY);
    await cite(page, 'Cite 2.3.1');
    await dialogOf(page).getByLabel('RIS').check();
    await page.goto(siteUrl('/guidance/htg241/safety/'));
    await cite(page, 'Cite 2.4.5');
    expect(await dialogOf(page).getByLabel('RIS').isChecked()).toBe(true);
    expect(await dialogOf(page).getByLabel('Reference').inputValue()).toMatch(/^TY {2}- RPRT/);
  });

  test('offers for a figure of the text what is reported and what is calculated', async () => {
    const page = await open(EFFICACY, CLIPBOARD);
    const value = page
      .locator('value-card')
      .filter({ hasText: /14%\s\(9\sof\s63\)/ })
      .first();
    await value.locator('> button').click();
    await value.getByRole('button', { name: /^Cite/ }).click();
    const dialog = dialogOf(page);
    await dialog.waitFor();
    expect(await copied(page)).toMatch(/^National Institute/);
    await dialog.getByLabel('What this site calculates').check();
    const calculated = await copied(page);
    expect(calculated).toMatch(/^The Evidence Ledger project\. 95% intervals/);
    expect(calculated).toMatch(/Edition 1 \(content [0-9a-f]{8}\)/);
    expect(calculated).toContain('Calculated from figures in: National Institute');
    expect(calculated).toContain('https://www.nice.org.uk/guidance/htg241');
    expect(calculated).not.toContain('localhost');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(
      await value.locator('> button').evaluate((button) => button === document.activeElement),
    ).toBe(true);
  });

  test('cites a chart as this site’s drawing, or the figures in it as reported', async () => {
    const page = await open('/guidance/htg241/figures/tumour-response/', CLIPBOARD);
    await cite(page, 'Cite this figure');
    expect(await copied(page)).toMatch(/^The Evidence Ledger project\. Response on CT/);
    await dialogOf(page).getByLabel('What the guidance reports').check();
    expect(await copied(page)).toContain('Paragraph 2.3.3, Efficacy.');
  });

  test('cites a study as the guidance reports it, or its probable publication', async () => {
    const page = await open('/guidance/htg241/studies/series-326/', CLIPBOARD);
    await cite(page, 'Cite this study as the guidance reports it');
    expect(await copied(page)).toContain('Paragraphs 2.3.3, 2.4.2 and 2.4.4.');
    await dialogOf(page).getByLabel('Its probable publication').check();
    expect(await dialogOf(page).getByText('the guidance does not name').isVisible()).toBe(true);
    expect(await copied(page)).toContain('doi:10.3748/wjg.14.1430');
  });

  test('cites the guidance as a whole', async () => {
    const page = await open('/guidance/htg241/', CLIPBOARD);
    await cite(page, 'Cite this guidance');
    expect(await copied(page)).toMatch(/\[Internet\]\. NICE; 2010 Dec \[cited/);
  });

  test('downloads the reference as a file of its format', async () => {
    const page = await open(EFFICACY);
    await cite(page, 'Cite 2.3.2');
    await dialogOf(page).getByLabel('BibTeX').check();
    const download = page.waitForEvent('download');
    await dialogOf(page).getByRole('button', { name: 'Download' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('nice-htg241-2.3.2.bib');
    expect((await downloaded(file)).toString()).toMatch(/^@techreport\{nice-htg241-2\.3\.2,/);
  });

  test('works by keyboard alone and gives the focus back', async () => {
    const page = await open(EFFICACY);
    const button = page.getByRole('button', { name: 'Cite 2.3.1', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    await dialogOf(page).getByLabel('Text (Vancouver, NLM)').focus();
    await page.keyboard.press('ArrowDown');
    expect(await dialogOf(page).getByLabel('AMA').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('loads nothing before it is asked for', async () => {
    const page = await open('/about/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(siteUrl(EFFICACY), { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => /citations\.json|cite-dialog/.test(url))).toEqual([]);
    await cite(page, 'Cite 2.3.1');
    expect(fetched.filter((url) => /citations\.json|cite-dialog/.test(url))).not.toEqual([]);
  });

  test('says so when the citations cannot be loaded', async () => {
    const page = await open(EFFICACY);
    await page.route('**/citations.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Cite 2.3.1', exact: true }).click();
    await page.getByText('Citations could not be loaded').waitFor();
  });

  test('gives axe nothing to find while its dialog is open', async () => {
    const page = await open('/guidance/htg241/studies/series-326/');
    await cite(page, 'Cite this study as the guidance reports it');
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });
});

describe('The day of reading', () => {
  test('is filled into a reference on the page, and left open without script', async () => {
    const address = '/guidance/htg241/full/';
    const plain = await open(address, { javaScriptEnabled: false });
    const reference = (page: Page) => page.locator('section[aria-labelledby="citation"] p');
    expect(await reference(plain).innerText()).toMatch(/\[cited[\s\u00a0]{10,}\]/);
    const scripted = await open(address);
    const [year, , day] = await today(scripted);
    expect(await reference(scripted).innerText()).toMatch(
      new RegExp(String.raw`\[cited ${year} \w{3} ${day}\]`),
    );
  });
});

describe('A link to a part of a page', () => {
  test.each([
    ['a figure', EFFICACY, 'Copy link to this figure', 'figure'],
    ['a result', '/guidance/htg241/evidence/', /^Copy link to Fever/, 'tbody'],
    [
      'a table',
      '/guidance/htg241/evidence/',
      'Copy link to the table of differences between arms',
      'h2',
    ],
  ] as const)(
    'is copied for %s, and its target is marked clear of the header',
    async (_, address, name, tag) => {
      const page = await open(address, CLIPBOARD);
      const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
      await button.click();
      await page.getByText('Link copied').first().waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const target = await open('/about/');
      await target.goto(link);
      const marked = target.locator(':target');
      expect(await marked.evaluate((element) => element.localName)).toBe(tag);
      const box = (await marked.boundingBox())!;
      const header = (await target.locator('body > header').boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(header.y + header.height);
      expect(box.y).toBeLessThan(800);
    },
  );
});
