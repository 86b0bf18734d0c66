/**
 * How many of a group had an event: two whole numbers, 0 ≤ events ≤ total and total ≥ 1.
 *
 * @example
 * const recurrence: Proportion = { events: 9, total: 63 };
 */
export type Proportion = Readonly<{ events: number; total: number }>;
