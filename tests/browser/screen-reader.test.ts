import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser({ closedAfter: 'file' });
const demo = inject('demoAddress');
let page: Page;

beforeAll(async () => {
  page = await open('/robots.txt');
});

/** What the accessibility tree holds of a part of a page: roles and names, a line each. */
async function heard(address: string, part: string): Promise<readonly string[]> {
  await page.goto(`${demo}${address}`);
  const tree = await page.locator(part).first().ariaSnapshot();
  return tree
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^- /, '')
        .replace(/:$/, '')
        .replace(/^'(.*)'$/, '$1'),
    );
}

const kept = new Map<string, Promise<readonly string[]>>();
function once(address: string, part: string): Promise<readonly string[]> {
  const key = `${address} ${part}`;
  const known = kept.get(key) ?? heard(address, part);
  kept.set(key, known);
  return known;
}

// What each kind says to those who hear a page: in its sentence, then the name of its row and its cell. Read by
// hand from lamp.md, pad.md, alpha.md and printing.md (gamma) in tests/fixtures/official.
const KINDS: readonly (readonly [
  kind: string,
  document: string,
  section: string,
  sentence: string,
  row: string,
  cells: readonly string[],
])[] = [
  [
    'proportion',
    'alpha',
    'efficacy',
    '30% (12 of 40)',
    'Alpha therapy',
    ['30%', '12 of 40', '18.1 to 45.4%'],
  ],
  ['percentage', 'alpha', 'safety', '3%', 'All patients', ['3%']],
  [
    'range',
    'alpha',
    'efficacy',
    '58% to 90% (across 4 studies)',
    'Alpha therapy',
    ['58% to 90% across 4 studies'],
  ],
  ['bound', 'alpha', 'efficacy', 'at least 96%', 'Alpha therapy', ['at least 96%']],
  [
    'actuarial percentage',
    'alpha',
    'efficacy',
    '5% (95% CI 1 to 9)',
    'Alpha therapy',
    ['5%', '95% CI 1 to 9', 'at 3 years'],
  ],
  [
    'rate',
    'alpha',
    'efficacy',
    '0.8 per 100 patient-years (95% CI 0.2 to 2.1)',
    'Alpha therapy',
    ['0.8 per 100 patient-years 95% CI 0.2 to 2.1'],
  ],
  [
    'time',
    'lamp',
    'efficacy',
    '31 months (interquartile range 22 to 40)',
    'Rest',
    ['31 months median; interquartile range 22 to 40'],
  ],
  ['quantity', 'gamma', 'efficacy', '350 ml', 'The group reported on, not named', ['350 ml mean']],
  [
    'score',
    'lamp',
    'efficacy',
    '7.1 (Pain; SD 1.2; n = 140)',
    'Lamp, at baseline',
    ['7.1 mean; Pain; SD 1.2; n = 140', 'at 6 months', 'p < 0.001'],
  ],
  ['mean change in percent', 'alpha', 'efficacy', '41%', 'Alpha therapy', ['41% mean']],
  ['count', 'alpha', 'safety', '0 eyes (of 17)', 'Alpha therapy', ['0 eyes of 17']],
  ['part', 'alpha', 'safety', '60%', 'None', ['60%']],
  [
    'statement without figures',
    'gamma',
    'efficacy',
    'no change',
    'EQ-5D Source not named, size not stated in the guidance, 2.21',
    ['no change'],
  ],
  [
    'hazard ratio',
    'alpha',
    'efficacy',
    'hazard ratio 0.73 (95% CI 0.55 to 0.98)',
    'Alpha compared with sham',
    ['hazard ratio 0.73 95% CI 0.55 to 0.98'],
  ],
  [
    'odds ratio',
    'lamp',
    'efficacy',
    'odds ratio 1.9 (95% CI 1.1 to 3.3)',
    'Lamp compared with rest',
    ['odds ratio 1.9 95% CI 1.1 to 3.3'],
  ],
  [
    'risk ratio',
    'pad',
    'efficacy',
    'risk ratio 2.71 (95% CI 1.33 to 5.53), p = 0.005',
    'Pad compared with rest',
    ['risk ratio 2.71 95% CI 1.33 to 5.53'],
  ],
  [
    'rate ratio',
    'lamp',
    'efficacy',
    'rate ratio 0.47 (95% CI 0.31 to 0.72)',
    'Lamp compared with rest',
    ['rate ratio 0.47 95% CI 0.31 to 0.72'],
  ],
  [
    'ratio without a name',
    'gamma',
    'efficacy',
    '2½ times',
    'One group compared with other group',
    ['2½ times'],
  ],
  [
    'mean difference',
    'lamp',
    'efficacy',
    'mean difference −7.5 points (95% CI −11.2 to −3.8)',
    'Lamp compared with rest',
    ['mean difference −7.5 points 95% CI −11.2 to −3.8'],
  ],
  [
    'standardised mean difference',
    'pad',
    'efficacy',
    'standardised mean difference −0.71 (95% CI −1.22 to −0.20)',
    'Pad compared with rest',
    ['standardised mean difference −0.71 95% CI −1.22 to −0.20; called significant'],
  ],
  [
    'p value of each contrast',
    'pad',
    'efficacy',
    'p = 0.004',
    'Pad',
    ['61%', 'Pad against cold: p = 0.12 Pad against rest: p = 0.004'],
  ],
  [
    'change',
    'gamma',
    'efficacy',
    '11 points',
    'The group reported on, not named, change',
    ['11 points'],
  ],
];

