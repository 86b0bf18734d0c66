import type { Contrast, Measurement, Result } from '../model/guidance.ts';
import { clopperPearsonInterval } from '../statistics/clopper-pearson-interval.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { fisherExactTest } from '../statistics/fisher-exact-test.ts';
import { hasZeroCell } from '../statistics/has-zero-cell.ts';
import type { Interval } from '../statistics/interval.ts';
import { oddsRatio } from '../statistics/odds-ratio.ts';
import type { Proportion } from '../statistics/proportion.ts';
import { riskDifference } from '../statistics/risk-difference.ts';
import { riskRatio } from '../statistics/risk-ratio.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** What this site calculates from the counts of one proportion. All shares are 0 to 1, intervals 95%. */
export type ProportionEstimate = Readonly<{
  counts: Proportion;
  proportion: number;
  wilson: Interval;
  exact: Interval;
}>;

/** What this site calculates from the counts of two arms of one study: arm minus or over comparator. */
export type ContrastEstimate = Readonly<{
  arm: Proportion;
  comparator: Proportion;
  riskDifference: Estimate;
  /** Absent when a cell is zero. */
  riskRatio: Estimate | undefined;
  /** Absent when a cell is zero. */
  oddsRatio: Estimate | undefined;
  fisherP: number;
  /**
   * Whether the arms were formed at random; otherwise the groups may differ in more than treatment.
   * Absent when the source does not say how they were formed.
   */
  randomised: boolean | undefined;
}>;

/**
 * The counts of a measurement that is a share of people, procedures or tumours.
 *
 * A part whose percentage the guidance does not print (one death of seven, by cause) is a count and
 * not a share to estimate from; nor is anything of a case report.
 */
export function countsOf({ figure, arm }: Measurement): Proportion | undefined {
  if (arm.total === 'not-applicable') return undefined;
  if (figure.kind === 'proportion') return { events: figure.events, total: figure.total };
  return figure.kind === 'part' &&
    figure.reported !== 'not-stated' &&
    figure.events !== 'not-stated'
    ? { events: figure.events, total: figure.total }
    : undefined;
}

/** The intervals of a proportion; nothing for any other kind of figure. */
export function estimateProportion(measurement: Measurement): ProportionEstimate | undefined {
  const counts = countsOf(measurement);
  return (
    counts && {
      counts,
      proportion: counts.events / counts.total,
      wilson: wilsonInterval(counts),
      exact: clopperPearsonInterval(counts),
    }
  );
}

/** The comparison of two arms that were both counted; nothing for medians or where counts are missing. */
export function estimateContrast(result: Result, contrast: Contrast): ContrastEstimate | undefined {
  const [arm, comparator] = [contrast.of, contrast.against].map(({ id }) => {
    const measurement = result.measurements.find(
      (one) => one.arm.id === id && one.figure.kind === 'proportion',
    );
    return measurement && countsOf(measurement);
  });
  if (arm === undefined || comparator === undefined) return undefined;
  const ratios = !hasZeroCell(arm, comparator);
  return {
    arm,
    comparator,
    riskDifference: riskDifference(arm, comparator),
    riskRatio: ratios ? riskRatio(arm, comparator) : undefined,
    oddsRatio: ratios ? oddsRatio(arm, comparator) : undefined,
    fisherP: fisherExactTest(arm, comparator),
    randomised: isRandomised(result),
  };
}

function isRandomised({ study }: Result): boolean | undefined {
  const { evidence } = study.design;
  return evidence === 'unknown' ? undefined : evidence === 'randomised-comparison';
}
