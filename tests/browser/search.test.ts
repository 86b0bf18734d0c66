import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';

import { askSearch } from '../support/ask-search.ts';
import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { siteBrowser } from '../support/site-browser.ts';

const site = inject('siteAddress');
const open = siteBrowser();
const openForAll = siteBrowser({ closedAfter: 'file' });

/** A page of the site that fails the test when anything is blocked or thrown in it. */
async function openPage(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open('/robots.txt', options);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  onTestFinished(() => {
    expect(complaints).toEqual([]);
  });
  await page.goto(new URL(address, site).href);
  return page;
}

/** Addresses of the results, best first, below the site's own. */
async function results(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-search-results] a');
  const links = await page
    .locator('[data-search-results] a')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  return links.map((href) => href.replace(site, ''));
}

const status = (page: Page) => page.locator('search-panel [role="status"]');

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog input[name="q"]').waitFor();
}

describe('the search of every page', () => {
  test('asks for nothing until it is opened', async () => {
    const page = await openPage('guidance/htg241/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(before.filter((name) => /pagefind|search-panel/.test(name))).toEqual([]);

    await openDialog(page);
    await page.keyboard.type('fever');
    await page.waitForSelector('dialog [data-search-results] a');
    // One script looks things up; neither Pagefind's own page nor its own worker is asked for.
    const scripts = asked.filter((name) => /pagefind.*\.js$/.test(name));
    expect(scripts.map((name) => name.replace(site, ''))).toEqual(['pagefind/worker.js']);
    // Of the files of words only the one that can hold the word is asked for, however many there are.
    expect(asked.filter((name) => name.endsWith('.pf_index'))).toHaveLength(1);
  });

  test('runs WebAssembly where its worker is, and not in the page', async () => {
    const page = await openPage('search/?q=fever');
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(page.workers().map((worker) => worker.url().replace(site, ''))).toEqual([
      'pagefind/worker.js',
    ]);
    // The smallest module: its mark and its version, https://webassembly.github.io/spec/core/binary/modules.html
    const compile = () =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'compiled',
        (error: unknown) => String(error),
      );
    expect(await page.evaluate(compile)).toMatch(/violates .*Content Security/);
    const worker = page.workers()[0]!;
    expect(await worker.evaluate(compile)).toBe('compiled');
    // The worker has a policy as well: it asks no other host for anything.
    const refused = worker.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) => {
            resolve(event.effectiveDirective);
          });
          fetch('https://example.org/').catch(() => undefined);
        }),
    );
    expect(await refused).toBe('connect-src');
  });

  test('goes from the slash by arrow and Enter to a numbered paragraph', async () => {
    const page = await openPage('guidance/htg241/');
    await openDialog(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('2.4.5');
    await page.waitForSelector('dialog [data-search-results] a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guidance/htg241/safety/#2.4.5');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('closes when a result leads to another place of the same page', async () => {
    const page = await openPage('guidance/htg241/safety/');
    await openDialog(page);
    await page.keyboard.type('2.4.5');
    await page.locator('dialog [data-search-results] a').first().click();
    await page.waitForURL('**/safety/#2.4.5');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  // https://www.w3.org/WAI/ARIA/apg/patterns/combobox/: the focus stays in the field.
  test('arrow keys choose an option while the focus stays in the field', async () => {
    const page = await openPage('methods/');
    await openDialog(page);
    const field = page.locator('dialog input[name="q"]');
    await page.locator('dialog input[aria-expanded="false"]').waitFor();
    await page.keyboard.type('cryoshock');
    const links = await results(page);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    const chosen = () =>
      page.evaluate(() => {
        const input = document.activeElement;
        const id = input?.getAttribute('aria-activedescendant') ?? '';
        const option = document.getElementById(id);
        const selected = document.querySelectorAll('[role="option"][aria-selected="true"]');
        return {
          name: input?.getAttribute('name'),
          href: option?.getAttribute('href'),
          selected: selected.length,
        };
      });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toEqual({ name: 'q', href: `/${links[1]}`, selected: 1 });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toEqual({ name: 'q', href: undefined, selected: 0 });
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toEqual({ name: 'q', href: `/${links.at(-1)}`, selected: 1 });
    await page.keyboard.type('s');
    await expect.poll(async () => (await chosen()).selected).toBe(0);
  });

  test('its field and its list say what they are', async () => {
    const page = await openPage('methods/');
    await openDialog(page);
    await page.keyboard.type('fever');
    await results(page);
    const field = page.getByRole('combobox', { name: 'Search the guidance' });
    const list = page.getByRole('listbox', { name: 'Results' });
    expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await list.getByRole('option').count()).toBeGreaterThan(3);
    const groups = list.getByRole('group');
    expect(await groups.first().getAttribute('aria-label')).toBe('Evidence, Safety · HTG241');
  });

  test('Escape closes it and returns the focus to its button', async () => {
    const page = await openPage('methods/');
    const opener = page.getByRole('button', { name: 'Search' });
    await opener.press('Enter');
    await page.keyboard.type('fever');
    await results(page);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('a slash in a field is a slash', async () => {
    const page = await openPage('guidance/htg241/');
    await openDialog(page);
    await page.keyboard.type('and/or');
    expect(await page.locator('dialog input[name="q"]').inputValue()).toBe('and/or');
  });

  test('Enter in the field leads to the page of all results', async () => {
    const page = await openPage('methods/');
    await openDialog(page);
    await page.keyboard.type('fever');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=fever*');
    expect((await results(page)).length).toBeGreaterThan(0);
  });
});

describe('the page of results, asked one question after the other', () => {
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    page = await openForAll('/search/');
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });

  /** Addresses of the results, best first, below the site's own. */
  const ask = async (query: string) =>
    (await askSearch(page, query)).map((href) => href.replace(site, ''));

  // The paragraphs are where the guidance prints the figure, as content/guidance/htg241/ledger.yaml says.
  test.each([
    ['0.206', '2.3.2'],
    ['p=0.206', '2.3.2'],
    ['p = 0.206', '2.3.2'],
    ['14%', '2.3.1'],
    ['9 of 63', '2.3.1'],
    ['"9 of 63"', '2.3.1'],
    ['2.3.1', '2.3.1'],
    ['415', '2.3.2'],
    ['29 months', '2.3.2'],
    ['29 MONTHS', '2.3.3'],
    ['12 of 158', '2.4.4'],
    ['CRYOSHOCK', '2.4.2'],
  ])('%s is found in paragraph %s, among the first three', async (query, paragraph) => {
    const first = (await ask(query)).slice(0, 3);
    expect(first.map((href) => href.split('#')[1])).toContain(paragraph);
  });

  // A query that is exactly a number, a section or a study goes first.
  test.each([
    ['IPG369', 'guidance/htg241/'],
    ['HTG 241', 'guidance/htg241/'],
    ['section 2.4', 'guidance/htg241/safety/'],
    ['paragraph 2.4.5', 'guidance/htg241/safety/#2.4.5'],
    ['case series 326 patients', 'guidance/htg241/studies/series-326/'],
    ['Korpan 1997', 'guidance/htg241/studies/trial-123/'],
  ])('%s leads to %s first', async (query, address) => {
    expect((await ask(query))[0]).toBe(address);
  });

  test('British and American spelling, and other names for the same, find the same', async () => {
    const found = (await ask('haemorrhage')).toSorted();
    for (const query of ['hemorrhage', 'bleeding', 'Haemorrhages']) {
      expect((await ask(query)).toSorted(), query).toEqual(found);
    }
  });

  test('a misspelt word finds, and it is said what was searched instead', async () => {
    expect((await ask('hemorhage'))[0]).toBe('guidance/htg241/safety/#2.4.5');
    expect(await status(page).textContent()).toMatch(
      /^Nothing found for “hemorhage”\. \d+ results for “haemorrhage”\.$/,
    );
  });

  test('words that stand nowhere together find places for parts of the question', async () => {
    await ask('fever coolant');
    expect(await status(page).textContent()).toMatch(/^Nothing matches all of “fever coolant”\./);
    await ask('fever zebra');
    expect(await status(page).textContent()).toMatch(
      /^The guidance does not mention “zebra”\. \d+ results for the rest of it\.$/,
    );
  });

  test('one answer stands once: a paragraph, not also the row of the table that says the same', async () => {
    const found = await ask('9 of 63');
    expect(found[0]).toBe('guidance/htg241/efficacy/#2.3.1');
    expect(found).not.toContain('guidance/htg241/evidence/#trial-123.disease-free-survival');
    expect(new Set(found).size).toBe(found.length);
  });

  // 2.4.1: 1 of 55 and 8 of 168; 2.4.2: 7 of 326, two of them by cause; 2.4.3: one patient, 2 months.
  test.each(['risk of death', 'how many die', 'mortality'])(
    '%s is answered with the rates of mortality; causes and one patient are named, and are no rate',
    async (query) => {
      await ask(query);
      const figures = (await page.locator('.quick .figure').allTextContents()).map((figure) =>
        figure.replaceAll(/\s+/g, ' '),
      );
      expect(figures.toSorted()).toEqual([
        '2% 1 of 55, Cryotherapy',
        '2% 7 of 326, Cryotherapy',
        '5% 8 of 168, Resection',
      ]);
      const text = (await page.locator('.quick').textContent()) ?? '';
      expect(text).not.toMatch(/of\s7\sdeaths|2\smonths|no count given/);
      expect(text).toContain('Also reported, not as a rate:Causes of death');
      expect(text).toContain('their figures cannot be compared with one another');
    },
  );

  test('an outcome of which no rate is reported says so', async () => {
    await ask('risk of liver failure');
    expect(await page.locator('.quick').textContent()).toContain('The guidance gives no rate.');
    expect(await page.locator('.quick .figure').count()).toBe(0);
  });

  // 2.3.1 reports disease-free survival at 10 years; 2.3.2 and 2.3.3 medians in months.
  test('no figure of another time answers for the one asked for', async () => {
    await ask('5 year survival');
    expect(await status(page).textContent()).toMatch(
      /^The guidance reports no 5-year figure for disease-free survival or survival\./,
    );
    const item = page.locator('.quick li').filter({ hasText: '9\u00a0of\u00a063' });
    expect(await item.locator('span').first().textContent()).toBe(
      'Disease-free survival, at 10 years',
    );
    await ask('10 year survival');
    expect(await status(page).textContent()).not.toContain('no 10-year figure');
    expect(await page.locator('.quick h2').first().textContent()).toContain(
      'Disease-free survival',
    );
  });

  test.each([
    ['risk ratio 0.38', 'guidance/htg241/outcomes/perioperative-mortality/#non-randomised-223'],
    ['7.7 to 25.0', 'guidance/htg241/outcomes/disease-free-survival/#trial-123'],
  ])('a calculated figure is found as one: %s', async (query, address) => {
    expect((await ask(query))[0]).toBe(address);
    const group = page.getByRole('group').first();
    expect(await group.getAttribute('aria-label')).toContain('Calculated');
    expect(await group.textContent()).toContain('calculated by this site');
  });

  test('a word that is no outcome has nothing above the list', async () => {
    await ask('probe');
    expect(await page.locator('.quick').isVisible()).toBe(false);
  });

  test('4.1 is neither 41% nor the end of 2.4.1', async () => {
    await ask('4.1');
    await status(page).getByText('Nothing found').waitFor();
    expect(await page.locator('[data-search-results] a').count()).toBe(0);
  });

  test('excerpts mark what matches and hold neither tools nor cards', async () => {
    await ask('mortality');
    const text = (await page.locator('[data-search-results]').textContent()) ?? '';
    expect(text).not.toMatch(/Copy link|Official wording|calculated, Wilson|\d_\d/);
    const marks = await page.locator('[data-search-results] span mark').allTextContents();
    expect(marks.length).toBeGreaterThan(3);
    // Names of the term “Mortality” in the glossary.
    for (const mark of marks) expect(mark).toMatch(/mortality|deaths?|dies?|died|dying|fatal/i);
  });

  test('says how many it found', async () => {
    await ask('0.206');
    expect(await status(page).textContent()).toBe('1 result');
  });

  test('says that it found nothing and what to try', async () => {
    await ask('4.1');
    await status(page).getByText('Nothing found for “4.1”.').waitFor();
    const panel = page.locator('search-panel .empty');
    expect(await panel.getByRole('link', { name: 'Glossary' }).isVisible()).toBe(true);
    expect(await panel.getByRole('link', { name: 'HTG241 evidence table' }).isVisible()).toBe(true);
  });

  // None of these words stands in the official document; the paragraphs are an editor's choice.
  test.each([
    ['children', '2 results', ['1.3', '2.2.1']],
    ['paediatric', '2 results', ['1.3', '2.2.1']],
    ['contraindications', '3 results', ['1.3', '2.2.1', '2.2.3']],
    ['HCC', '2 results', ['2.1.1', '1.1']],
    ['TACE', '1 result', ['2.1.2']],
    ['pain', '3 results', ['2.4.1', '2.4.4', '2.4.6']],
    ['ascites', '2 results', ['2.4.1', '2.4.6']],
  ])(
    'says that the guidance does not mention %s, with what it says nearby',
    async (query, count, near) => {
      const found = await ask(query);
      expect(await status(page).textContent()).toBe(
        `The guidance does not mention “${query}”. What it says nearby: ${count}.`,
      );
      expect(found.map((href) => href.split('#')[1])).toEqual(near);
    },
  );

  test('says of any word that neither the site nor the guidance holds that it is not mentioned', async () => {
    await ask('zebra');
    await status(page).getByText('The guidance does not mention “zebra”.').waitFor();
    const panel = page.locator('search-panel .empty');
    expect(await panel.getByRole('link', { name: 'HTG241 contents' }).isVisible()).toBe(true);
  });

  test('a word in two parts finds what the site writes as one', async () => {
    await ask('micro-wave');
    expect(await status(page).textContent()).toMatch(
      /^Nothing found for “micro-wave”\. \d+ results? for “microwave”\.$/,
    );
  });
});

describe('the page of results', () => {
  test('what is reported of an outcome stands above the list, with counts and paragraph', async () => {
    const page = await openPage('search/?q=how often is bleeding');
    await results(page);
    const quick = page.locator('.quick');
    const text = ((await quick.textContent()) ?? '').replaceAll(/\s+/g, ' ');
    expect(text).toContain('4% 2 of 55, Cryotherapy');
    expect(text).toContain('1% 2 of 168, Resection');
    expect(text).toContain('their figures cannot be compared with one another');
    await quick.getByRole('link', { name: '2.4.5' }).click();
    await page.waitForURL('**/guidance/htg241/safety/#2.4.5');
  });

  test('every result leads to a page and a place that exist', async () => {
    const page = await openPage('search/?q=cryotherapy');
    for (const href of await results(page)) {
      const [address = '', id] = href.split('#');
      const answer = await page.request.get(new URL(address, site).href);
      expect(answer.status(), href).toBe(200);
      if (id !== undefined) expect(await answer.text(), href).toContain(`id="${id}"`);
    }
  });

  test('a facet offers counts, narrows the results, stands in the address and as a chip', async () => {
    const page = await openPage('search/?q=haemorrhage');
    const all = await results(page);
    const kind = page.locator('select[name="kind"]');
    expect(await kind.locator('option').allTextContents()).toContain('Term (1)');
    await kind.selectOption({ label: 'Term (1)' });
    await page.waitForURL('**/search/?q=haemorrhage&kind=Term');
    await status(page).getByText(`1 result of ${all.length}`).waitFor();
    expect(await results(page)).toEqual(['glossary/haemorrhage/']);

    await page.getByRole('button', { name: 'Remove Kind: Term' }).click();
    await page.waitForURL('**/search/?q=haemorrhage');
    await expect.poll(() => results(page)).toEqual(all);
    expect(await page.locator('.chips button').count()).toBe(0);

    await page.goBack();
    await page.waitForURL('**/search/?q=haemorrhage&kind=Term');
    await expect.poll(async () => (await results(page)).length).toBe(1);
    expect(await kind.inputValue()).toBe('Term');
  });

  test.each([
    ['kind', 'Evidence'],
    ['domain', 'Safety'],
    ['design', 'Case series'],
  ])('the facet %s can be opened at %s, and counts what it leaves', async (name, value) => {
    const address = new URLSearchParams({ q: 'mortality', [name]: value });
    const page = await openPage(`search/?${address.toString()}`);
    const found = await results(page);
    const chosen = page.locator(`select[name="${name}"] option:checked`);
    expect(await chosen.textContent()).toBe(`${value} (${found.length})`);
  });

  test('filters that leave nothing can be taken off', async () => {
    const page = await openPage('search/?q=0.206&kind=Term');
    await page.getByRole('button', { name: 'Search without filters' }).click();
    expect(await results(page)).toEqual(['guidance/htg241/efficacy/#2.3.2']);
  });

  test('typing is one step back, not one a letter', async () => {
    const page = await openPage('search/?q=fever');
    await results(page);
    await page.locator('search-panel input[name="q"]').fill('cryo');
    await page.waitForURL('**/search/?q=cryo');
    await page.locator('search-panel input[name="q"]').fill('cryoshock');
    await page.waitForURL('**/search/?q=cryoshock');
    await page.goBack();
    await page.waitForURL('**/search/?q=fever');
    expect(await page.locator('search-panel input[name="q"]').inputValue()).toBe('fever');
  });

  test('keeps the last searches on the device, until they are forgotten or turned off', async () => {
    const page = await openPage('search/');
    const field = page.locator('input[name="q"]');
    const last = page.locator('.last');
    const kept = () => last.locator('li').allTextContents();
    for (const query of ['fever', 'cryoshock', 'Fever']) {
      await field.fill(query);
      await results(page);
      await field.press('Enter');
    }
    await field.fill('');
    await last.waitFor();
    await expect.poll(kept).toEqual(['Fever', 'cryoshock']);
    await last.getByRole('link', { name: 'cryoshock' }).click();
    await page.waitForURL('**/search/?q=cryoshock');
    expect(await field.inputValue()).toBe('cryoshock');

    await page.goto(new URL('search/', site).href);
    await field.focus();
    await last.getByRole('button', { name: 'Forget them' }).click();
    expect(await kept()).toEqual([]);
    await last.getByRole('checkbox').uncheck();
    await field.fill('fever');
    await results(page);
    await field.press('Enter');
    await page.goto(new URL('search/', site).href);
    await field.focus();
    await last.waitFor();
    expect(await kept()).toEqual([]);
    expect(await last.getByRole('checkbox').isChecked()).toBe(false);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('fever');
  });

  test('the slash goes to its field', async () => {
    const page = await openPage('search/?q=fever');
    await results(page);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  test('without script it says so and offers other ways', async () => {
    const page = await openPage('search/?q=fever', { javaScriptEnabled: false });
    expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'HTG241 whole document' }).isVisible()).toBe(true);
  });

  test('without script the button of every page leads to it', async () => {
    const page = await openPage('methods/', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Search' }).click();
    expect(new URL(page.url()).pathname).toBe(new URL('search/', site).pathname);
  });
});

/** Every kind of file that a search needs, as it is asked for. */
const FILES = [
  '**/search-panel.*.js',
  '**/pagefind/worker.js',
  '**/pagefind-entry.json*',
  '**/wasm.*',
  '**/*.pf_meta',
  '**/*.pf_index',
  '**/*.pf_fragment',
  '**/vocabulary.json',
  '**/words.json',
] as const;

/** How a file fails to come; the last is what a hotel's network answers to everything. */
const FAILURES = {
  'is out of reach': (route: Route) => route.abort(),
  'is gone (404)': (route: Route) => route.fulfill({ status: 404, body: 'gone' }),
  'is refused (503)': (route: Route) => route.fulfill({ status: 503, body: 'busy' }),
  'is another page': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }),
};

