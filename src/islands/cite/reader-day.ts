import type { Day } from '../../exports/cited-date.ts';

/** The reader's own day, which is the day on which a source was seen. */
export function readerDay(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
