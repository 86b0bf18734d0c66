import type { Interval } from './interval.ts';

/**
 * A point estimate within its 95 % confidence interval, all three in the same unit.
 *
 * @example
 * const estimate: Estimate = { estimate: 0.09, low: -0.01, high: 0.2 };
 */
export type Estimate = Interval & Readonly<{ estimate: number }>;
