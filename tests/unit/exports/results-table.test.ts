import { describe, expect, test } from 'vitest';
import { resultsTable } from '../../../src/exports/results-table.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { casesOf } from '../statistics/cases-of.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { EDITION, htg241, inv1, readBack } from './documents.ts';

const rows = () => readBack(resultsTable(htg241.guidance, EDITION));
const row = (id: string) => readBack(resultsTable(htg241.guidance, EDITION, [id]))[0]!;

test('the columns are those that scripts rely on', () => {
  expect(Object.keys(rows()[0]!).join(', ')).toBe(
    // The contract of the downloads.
    'reference, guidance, edition, result_id, paragraph, domain, outcome, label, study, design, arm, kind, statistic, events, total, unit, reported, value, value_unit, reported_low, reported_high, reported_interval, follow_up, p_reported, calculated_proportion, calculated_wilson_low, calculated_wilson_high, calculated_exact_low, calculated_exact_high',
  );
});

// Figures: HTG241, the paragraph in the second column.
describe.each([
  ['trial-123.disease-free-survival.cryotherapy', '2.3.1', '9', '63', '14%', '14', '%', '10 years'],
  ['trial-123.disease-free-survival.resection', '2.3.1', '3', '60', '5%', '5', '%', '10 years'],
  [
    'series-326.recurrence.cryotherapy',
    '2.3.3',
    '136',
    '326',
    '42%',
    '42',
    '%',
    'median 32 months',
  ],
  ['series-326.response.complete', '2.3.3', '41', '280', '15%', '15', '%', 'not stated'],
  [
    'non-randomised-223.morbidity.resection',
    '2.4.1',
    '44',
    '168',
    '26%',
    '26',
    '%',
    'perioperative',
  ],
  [
    'series-150.infection.procedures',
    '2.4.4',
    '12',
    '158',
    '8%',
    '8',
    '%',
    'most within 3 weeks of treatment',
  ],
])('%s', (id, paragraph, events, total, reported, value, unit, followUp) => {
  test('has the figures of the guidance', () => {
    expect(row(id)).toMatchObject({
      paragraph,
      events,
      total,
      reported,
      value,
      value_unit: unit,
      follow_up: followUp,
    });
  });

  // Proportion: events over total. Intervals: prop.test and binom.test of R, in r-cases.json.
  test('has the share and the intervals of R in full precision', () => {
    const { calculated_proportion: proportion, ...cells } = row(id);
    expect(Number(proportion)).toBe(Number(events) / Number(total));
    for (const [method, low, high] of [
      ['wilson-interval', cells.calculated_wilson_low, cells.calculated_wilson_high],
      ['clopper-pearson-interval', cells.calculated_exact_low, cells.calculated_exact_high],
    ] as const) {
      const { expected } = casesOf(method).find(
        ({ inputs }) => inputs[0].events === Number(events) && inputs[0].total === Number(total),
      )!;
      expect(relativeError(Number(low), expected.low!)).toBeLessThan(1e-9);
      expect(relativeError(Number(high), expected.high!)).toBeLessThan(1e-9);
    }
  });
});

// HTG241, 2.3.2: medians of 29 and 34 months, p = 0.206, without sizes of the groups.
test('what the source leaves out is “not stated”, and what cannot be calculated is empty', () => {
  expect(row('non-randomised-415.survival.cryotherapy')).toMatchObject({
    kind: 'time',
    reported: '29',
    value: '29',
    value_unit: 'months',
    label: 'Median survival',
    statistic: 'median',
    p_reported: '',
    total: 'not stated',
    follow_up: 'not stated',
    reported_low: 'not stated',
    reported_interval: 'not stated',
    events: '',
    calculated_proportion: '',
    calculated_wilson_low: '',
    calculated_exact_high: '',
  });
});

// HTG241, 2.4.2: of seven deaths one by cryoshock, without a percentage.
test('a count without a printed share has no share', () => {
  expect(row('series-326.causes-of-death.cryoshock')).toMatchObject({
    events: '1',
    total: '7',
    unit: 'deaths',
    label: 'Causes of death: Cryoshock syndrome',
    arm: 'cryotherapy',
    reported: 'not stated',
    value: 'not stated',
    calculated_proportion: '',
  });
});

// HTG241, 2.4.1: p = 0.30 is of two arms, and so of neither.
test('a p value of a comparison stands at none of its arms', () => {
  expect(rows().filter(({ p_reported }) => p_reported !== '')).toEqual([]);
});

// HTG241, 2.4.3: a case report.
test('a time of one patient says so', () => {
  expect(row('case-report.death.cryotherapy')).toMatchObject({
    statistic: 'one patient',
    reported: '2',
    value_unit: 'months',
    reported_low: '',
  });
});

// HTG241, 2.3.4 and 2.4.6: two outcomes that advisers named, and five events.
test('what is reported without a figure is a row', () => {
  const narratives = rows().filter(({ kind }) => kind === 'narrative');
  expect(narratives.map(({ reference }) => reference)).toEqual([
    'HTG241:2.3.4',
    'HTG241:2.3.4',
    ...Array<string>(5).fill('HTG241:2.4.6'),
  ]);
  expect(narratives.find(({ outcome }) => outcome === 'haemorrhage')).toMatchObject({
    label: 'Haemorrhage: Reports of major haemorrhage were cited',
    reported: 'not stated',
    events: '',
  });
});

