/** Units of time, in the plural, with the singular and other ways of printing them. */
export const TIME_UNITS = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;

/** A unit of time. */
export type TimeUnit = (typeof TIME_UNITS)[number];
