import { describe, expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import { longTable } from '../../../src/exports/long-table.ts';
import { resultsTable } from '../../../src/exports/results-table.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { EDITION, htg241, inv1, readBack } from './documents.ts';

const rows = () => readBack(longTable(htg241.guidance, EDITION));
const numbers = (of: string) =>
  rows()
    .filter(({ id }) => id!.startsWith(`${of}.`))
    .map(({ statistic, operator, value, unit, voice, printed }) =>
      [statistic, operator, value, unit, voice, printed].join(' | '),
    );

test('the columns are those that scripts rely on', () => {
  expect(Object.keys(rows()[0]!).join(', ')).toBe(
    // The contract of the downloads, and the list of issue 14.
    'reference, guidance, edition, id, paragraph, outcome, label, study, design, arm, comparator, time, statistic, operator, value, unit, voice, printed, method',
  );
});

// HTG241, 2.3.1: 14% (9/63) and 5% (3/60) at 10 years. Intervals: R 4.2.2, prop.test(9, 63, correct = FALSE).
test('a share has its counts, its printed percentage and what is calculated of it, each a row', () => {
  const of = 'trial-123.disease-free-survival.cryotherapy';
  expect(numbers(of).slice(0, 4)).toEqual([
    'events |  | 9 | patients | reported | 9',
    'total |  | 63 | patients | reported | 63',
    'percentage |  | 14 | % | reported | 14%',
    `proportion |  | ${9 / 63} |  | calculated | `,
  ]);
  const row = (statistic: string) =>
    rows().find((one) => one.id!.startsWith(of) && one.statistic === statistic)!;
  expect(Number(row('Wilson low').value)).toBeCloseTo(0.07701948, 8);
  expect(row('Wilson low').method).toMatch(/^Wilson score interval/);
  expect(row('percentage')).toMatchObject({
    reference: 'HTG241:2.3.1',
    paragraph: '2.3.1',
    outcome: 'disease-free-survival',
    study: 'trial-123',
    arm: 'cryotherapy',
    comparator: '',
    time: '10 years',
  });
});

// HTG241, 2.3.3: complete 15% (41/280), partial 41% (115/280), stable 24% (68/280), progressive 20% (56/280).
test('one of several categories says which it is', () => {
  const events = rows().filter(
    ({ outcome, statistic }) => outcome === 'tumour-response' && statistic === 'events',
  );
  expect(events.map(({ label, value }) => [label!.split(': ')[1], value])).toEqual([
    ['Complete response', '41'],
    ['Partial response', '115'],
    ['Stable disease', '68'],
    ['Progressive disease', '56'],
  ]);
});

// HTG241, 2.4.1: morbidity 11% and 26%, p = 0.01; risk ratio by hand: (6/55)/(44/168).
test('a comparison has its printed p and its calculated ratios, and names both arms', () => {
  const found = rows().filter(
    ({ outcome, comparator, statistic }) =>
      outcome === 'perioperative-morbidity' &&
      comparator === 'resection' &&
      statistic === 'risk ratio',
  );
  const p = rows().find(
    ({ outcome, statistic }) => outcome === 'perioperative-morbidity' && statistic === 'p reported',
  );
  expect(p).toMatchObject({
    value: '0.01',
    printed: '0.01',
    voice: 'reported',
    arm: 'cryotherapy',
  });
  expect(found).toHaveLength(1);
  expect(found[0]!.label).toBe('Perioperative morbidity');
  expect(Number(found[0]!.value)).toBeCloseTo(6 / 55 / (44 / 168), 12);
  expect(found[0]!.voice).toBe('calculated');
});

// Printed in tests/fixtures/official/lamp.md, printing.md and alpha.md, in the paragraph that is named.
describe('of an invented document', () => {
  const of = (id: string, address: string) =>
    readBack(longTable(demoGuidance(id), EDITION))
      .filter((one) => one.id!.startsWith(`${address}.`) && one.voice === 'reported')
      // The size of the arm stands beside every figure.
      .filter(({ statistic }) => statistic !== 'total')
      .map(({ time, statistic, operator, value, unit, printed }) =>
        [time, statistic, operator, value, unit, printed].join(' | '),
      );

  test.each([
    [
      '2.2, a median with its range',
      'lamp',
      'trial.time-to-relief.lamp',
      [
        ' | median |  | 26 | months | 26',
        ' | range low |  | 4 | months | 4',
        ' | range high |  | 61 | months | 61',
      ],
    ],
    [
      '2.3, a change of which only the p value is printed',
      'lamp',
      'trial.pain.lamp.change',
      ['6 months | p | < | 0.001 |  | < 0.001'],
    ],
    [
      '2.4, a mean change in per cent',
      'lamp',
      'trial.walking.everyone',
      ['not stated | mean percentage change |  | 41 | % | 41%'],
    ],
    [
      '2.4, survival at one of three times',
      'lamp',
      'trial.survival.lamp.3-years',
      ['at 3 years | actuarial percentage |  | 64 | % | 64%'],
    ],
    [
      '2.4, a p value of all three times',
      'lamp',
      'trial.survival.lamp-vs-rest',
      ['1, 3 and 5 years | p reported |  | 0.02 |  | 0.02'],
    ],
    [
      '2.5, a rate',
      'lamp',
      'trial.relapse-rate.lamp',
      [' | rate |  | 2.3 | per 100 patient-years | 2.3'],
    ],
    [
      '2.6, a bound',
      'lamp',
      'one-series.duration.treated',
      [' | bound | at least | 38 | months | at least 38 months'],
    ],
    [
      '2.1, a difference with its unit and its interval',
      'lamp',
      'trial.pain-difference.lamp-vs-rest',
      [
        'not stated | mean difference reported |  | -7.5 | points | -7.5',
        'not stated | mean difference reported, 95% low |  | -11.2 | points | -11.2',
        'not stated | mean difference reported, 95% high |  | -3.8 | points | -3.8',
      ],
    ],
    [
      '2.3, an interval of a percentage',
      'gamma',
      'trial.relapse.gamma',
      [
        '3 years | percentage |  | 8 | % | 8%',
        '3 years | 95% confidence interval low |  | 2 | % | 2',
        '3 years | 95% confidence interval high |  | 14 | % | 14',
      ],
    ],
    [
      '2.4, a count, which is no further number',
      'gamma',
      'trial.deaths.gamma',
      ['not stated | events |  | 0 | deaths | 0'],
    ],
    [
      '2.9, ruptures, which are counted among patients',
      'gamma',
      'trial.ruptures.gamma',
      ['not stated | events |  | 1 | ruptures | 1'],
    ],
    [
      '2.16, p<.03, which begins with a point',
      'gamma',
      'unnamed-2-16.relapse.one-vs-other',
      ['not stated | p reported | < | 0.03 |  | < .03'],
    ],
    [
      '2.16, p = 0·4, which has a raised point',
      'gamma',
      'unnamed-2-16.pain.one-vs-other',
      ['not stated | p reported |  | 0.4 |  | 0·4'],
    ],
    [
      '2.19, a change below zero',
      'gamma',
      'unnamed-2-19.lesions.group.change',
      ['not stated | change |  | -11 | lesions | -11'],
    ],
    [
      '2.22, a number of which nobody says whether it is a mean',
      'gamma',
      'unnamed-2-22.lesions.group',
      [' | quantity |  | 1.4 | lesions per patient | 1.4'],
    ],
    [
      '2.27, half, and two and a half times',
      'gamma',
      'unnamed-2-27',
      [' | percentage |  | 50 | % | half', 'not stated | ratio reported |  | 2.5 |  | 2½'],
    ],
  ])('%s', (_, id, address, expected) => {
    expect(of(id, address)).toEqual(expected);
  });
});

// The invented guidance prints 0.55 to 0.98 and no level.
test('an interval without a level is called by none', () => {
  expect(
    readBack(longTable(inv1.guidance, EDITION))
      .filter(({ id }) => id!.startsWith('trial-60.recovery.warm-vs-rest.hazard'))
      .map(({ statistic, value, design }) => [statistic, value, design].join(' | ')),
  ).toEqual([
    'hazard ratio reported | 0.73 | non-randomised-comparative-study',
    'hazard ratio reported, low | 0.55 | non-randomised-comparative-study',
    'hazard ratio reported, high | 0.98 | non-randomised-comparative-study',
  ]);
});

describe.each([
  ['htg241', htg241.guidance] as const,
  ...['alpha', 'epsilon', 'gamma', 'lamp', 'pad'].map((id) => [id, demoGuidance(id)] as const),
])('%s', (_id, guidance) => {
  const long = () => readBack(longTable(guidance, EDITION));

  test('each row has an id of its own, and a number', () => {
    const ids = long().map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(long().filter(({ value }) => value === '' || Number.isNaN(Number(value)))).toEqual([]);
  });

  test('every number of both wide tables is there, and no other', () => {
    const wide = [resultsTable(guidance, EDITION), comparisonsTable(guidance, EDITION)].flatMap(
      ({ columns, rows: all }) =>
        all.flatMap((row) =>
          columns
            .filter(
              ({ name, voice }) =>
                voice === 'calculated' && name in row && String(row[name as never]) !== 'undefined',
            )
            .map(({ name }) => String(row[name as never])),
        ),
    );
    const calculated = long()
      .filter(({ voice }) => voice === 'calculated')
      .map(({ value }) => value!);
    expect(calculated.toSorted()).toEqual(wide.toSorted());
    expect(
      long().filter(({ voice, method }) => (voice === 'calculated') !== (method !== '')),
    ).toEqual([]);
  });
});
