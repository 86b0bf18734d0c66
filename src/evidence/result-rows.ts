import type { Change, Contrast, Measurement, Result } from '../model/guidance.ts';

/** One line of an evidence table: a figure of a result, or the text of a result without figures. */
export type ResultRow = Readonly<
  {
    result: Result;
    /** Whether it is the first line of its result, which carries the result's anchor. */
    isFirst: boolean;
  } & (
    | { kind: 'measurement'; measurement: Measurement }
    | { kind: 'change'; change: Change }
    | { kind: 'contrast'; contrast: Contrast }
    | { kind: 'statement' }
  )
>;

/**
 * Results as table lines, in the order of the source: one a measurement, and one a change between two of
 * them. The contrasts of a result are lines where it has no measurement; otherwise their p values stand
 * beside those of their arms.
 */
export function resultRows(results: readonly Result[]): readonly ResultRow[] {
  return results.flatMap((result): ResultRow[] => {
    const { measurements, changes, contrasts } = result;
    const lines = [
      ...measurements.map((measurement) => ({ kind: 'measurement' as const, measurement })),
      ...changes.map((change) => ({ kind: 'change' as const, change })),
      ...(measurements.length > 0
        ? []
        : contrasts.map((contrast) => ({ kind: 'contrast' as const, contrast }))),
    ];
    const all = lines.length === 0 ? [{ kind: 'statement' as const }] : lines;
    return all.map((line, index) => ({ result, isFirst: index === 0, ...line }));
  });
}