describe.each(KINDS)(
  'those who hear a page: a %s',
  (_, document, section, sentence, row, cells) => {
    test('is a control of its sentence, by its whole figure', async () => {
      expect(await once(`/guidance/${document}/${section}/`, 'main')).toContain(
        `button "${sentence}"`,
      );
    });

    test('is a cell of the evidence table, in a row of its name', async () => {
      const lines = await once(`/guidance/${document}/evidence/`, 'main table');
      const rows = lines.flatMap((line, index) =>
        line === `rowheader "${row}"`
          ? [
              lines.slice(
                index + 1,
                lines.findIndex((next, at) => at > index && /^row(?:header)? /.test(next)) ||
                  undefined,
              ),
            ]
          : [],
      );
      const wanted = cells.map((cell) => `cell "${cell}"`);
      expect(rows.filter((said) => wanted.every((cell) => said.includes(cell)))).not.toEqual([]);
    });
  },
);

test('the columns of the evidence table are named', async () => {
  const lines = await once('/guidance/alpha/evidence/', 'main table');
  expect(lines.filter((line) => line.startsWith('columnheader'))).toEqual(
    [
      'Outcome and study',
      'Arm, group or part',
      'Reported',
      'Count',
      '95% interval, calculated',
      'Follow-up',
      'Printed p',
      'Paragraph',
    ].map((name) => `columnheader "${name}"`),
  );
});

// tests/fixtures/official/lamp.md, 2.1 to 2.4.
test.each([
  ['ratios', 'Relapse, Lamp against rest: 0.61; 95% CI 0.43 to 0.87; p = 0.006.'],
  ['differences', 'Pain, Lamp against rest: −7.5; 95% CI −11.2 to −3.8.'],
  [
    'time-to-relief',
    'Lamp: 26 months; range 4 to 61. Rest: 31 months; interquartile range 22 to 40.',
  ],
  ['pain', 'Lamp: 7.1 to 3.4; change: p < 0.001.'],
  [
    'survival',
    'Lamp, at 1 year: 82%. Lamp, at 3 years: 64%. Lamp, at 5 years: 49%. Rest, at 1 year: 71%. Rest, at 3 years: 52%. Rest, at 5 years: 33%.',
  ],
])('the chart %s is one picture that says every figure', async (figure, says) => {
  const lines = await once(`/guidance/lamp/figures/${figure}/`, 'chart-figure');
  const pictures = lines.filter((line) => /^'?img /.test(line));
  expect(pictures).toHaveLength(1);
  expect(pictures[0]).toContain(says);
});
