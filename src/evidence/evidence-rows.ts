import type { Change, Contrast, Measurement, Result } from '../model/guidance.ts';
import { countsOf } from './estimates.ts';

/** One line of a result in the evidence table. */
export type EvidenceRow = Readonly<
  | { kind: 'measurement'; measurement: Measurement }
  /** An effect estimate that the source prints. */
  | { kind: 'contrast'; contrast: Contrast }
  | { kind: 'change'; change: Change }
  /** What is left of a whole that the printed parts do not fill. */
  | { kind: 'remainder'; remainder: NonNullable<Result['remainder']> }
  | { kind: 'text'; text: string }
>;

/**
 * The lines of a result, whatever its kind: what was measured, then changes and estimates as printed,
 * then what is left over; a result without figures has its words. Each result has one line or more.
 */
export function evidenceRows(result: Result): readonly EvidenceRow[] {
  const rows: readonly EvidenceRow[] = [
    ...result.measurements.map((measurement) => ({ kind: 'measurement' as const, measurement })),
    ...result.changes.map((change) => ({ kind: 'change' as const, change })),
    ...result.contrasts
      .filter(({ estimate }) => estimate !== 'not-stated')
      .map((contrast) => ({ kind: 'contrast' as const, contrast })),
    ...(result.remainder === undefined
      ? []
      : [{ kind: 'remainder' as const, remainder: result.remainder }]),
  ];
  return rows.length === 0 ? [{ kind: 'text', text: result.text ?? result.label }] : rows;
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
