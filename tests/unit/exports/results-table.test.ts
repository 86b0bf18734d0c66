import { describe, expect, test } from 'vitest';
import { resultsTable } from '../../../src/exports/results-table.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { casesOf } from '../statistics/cases-of.ts';
import { EDITION, htg241, inv1, readBack } from './documents.ts';

const rows = readBack(resultsTable(htg241.guidance, EDITION));
const row = (id: string) => rows.find(({ result_id, arm }) => `${result_id}.${arm}` === id)!;

test('the columns are those that scripts rely on', () => {
  expect(Object.keys(rows[0]!).join(', ')).toBe(
    'result_id, paragraph, domain, outcome, study, design, arm, kind, events, total, unit, reported, value, value_unit, follow_up, p_reported, proportion, wilson_low, wilson_high, exact_low, exact_high',
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
    p_reported: '0.206',
    total: 'not stated',
    follow_up: 'not stated',
    events: '',
    proportion: '',
    wilson_low: '',
    exact_high: '',
  });
});

// HTG241, 2.4.2: of seven deaths one by cryoshock, without a percentage.
test('a count without a printed share has no share', () => {
  expect(row('series-326.causes-of-death.cryoshock')).toMatchObject({
    events: '1',
    total: '7',
    unit: 'deaths',
    reported: 'not stated',
    proportion: '',
  });
});

// HTG241, 2.4.1: p = 0.30. As a number it would lose its last digit.
test('a printed p value keeps its digits', () => {
  expect(row('non-randomised-223.mortality.resection').p_reported).toBe('0.30');
});

test('a bound in per cent has its unit', () => {
  const bound = readBack(resultsTable(inv1.guidance, EDITION)).find(({ kind }) => kind === 'bound');
  expect(bound).toMatchObject({ reported: 'at-least 46%', value: '46', value_unit: '%' });
});
