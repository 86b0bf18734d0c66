import { describe, expect, test } from 'vitest';
import { printedShare } from '../../../src/evidence/printed-share.ts';
import { guidance } from '../charts/htg241.ts';
import { demo } from './demo.ts';

const measurementOf = ({ results }: typeof guidance, id: string) =>
  results.flatMap(({ measurements }) => measurements).find((one) => one.id === id)!;

describe('what a bar stands for', () => {
  test('is the share of the printed counts, with its calculated interval', () => {
    const bar = printedShare(
      measurementOf(guidance, 'trial-123.disease-free-survival.cryotherapy'),
    )!;
    expect(bar.share).toBe(9 / 63);
    // prop.test(9, 63, correct = FALSE)$conf.int in R 4.2: 0.0770195, 0.2497457.
    expect(bar.interval?.low).toBeCloseTo(0.0770195, 6);
    expect(bar.interval?.high).toBeCloseTo(0.2497457, 6);
    expect(bar.interval?.voice).toBe('calculated');
  });

  test('is a percentage as printed where there are no counts, with the interval that is printed', () => {
    // alpha.md 4.5: 5% at 3 years, 95% CI 1 to 9.
    expect(printedShare(measurementOf(demo('alpha'), 'series.relapse.treated'))).toEqual({
      share: 0.05,
      interval: { low: 0.01, high: 0.09, voice: 'reported' },
    });
    // alpha.md 5.3: infection in 3%, without counts or interval.
    expect(printedShare(measurementOf(demo('alpha'), 'trial.infection.everyone'))).toEqual({
      share: 0.03,
      interval: undefined,
    });
  });

  test.each([
    ['series.survival.treated', 'a median'],
    ['series.shrinkage.treated', 'a mean change in per cent'],
    ['series.sight.treated', 'a bound'],
    ['review.remission.treated', 'a range'],
    ['series.relapse-rate.treated', 'a rate'],
    ['series.mortality.treated', 'a count'],
  ])('%s is none, being %s', (id) => {
    expect(printedShare(measurementOf(demo('alpha'), id))).toBeUndefined();
  });
});
