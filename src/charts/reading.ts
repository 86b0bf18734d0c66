import type { ChartRow } from './chart-spec.ts';

/**
 * What is read out at a value, a phrase a line.
 *
 * @param showCalculated - whether calculated values are shown
 * @example readingOf(row, true).join('; ') // 'Cryotherapy: 14%; 9 of 63; calculated 95% interval 7.7 to 25.0%'
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
