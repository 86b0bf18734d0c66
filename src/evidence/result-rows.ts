import type { Measurement, Result } from '../model/guidance.ts';

/** One line of an evidence table: a measurement, or the text of a result without figures. */
export type ResultRow = Readonly<{
  result: Result;
  measurement: Measurement | undefined;
  /** Whether it is the first line of its result, which carries the result's anchor. */
  isFirst: boolean;
}>;

/** Results as table lines: one a measurement, in the order of the source. */
export function resultRows(results: readonly Result[]): readonly ResultRow[] {
  return results.flatMap((result): ResultRow[] =>
    result.measurements.length === 0
      ? [{ result, measurement: undefined, isFirst: true }]
      : result.measurements.map((measurement, index) => ({
          result,
          measurement,
          isFirst: index === 0,
        })),
  );
}
