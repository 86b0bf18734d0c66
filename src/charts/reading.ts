import type { ChartRow } from './chart-spec.ts';

/**
 * What a reader who stops at a value is told, a phrase a line: which outcome it is a figure of, where
 * its name is that of an arm or a part, then the reading of it.
 *
 * @param reading - the value in words, its name first
 * @example stopLines(row, readingOf(row, true))[0] // 'Disease-free survival'
 */
export const stopLines = ({ outcome }: ChartRow, reading: readonly string[]): readonly string[] =>
  outcome === null ? reading : [outcome, ...reading];

/**
 * A value in words, a phrase a line.
 *
 * @param showCalculated - whether calculated values are shown
 * @example readingOf(row, true).join('; ') // 'Warmth: 14%; 9 of 63; calculated 95% interval 7.7 to 25.0%'
 */
export function readingOf(row: ChartRow, showCalculated: boolean): readonly string[] {
  return [
    `${row.short}: ${row.printed}`,
    ...(row.detail === '' ? [] : [row.detail]),
    ...(showCalculated && row.interval !== null
      ? [`calculated 95% interval ${row.interval.text}`]
      : []),
  ];
}
