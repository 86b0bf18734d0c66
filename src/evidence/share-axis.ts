import type { Measurement } from '../model/guidance.ts';
import { printedShare } from './printed-share.ts';

/** One scale for every bar of a page, from 0; all shares are 0 to 1. */
export type ShareAxis = Readonly<{
  /** Where it ends. */
  end: number;
  /** What is written along it, 0 and its end included. */
  ticks: readonly number[];
}>;

/** Where an axis may end and how far apart its ticks are, in per cent. */
const AXES = [
  [10, 2],
  [20, 5],
  [30, 10],
  [40, 10],
  [50, 10],
  [60, 20],
  [80, 20],
  [100, 20],
] as const;

/** The shortest scale that holds every bar and every interval of some measurements. */
export function shareAxis(measurements: readonly Measurement[]): ShareAxis {
  const highest = Math.max(
    0,
    ...measurements.flatMap((measurement) => {
      const bar = printedShare(measurement);
      return bar === undefined ? [] : [bar.share, bar.interval?.high ?? 0];
    }),
  );
  const [end, step] = AXES.find(([percent]) => percent / 100 >= highest) ?? [100, 20];
  return {
    end: end / 100,
    ticks: Array.from({ length: end / step + 1 }, (_, index) => (index * step) / 100),
  };
}
