import { describe, expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import type { MethodId } from '../../../src/statistics/methods.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { casesOf } from '../statistics/cases-of.ts';
import { EDITION, htg241, readBack } from './documents.ts';

const rows = readBack(comparisonsTable(htg241.guidance, EDITION));
const row = (result: string) => rows.find(({ result_id }) => result_id === result)!;

test('the columns are those that scripts rely on', () => {
  expect(Object.keys(rows[0]!).join(', ')).toBe(
    'result_id, paragraph, outcome, study, arm, comparator, arm_events, arm_total, comparator_events, comparator_total, risk_difference, risk_difference_low, risk_difference_high, risk_ratio, risk_ratio_low, risk_ratio_high, odds_ratio, odds_ratio_low, odds_ratio_high, fisher_p, p_reported',
  );
});

// Counts and p: HTG241, 2.3.1, 2.4.1 and 2.4.5.
describe.each([
  ['trial-123.disease-free-survival', [9, 63, 3, 60], 'not stated'],
  ['non-randomised-223.mortality', [1, 55, 8, 168], '0.30'],
  ['non-randomised-223.morbidity', [6, 55, 44, 168], '0.01'],
  ['non-randomised-223.haemorrhage', [2, 55, 2, 168], 'not stated'],
])('%s', (result, counts, p) => {
  test('has the counts and the p value of the guidance', () => {
    const { arm_events, arm_total, comparator_events, comparator_total, p_reported } = row(result);
    expect([arm_events, arm_total, comparator_events, comparator_total].map(Number)).toEqual(
      counts,
    );
    expect(p_reported).toBe(p);
  });

  // r-cases.json, made by r-cases.R.
  test.each<[MethodId, Record<string, string>]>([
    [
      'risk-difference',
      { estimate: 'risk_difference', low: 'risk_difference_low', high: 'risk_difference_high' },
    ],
    ['risk-ratio', { estimate: 'risk_ratio', low: 'risk_ratio_low', high: 'risk_ratio_high' }],
    ['odds-ratio', { estimate: 'odds_ratio', low: 'odds_ratio_low', high: 'odds_ratio_high' }],
    ['fisher-exact-test', { p: 'fisher_p' }],
  ])('has the %s of R', (method, columns) => {
    const { expected } = casesOf(method).find(
      ({ inputs: [arm, comparator] }) =>
        [arm.events, arm.total, comparator.events, comparator.total].join() === counts.join(),
    )!;
    const cells = Object.entries(expected).flatMap(([name, value]) => {
      const column = columns[name] ?? (method === 'fisher-exact-test' ? 'fisher_p' : undefined);
      return column === undefined ? [] : [relativeError(Number(row(result)[column]), value)];
    });
    expect(cells).not.toEqual([]);
    expect(Math.max(...cells)).toBeLessThan(1e-9);
  });
});

// HTG241, 2.3.2 gives medians and p = 0.206 without counts.
test('without counts everything calculated is empty', () => {
  expect(row('non-randomised-415.survival')).toMatchObject({
    arm_events: 'not stated',
    comparator_total: 'not stated',
    risk_difference: '',
    risk_ratio_high: '',
    fisher_p: '',
    p_reported: '0.206',
  });
});
