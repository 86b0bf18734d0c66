import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

const page = (path: string) =>
  parse(readFileSync(join(inject('demoSite'), 'guidance/alpha', path, 'index.html'), 'utf8'));
const words = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ').trim();

// The invented document alpha: its second edition corrects 25% (10 of 40), in paragraph 4.7, to 30% (12 of 40).
describe('a figure that was corrected', () => {
  const row = (edition: string) =>
    words(page(`editions/${edition}`).getElementById('trial.remission.alpha')?.text);

  test('stands in each edition as it was', () => {
    expect(row('1')).toContain('25% (10 of 40)');
    expect(row('2')).toContain('30% (12 of 40)');
  });

  test('keeps its address: a citation of the earlier edition leads to what was cited', () => {
    const earlier = page('editions/1');
    expect(words(earlier.getElementById('4.7')?.text)).toContain('25% (10 of 40)');
    expect(words(earlier.querySelector('main')?.text)).toContain('kept as it was');
    expect(earlier.querySelector('main a[href$="/editions/2/"]')).not.toBeNull();
  });

  test('is printed under the edition that it stands in, and is no source of its own for search engines', () => {
    const { edition } = JSON.parse(
      readFileSync(
        join('tests/fixtures/guidance/demo/guidance/alpha/editions/1/guidance.json'),
        'utf8',
      ),
    ) as { edition: string };
    const earlier = page('editions/1');
    expect(earlier.querySelector('html')?.getAttribute('data-on-paper')).toContain(
      `edition ${edition}`,
    );
    expect(earlier.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  test('is compared, with what it was and is', () => {
    const rows = page('editions/2').querySelectorAll('[aria-labelledby="changes"] tbody tr');
    const cells = rows.map((one) => one.querySelectorAll('th, td').map(({ text }) => words(text)));
    expect(cells).toContainEqual([
      'Remission: Alpha therapy 4.7',
      '25% (10 of 40); follow-up not stated in the guidance',
      '30% (12 of 40); follow-up not stated in the guidance',
    ]);
  });

  test('is told on the list of editions, by day', () => {
    const list = words(page('editions').querySelector('main')?.text);
    expect(list).toContain('Sealed on 31 December 2033');
    expect(list).toContain('were given as 10; they are 12');
  });

  test('is taken away from the earlier edition as it was sealed', () => {
    const folder = 'guidance/alpha/editions/1';
    for (const file of ['guidance.json', 'results.csv']) {
      expect(readFileSync(join(inject('demoSite'), folder, file))).toEqual(
        readFileSync(join('tests/fixtures/guidance/demo', folder, file)),
      );
    }
  });
});

// 9 of 63 against 3 of 60, in R: risk ratio 2.857143 (Katz 0.812143 to 10.051514), Fisher's p 0.127439.
test('what is cited of a comparison stands where its citation leads', () => {
  const edition = readFileSync(
    join(inject('siteFolder'), 'guidance/htg241/editions/1/index.html'),
    'utf8',
  );
  const rows = parse(edition).getElementById('trial-123.disease-free-survival');
  const effects = words(rows?.querySelector('tr:last-child [data-voice="calculated"]')?.text);
  expect(effects).toContain('risk ratio 2.86 (0.81 to 10.05)');
  expect(effects).toContain('p = 0.127 (Fisher)');
});

test('what this site calculates is cited with the day and the address of the edition', () => {
  const { references } = JSON.parse(
    readFileSync(join(inject('siteFolder'), 'guidance/htg241/data/citations.json'), 'utf8'),
  ) as { references: Record<string, { csl: string }> };
  const [item] = JSON.parse(
    references['evidence-ledger-htg241-trial-123.disease-free-survival.cryotherapy']!.csl,
  ) as { issued?: unknown }[];
  expect(item?.issued).toEqual({ 'date-parts': [[2026, 11, 30]] });
});

// The invented document alpha: its study `series` was `case-series`, its result `trial.remission` was `trial.response`.
describe('an address that was given out', () => {
  test('of a study leads to it under its name of today', () => {
    const refresh = page('studies/case-series').querySelector('meta[http-equiv="refresh"]');
    expect(refresh?.getAttribute('content')).toBe('0; url=/guidance/alpha/studies/series/');
  });

  test('of a result leads to its rows in the evidence table', () => {
    const rows = page('evidence').getElementById('trial.remission');
    expect(rows?.querySelector('[id="trial.response"]')).not.toBeNull();
  });
});
