/** Units that are a whole number of smaller ones. */
const IN_SMALLER: Readonly<Record<string, readonly [times: number, unit: string]>> = {
  year: [12, 'months'],
  month: [1, 'months'],
  week: [7, 'days'],
};

/**
 * A time in the form in which a question and a result are compared: `10-year` and `120 months` are one.
 *
 * @param printed - as printed or typed: `10-year`, `10`
 * @param unit - its unit, in any number: `years`, `year`
 * @example timeKey('10-year', 'years'); // '120 months'
 */
export function timeKey(printed: string, unit: string): string {
  const singular = unit.replace(/s$/, '');
  const [times, smaller] = IN_SMALLER[singular] ?? [1, `${singular}s`];
  return `${Number.parseFloat(printed) * times} ${smaller}`;
}
