import type { Measurement, Result } from '../model/guidance.ts';
import { countsOf } from './estimates.ts';
import { resultRows, type ResultRow } from './result-rows.ts';

/** One line of a result in the evidence table; `remainder`: what is left of a whole that the parts do not fill. */
export type EvidenceRow =
  | ResultRow
  | Readonly<{
      kind: 'remainder';
      result: Result;
      isFirst: false;
      remainder: NonNullable<Result['remainder']>;
    }>;

/**
 * The lines of a result, whatever its kind: what was measured and changes, then the estimates that are
 * printed of its contrasts, then what is left over; a result without figures has its words.
 */
export function evidenceRows(result: Result): readonly EvidenceRow[] {
  const estimates = result.measurements.length === 0 ? [] : result.contrasts;
  return [
    ...resultRows([result]),
    ...estimates
      .filter(({ estimate }) => estimate !== 'not-stated')
      .map((contrast) => ({
        kind: 'contrast' as const,
        result,
        isFirst: false as const,
        contrast,
      })),
    ...(result.remainder === undefined
      ? []
      : [
          {
            kind: 'remainder' as const,
            result,
            isFirst: false as const,
            remainder: result.remainder,
          },
        ]),
  ];
}

/**
 * A part with a printed percentage as the proportion that it is, so that a bar may stand for it; any
 * other measurement as it is.
 */
export function partAsProportion(measurement: Measurement): Measurement {
  const { figure } = measurement;
  const counts = countsOf(measurement);
  return figure.kind === 'part' && counts !== undefined
    ? {
        ...measurement,
        figure: {
          kind: 'proportion',
          ...counts,
          reported: figure.reported,
          spread: 'not-stated',
        },
      }
    : measurement;
}
