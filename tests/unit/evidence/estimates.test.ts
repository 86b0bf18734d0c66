import { describe, expect, test } from 'vitest';
import { countsOf, estimateContrast, estimateProportion } from '../../../src/evidence/estimates.ts';
import { casesOf } from '../statistics/cases-of.ts';
import { invented, inventedMeasurement, measured } from '../model/invented.ts';

/** What R returned for 9 of 63, or for 9 of 63 against 3 of 60. */
const fromR = (method: Parameters<typeof casesOf>[0]) =>
  casesOf(method).find(({ inputs }) => {
    const counts = inputs.map(({ events, total }) => `${events}/${total}`).join();
    return counts === '9/63' || counts === '9/63,3/60';
  })!.expected;

const shared = { kind: 'proportion', spread: 'not-stated' } as const;
const nineOf63 = { ...shared, events: 9, total: 63, reported: '14%' } as const;
const threeOf60 = { ...shared, events: 3, total: 60, reported: '5%' } as const;

/** The first contrast of an invented result, with these figures in the place of its own. */
function contrastOf(
  arm: typeof nineOf63 | null,
  comparator: { events: number; total: number } | null,
) {
  const result = invented.results.find(({ id }) => id === 'trial-90.relief')!;
  const [contrast] = result.contrasts;
  const measurements = [
    ...(arm ? [measured(arm, { id: 'warm' })] : []),
    ...(comparator ? [measured({ ...threeOf60, ...comparator }, { id: 'cold' })] : []),
  ];
  return estimateContrast({ ...result, measurements }, contrast!);
}

describe('of a proportion', () => {
  test('9 of 63 has the intervals that R gives', () => {
    const estimate = estimateProportion(measured(nineOf63))!;
    expect(estimate.counts).toEqual({ events: 9, total: 63 });
    expect(estimate.proportion).toBe(9 / 63);
    for (const [interval, method] of [
      [estimate.wilson, 'wilson-interval'],
      [estimate.exact, 'clopper-pearson-interval'],
    ] as const) {
      expect(interval.low).toBeCloseTo(fromR(method).low!, 10);
      expect(interval.high).toBeCloseTo(fromR(method).high!, 10);
    }
  });

  test('a part with counts and a printed percentage is estimated', () => {
    expect(countsOf(inventedMeasurement('series-40.grip.firm'))).toEqual({ events: 28, total: 40 });
  });
});

describe('nothing is estimated', () => {
  test.each([
    ['from a median', 'series-25.time-to-burn.warm'],
    ['from a part that is printed as a count, as causes of death are', 'series-40.severity.mild'],
    ['from a percentage without counts', 'trial-60.satisfaction.warm'],
    ['from an actuarial percentage', 'trial-60.pad-survival.warm'],
    ['from a mean percentage change', 'trial-60.walking.warm'],
    ['from a rate', 'series-25.burn-rate.warm'],
    ['from a score', 'trial-60.pain.warm.baseline'],
    ['from a range', 'review-4.relief.warm'],
    ['from a bound', 'review-4.lasting.warm'],
    ['from a count', 'series-40.burns.warm'],
  ])('%s', (_, id) => {
    expect(estimateProportion(inventedMeasurement(id))).toBeUndefined();
  });

  test('from a case report, whose arm has no size', () => {
    const one = { ...shared, events: 1, total: 1, reported: '100%' } as const;
    expect(estimateProportion(measured(one, { total: 'not-applicable' }))).toBeUndefined();
  });

  test('for a contrast of which one arm was not counted', () => {
    expect(contrastOf(nineOf63, null)).toBeUndefined();
    expect(contrastOf(null, { events: 3, total: 60 })).toBeUndefined();
  });
});

describe('of a contrast', () => {
  test('9 of 63 against 3 of 60 is what R gives, arm minus or over comparator', () => {
    const estimate = contrastOf(nineOf63, { events: 3, total: 60 })!;
    for (const [actual, method] of [
      [estimate.riskDifference, 'risk-difference'],
      [estimate.riskRatio!, 'risk-ratio'],
      [estimate.oddsRatio!, 'odds-ratio'],
    ] as const) {
      expect(actual.estimate).toBeCloseTo(fromR(method).estimate!, 10);
      expect(actual.low).toBeCloseTo(fromR(method).low!, 10);
      expect(actual.high).toBeCloseTo(fromR(method).high!, 10);
    }
    expect(estimate.fisherP).toBeCloseTo(fromR('fisher-exact-test').p!, 10);
    expect(estimate.randomised).toBe(true);
  });

  test('a zero cell leaves both ratios out and keeps the difference', () => {
    const estimate = contrastOf(nineOf63, { events: 0, total: 60 })!;
    expect(estimate.riskRatio).toBeUndefined();
    expect(estimate.oddsRatio).toBeUndefined();
    expect(estimate.riskDifference.estimate).toBe(9 / 63);
  });
});