const inventedRows = () => readBack(resultsTable(inv1.guidance, EDITION));

// studies/trial-60.yaml of the invented guidance: 62 to 23, mean of 29, after 9 months.
test('a score is a row at baseline and one at follow-up', () => {
  expect(inventedRows().filter(({ kind }) => kind === 'score')).toMatchObject(
    [
      {
        label: 'Pain relief (invented): baseline',
        reported: '62',
        value: '62',
        follow_up: 'baseline',
      },
      {
        label: 'Pain relief (invented): follow-up',
        reported: '23',
        value: '23',
        follow_up: 'mean 9 months',
      },
    ].map((cells) => ({
      ...cells,
      statistic: 'mean',
      total: '29',
      value_unit: 'Invented pain scale',
    })),
  );
});

// trial-60.yaml: 83% (65 to 94); review-4.yaml: 58 to 90%.
test('a printed interval or range has its ends as numbers, and its name', () => {
  const ends = (id: string) => {
    const { reported_low, reported_high, reported_interval } = inventedRows().find(
      ({ result_id }) => result_id === id,
    )!;
    return [reported_low, reported_high, reported_interval];
  };
  expect(ends('trial-60.satisfaction')).toEqual(['65', '94', 'confidence interval']);
  expect(ends('review-4.relief')).toEqual(['58', '90', 'range']);
});

test('an effect belongs to two arms and is no row here', () => {
  expect(inventedRows().filter(({ result_id }) => result_id === 'trial-60.recovery')).toEqual([]);
});

test('a bound in per cent has its unit', () => {
  const bound = readBack(resultsTable(inv1.guidance, EDITION)).find(({ kind }) => kind === 'bound');
  expect(bound).toMatchObject({ reported: 'at least 46%', value: '46', value_unit: '%' });
});

// What is expected stands in tests/fixtures/official/printing.md, in the paragraph beside it.
describe('ways of printing that HTG241 does not use', () => {
  const gamma = readBack(resultsTable(demoGuidance('gamma'), EDITION));
  const cells = (paragraph: string, ...columns: string[]) =>
    gamma
      .filter((one) => one.paragraph === paragraph)
      .map((one) => columns.map((column) => one[column]).join(' | '));

  test.each([
    [
      '2.3',
      ['reported', 'reported_low', 'reported_high', 'reported_interval', 'follow_up'],
      ['8% | 2 | 14 | 95% confidence interval | 3 years'],
    ],
    ['2.4', ['events', 'value_unit', 'total', 'unit'], ['0 | deaths | 70 | patients']],
    [
      '2.6',
      ['label', 'statistic', 'reported', 'reported_interval', 'p_reported'],
      [
        'Score: baseline | mean | 42 | standard deviation 11 | ',
        'Score: follow-up | mean | 17 | standard deviation 9 | ',
        'Score: change |  | not stated | not stated | < 0.001',
      ],
    ],
    [
      '2.8',
      ['reported', 'reported_low', 'reported_high', 'value_unit', 'total'],
      ['24 to 72 hours | 24 | 72 | hours | 4'],
    ],
    ['2.11', ['events', 'total', 'value'], ['148 | 1234 | 12']],
    [
      '2.13',
      ['label', 'reported', 'value', 'value_unit'],
      [
        'Improvement of the score: baseline | 41 | 41 | not stated',
        'Improvement of the score: change | 11 | 11 | points',
      ],
    ],
    [
      '2.14',
      ['label', 'reported_low', 'reported_high', 'reported_interval'],
      ['Relapse: across 5 studies | 2 | 21 | range'],
    ],
    [
      '2.19',
      ['label', 'reported', 'value', 'value_unit'],
      ['Number of lesions: change | -11 | -11 | lesions'],
    ],
    [
      '2.22',
      ['statistic', 'reported', 'value_unit'],
      ['mean | 350 | ml', 'not stated | 1.4 | lesions per patient'],
    ],
    [
      '2.23',
      ['label', 'follow_up'],
      ['Stroke or death (composite of stroke and death) | within 30 days'],
    ],
    [
      '2.24',
      ['arm', 'reported', 'follow_up'],
      [
        'lamp | 82% | at 1 year',
        'lamp | 64% | at 3 years',
        'rest | 71% | at 1 year',
        'rest | 52% | at 3 years',
      ],
    ],
    ['2.25', ['events', 'unit'], ['3 | feet', '2 | patients']],
    ['2.27', ['reported', 'value', 'value_unit'], ['half | 50 | %']],
    [
      '2.28',
      ['label', 'reported', 'total'],
      ['Response (intention to treat) | 83% | not stated', 'Response | 70% | 23'],
    ],
  ])('%s has what it prints in %j', (paragraph, columns, expected) => {
    expect(cells(paragraph, ...columns)).toEqual(expected);
  });
});
