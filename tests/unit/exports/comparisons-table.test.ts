import { describe, expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import type { MethodId } from '../../../src/statistics/methods.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { casesOf } from '../statistics/cases-of.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { EDITION, htg241, inv1, readBack } from './documents.ts';

const rows = () => readBack(comparisonsTable(htg241.guidance, EDITION));
const row = (result: string) => rows().find(({ result_id }) => result_id === result)!;

test('the columns are those that scripts rely on', () => {
  expect(Object.keys(rows()[0]!).join(', ')).toBe(
    // The contract of the downloads.
    'reference, guidance, edition, result_id, paragraph, outcome, study, arm, comparator, arm_events, arm_total, comparator_events, comparator_total, measure_reported, estimate_reported, estimate_low, estimate_high, estimate_level, p_reported, significance_reported, calculated_risk_difference, calculated_risk_difference_low, calculated_risk_difference_high, calculated_risk_ratio, calculated_risk_ratio_low, calculated_risk_ratio_high, calculated_odds_ratio, calculated_odds_ratio_low, calculated_odds_ratio_high, calculated_fisher_p',
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
      {
        estimate: 'calculated_risk_difference',
        low: 'calculated_risk_difference_low',
        high: 'calculated_risk_difference_high',
      },
    ],
    [
      'risk-ratio',
      {
        estimate: 'calculated_risk_ratio',
        low: 'calculated_risk_ratio_low',
        high: 'calculated_risk_ratio_high',
      },
    ],
    [
      'odds-ratio',
      {
        estimate: 'calculated_odds_ratio',
        low: 'calculated_odds_ratio_low',
        high: 'calculated_odds_ratio_high',
      },
    ],
    ['fisher-exact-test', { p: 'calculated_fisher_p' }],
  ])('has the %s of R', (method, columns) => {
    const { expected } = casesOf(method).find(
      ({ inputs: [arm, comparator] }) =>
        [arm.events, arm.total, comparator.events, comparator.total].join() === counts.join(),
    )!;
    const cells = Object.entries(expected).flatMap(([name, value]) => {
      const column =
        columns[name] ?? (method === 'fisher-exact-test' ? 'calculated_fisher_p' : undefined);
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
    calculated_risk_difference: '',
    calculated_risk_ratio_high: '',
    calculated_fisher_p: '',
    p_reported: '0.206',
    significance_reported: 'not stated',
    measure_reported: 'not stated',
    estimate_reported: 'not stated',
    estimate_low: 'not stated',
    estimate_level: 'not stated',
  });
});

// HTG241, 2.4.1: mortality is called not significant, morbidity significant.
test('what the guidance calls a difference is said in its words', () => {
  expect(row('non-randomised-223.mortality').significance_reported).toBe('not significant');
  expect(row('non-randomised-223.morbidity').significance_reported).toBe('significant');
  expect(row('trial-123.disease-free-survival').significance_reported).toBe('not stated');
});

// studies/trial-60.yaml and trial-90.yaml of the invented guidance.
test('an effect that the guidance prints stands with its interval and p', () => {
  const invented = readBack(comparisonsTable(inv1.guidance, EDITION));
  expect(invented.find(({ result_id }) => result_id === 'trial-60.recovery')).toMatchObject({
    reference: 'INV1:2.1.2',
    measure_reported: 'hazard ratio',
    estimate_reported: '0.73',
    estimate_low: '0.55',
    estimate_high: '0.98',
    estimate_level: 'not stated',
    p_reported: '< 0.05',
    arm_events: 'not stated',
    calculated_risk_ratio: '',
  });
  expect(
    invented.find(({ arm, comparator }) => arm === 'cold' && comparator === 'rest'),
  ).toMatchObject({
    p_reported: 'not stated',
    significance_reported: 'not significant',
  });
});

// What is expected stands in tests/fixtures/official/printing.md, in the paragraph beside it.
test.each([
  [
    '2.9',
    ['arm_events', 'arm_total', 'comparator_events', 'comparator_total'],
    ['1 | 70 | 1 | 61'],
  ],
  [
    '2.15',
    ['arm_events', 'arm_total', 'comparator_events', 'comparator_total', 'p_reported'],
    ['12 | 151 | 17 | 150 | 0.04'],
  ],
  ['2.16', ['outcome', 'p_reported'], ['relapse | < .03', 'necrosis | ≤ 0.05', 'pain | 0·4']],
  ['2.19', ['measure_reported', 'estimate_reported'], ['mean difference (points) | -7.5']],
  [
    '2.20',
    ['measure_reported', 'estimate_reported', 'estimate_low', 'estimate_high', 'estimate_level'],
    [
      'hazard ratio | 0.61 | 0.43 | 0.87 | 90%',
      'rate ratio | 0.52 | not stated | not stated | not stated',
    ],
  ],
  ['2.27', ['measure_reported', 'estimate_reported'], ['ratio | 2½']],
])('%s of an invented document has what it prints in %j', (paragraph, columns, expected) => {
  const gamma = readBack(comparisonsTable(demoGuidance('gamma'), EDITION));
  expect(
    gamma
      .filter((one) => one.paragraph === paragraph)
      .map((one) => columns.map((column) => one[column]).join(' | ')),
  ).toEqual(expected);
});

// tests/fixtures/official/pad.md, 4.1 and 4.2.
describe('of an invented document with three arms', () => {
  const pad = (only?: readonly string[]) =>
    readBack(comparisonsTable(demoGuidance('pad'), EDITION, only));
  const cells = (id: string, columns: readonly string[]) => {
    const [only] = pad([id]);
    return columns.map((column) => only![column]).join(' | ');
  };

  test('the contrasts that are asked for have a row each, in the order in which they are asked for', () => {
    const wanted = ['trial.relief.pad-vs-rest', 'trial.relief.pad-vs-cold'];
    expect(
      pad(wanted).map(({ arm, comparator, p_reported }) => [arm, comparator, p_reported].join()),
    ).toEqual(['pad,rest,0.004', 'pad,cold,0.12']);
    expect(pad(['trial.relief.nothing'])).toEqual([]);
    expect(pad()).toHaveLength(5);
  });

  test('a difference that is called significant, its p value not reported, has none', () => {
    expect(
      cells('trial.walking.pad-vs-rest', [
        'reference',
        'outcome',
        'measure_reported',
        'estimate_reported',
        'estimate_low',
        'p_reported',
        'significance_reported',
      ]),
    ).toBe(
      'INV12:4.2 | walking | standardised mean difference | -0.71 | -1.22 | not stated | significant',
    );
  });

  test('arms of which an effect alone is printed have their sizes and no events', () => {
    expect(
      cells('trial.relief-ratio.pad-vs-cold', [
        'arm_events',
        'arm_total',
        'comparator_events',
        'comparator_total',
        'calculated_fisher_p',
      ]),
    ).toBe('not stated | 31 | not stated | 31 | ');
  });
});
