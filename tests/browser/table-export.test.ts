import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { downloaded } from '../support/downloaded.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const EVIDENCE = '/guidance/htg241/evidence/';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const results = (page: Page) => page.locator('evidence-filter table-export');

/** What is on the clipboard, read by another library. */
const copied = async (page: Page) =>
  parse(await page.evaluate(() => navigator.clipboard.readText()), { delimiter: '\t' });

/** The edition as the page of downloads names it. */
const editionOf = async (page: Page) => {
  const json = await page.request.get(siteUrl('/guidance/htg241/data/guidance.json'));
  return ((await json.json()) as { edition: string }).edition;
};

/** What a press of the button saves. */
async function saved(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    results(page).getByRole('button', { name: 'Save rows as CSV' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await downloaded(download) };
}

const HEADER = [
  'Reference',
  'Guidance',
  'Edition',
  'Outcome',
  'Study',
  'Arm, group or part',
  'Reported',
  'Count',
  '95% interval, calculated',
  'Follow-up',
  'Printed p',
  'Paragraph',
];

describe('Rows of the evidence table', () => {
  // HTG241, 2.3.1; interval: prop.test(9, 63, correct = FALSE) of R, rounded as on the page.
  test('are copied as the filter leaves them', async () => {
    const page = await open(`${EVIDENCE}?study=trial-123`, CLIPBOARD);
    await results(page).getByRole('button', { name: 'Copy as TSV' }).click();
    await page.getByText('Copied 2 rows').waitFor();
    const edition = await editionOf(page);
    expect(await copied(page)).toEqual([
      HEADER,
      [
        'HTG241:2.3.1',
        'HTG241',
        edition,
        'Disease-free survival',
        'Randomised controlled trial, 123 patients',
        'Cryotherapy with chemotherapy',
        '14%',
        '9 of 63',
        '7.7 to 25.0%',
        'at 10 years',
        'not stated',
        '2.3.1',
      ],
      [
        'HTG241:2.3.1',
        'HTG241',
        edition,
        'Disease-free survival',
        'Randomised controlled trial, 123 patients',
        'Surgical resection with chemotherapy',
        '5%',
        '3 of 60',
        '1.7 to 13.7%',
        'at 10 years',
        'not stated',
        '2.3.1',
      ],
    ]);
  });

  test('are saved as CSV that another library reads, cells with commas and all', async () => {
    const page = await open(EVIDENCE);
    await page.locator('evidence-filter').getByLabel('Design').selectOption('specialist-advice');
    const { name, bytes } = await saved(page);
    expect(name).toBe('htg241-evidence.csv');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [header, ...rows] = parse(bytes, { bom: true });
    expect(header).toEqual(HEADER);
    // HTG241, 2.3.4 and 2.4.6: two outcomes that advisers named, five events.
    expect(rows.map((row) => row.at(-1))).toEqual([
      '2.3.4',
      '2.3.4',
      ...Array<string>(5).fill('2.4.6'),
    ]);
    expect(rows[0]?.[5]).toBe(
      'Named as a key efficacy outcome, with small margins of other tissue destroyed',
    );
    expect(rows[0]?.slice(6, 9)).toEqual(['', '', '']);
    // Every text is quoted, so that semicolons that split as well split nothing.
    expect(parse(bytes, { bom: true, delimiter: [',', ';'] })).toEqual([header, ...rows]);
    await page.getByText('Saved 7 rows').waitFor();
  });

  test('stand in the order in which the table is set', async () => {
    const page = await open(`${EVIDENCE}?study=non-randomised-223&sort=highest`, CLIPBOARD);
    await results(page).getByRole('button', { name: 'Copy as TSV' }).click();
    await page.getByText('Copied 6 rows').waitFor();
    // HTG241, 2.4.1 and 2.4.5: by cryotherapy, 6 of 55, 2 of 55, 1 of 55; each with its comparator.
    expect((await copied(page)).slice(1).map((row) => row[6])).toEqual([
      '11%',
      '26%',
      '4%',
      '1%',
      '2%',
      '5%',
    ]);
  });

  test('leave out what is calculated while it is switched off', async () => {
    const page = await open(`${EVIDENCE}?study=trial-123`, CLIPBOARD);
    await page.evaluate(() => {
      localStorage.setItem('calculated', 'off');
    });
    await page.reload();
    const [header, ...rows] = parse((await saved(page)).bytes, { bom: true });
    expect(header).toEqual(HEADER.filter((name) => !name.includes('calculated')));
    expect(rows.map((row) => row.length)).toEqual([11, 11]);
    await page.locator('#differences').scrollIntoViewIfNeeded();
    await page.locator('table-export').last().getByRole('button').click();
    await page.getByText(/^Copied \d+ rows$/).waitFor();
    const [differences] = await copied(page);
    expect(differences?.slice(3)).toEqual(['Comparison', 'The guidance reports']);
  });

  // HTG241: five comparisons, in 2.3.1, 2.3.2, 2.4.1 and 2.4.5.
  test('of comparisons say of each column whether it is calculated, and of each row where it stands', async () => {
    const page = await open(EVIDENCE, CLIPBOARD);
    await page.locator('#differences').scrollIntoViewIfNeeded();
    await page.locator('table-export').last().getByRole('button').click();
    await page.getByText('Copied 5 rows').waitFor();
    const [header, ...rows] = await copied(page);
    expect(header?.slice(3)).toEqual([
      'Comparison',
      'The guidance reports',
      'Risk difference (calculated)',
      'Risk ratio (calculated)',
      'Odds ratio (calculated)',
      'Fisher’s p (calculated)',
    ]);
    expect(rows.map(([reference]) => reference).toSorted()).toEqual([
      'HTG241:2.3.1',
      'HTG241:2.3.2',
      'HTG241:2.4.1',
      'HTG241:2.4.1',
      'HTG241:2.4.5',
    ]);
    expect(new Set(rows.map(([, guidance]) => guidance))).toEqual(new Set(['HTG241']));
  });

  test('cannot be taken away where there are none', async () => {
    const page = await open(`${EVIDENCE}?study=case-report&domain=efficacy`);
    await page.getByText('No result matches these choices').waitFor();
    expect(await results(page).isVisible()).toBe(false);
  });
});

test('the table of a chart can be copied', async () => {
  const page = await open('/guidance/htg241/figures/haemorrhage/', CLIPBOARD);
  await page.getByText('Data as a table').click();
  await page.getByRole('button', { name: 'Copy as TSV' }).click();
  await page.getByText('Copied 2 rows').waitFor();
  // HTG241, 2.4.5.
  const rows = await copied(page);
  expect(rows.map((row) => row[4])).toEqual(['Count', '2 of 55', '2 of 168']);
  expect(rows.map(([reference]) => reference)).toEqual([
    'Reference',
    'HTG241:2.4.5',
    'HTG241:2.4.5',
  ]);
  expect(rows[0]?.filter((name) => name.includes('interval'))).toEqual(['Calculated 95% interval']);
});

test('a clipboard that refuses is told', async () => {
  const page = await open(EVIDENCE);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    Reflect.set(document, 'execCommand', () => false);
  });
  await results(page).getByRole('button', { name: 'Copy as TSV' }).click();
  await page.getByText('does not let the site copy').waitFor();
});

test('without script there is no button that could not work', async () => {
  const page = await open(EVIDENCE, { javaScriptEnabled: false });
  expect(await results(page).isVisible()).toBe(false);
});

test('what writes the rows is loaded only when a reader asks', async () => {
  const page = await open(EVIDENCE, CLIPBOARD);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await results(page).getByRole('button', { name: 'Copy as TSV' }).click();
  await page.getByText(/^Copied \d+ rows$/).waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((url) => url.startsWith(siteUrl('/_astro/')))).toBe(true);
});