describe('a failure is never “nothing found”', () => {
  /** Asks something that needs every file: a word that is nowhere needs the list of words. */
  async function openFailing(page: Page, file: (typeof FILES)[number]): Promise<void> {
    const query = file === '**/words.json' ? 'qqqqqq' : 'cryoshock';
    await page.goto(new URL(`search/?q=${query}`, site).href);
  }

  test.each(FILES)(
    'when %s is out of reach, gone, refused or another page, it is said, with the contents as a way on, and can be tried again',
    async (file) => {
      const page = await open('/robots.txt');
      const failed = page.locator('search-panel .failed');
      for (const [how, fail] of Object.entries(FAILURES)) {
        await page.route(file, fail);
        await openFailing(page, file);
        await failed.getByText('Search could not be loaded').waitFor();
        expect(await failed.getByRole('link', { name: 'HTG241 contents' }).isVisible()).toBe(true);
        expect(await page.locator('[data-search-results] a, .quick li').count(), how).toBe(0);
        expect(await status(page).textContent(), how).not.toMatch(/Nothing|result/);

        await page.unroute(file);
        await failed.getByRole('button', { name: 'Try again' }).click();
        await status(page)
          .getByText(file === '**/words.json' ? 'does not mention “qqqqqq”' : /\d+ results?/)
          .waitFor();
        expect(await failed.isVisible(), how).toBe(false);
      }
    },
  );

  test('without WebAssembly it is said', async () => {
    const page = await open('/robots.txt');
    await page.route('**/pagefind/worker.js', async (route) => {
      const response = await route.fetch();
      const body = `delete globalThis.WebAssembly;\n${await response.text()}`;
      await route.fulfill({ response, body });
    });
    await page.goto(new URL('search/?q=cryoshock', site).href);
    await page.locator('.failed').getByText('Search could not be loaded').waitFor();
    expect(await status(page).textContent()).not.toMatch(/Nothing|result/);
  });

  test('in the dialog it is said too, and trying again asks the page of results', async () => {
    const page = await open('/robots.txt');
    await page.goto(new URL('methods/', site).href);
    await page.route('**/search-panel.*.js', (route) => route.abort());
    await openDialog(page);
    await page.keyboard.type('fever');
    const failed = page.locator('dialog .failed');
    await failed.getByText('Search could not be loaded').waitFor();
    await page.unroute('**/search-panel.*.js');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/search/?q=fever*');
    expect((await results(page)).length).toBeGreaterThan(0);
  });

  test('results do not stay below the word that a later question could not be answered', async () => {
    const page = await open('/robots.txt');
    await page.goto(new URL('search/?q=cryoshock', site).href);
    await results(page);
    await page.route('**/words.json', (route) => route.abort());
    await page.locator('search-panel input[name="q"]').fill('qqqqqq');
    await page.locator('.failed').getByText('Search could not be loaded').waitFor();
    expect(await page.locator('[data-search-results] a, .quick li').count()).toBe(0);
  });
});

describe('axe finds nothing wrong', () => {
  test('with the open dialog, which fills a telephone', async () => {
    const page = await openPage('guidance/htg241/efficacy/', { bypassCSP: true });
    await openDialog(page);
    await page.keyboard.type('mortality');
    await results(page);
    expect(await axeViolationsEverywhere(page, { within: 'dialog' })).toEqual([]);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(await page.locator('dialog[open]').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 360,
      height: 800,
    });
  });

  test('with the page of results', async () => {
    const page = await openPage('search/?q=mortality', { bypassCSP: true });
    await results(page);
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });
});
