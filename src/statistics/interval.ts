/**
 * A 95 % confidence interval: the two bounds, in the unit of what they bound (0–1 for a proportion,
 * −1 to 1 for a difference of proportions, more than 0 for a ratio).
 *
 * @example
 * const interval: Interval = { low: 0.08, high: 0.25 };
 */
export type Interval = Readonly<{ low: number; high: number }>;
