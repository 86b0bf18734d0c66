import { NOT_STATED } from '../../format/words.ts';
import type { Figure, Guidance } from '../../model/guidance.ts';
import { chartFrame } from '../chart-frame.ts';
import { chartRow } from '../chart-row.ts';
import type { PartsSpec } from '../chart-spec.ts';

/**
 * The parts of one total; what the guidance leaves unsaid of it is a part of its own.
 *
 * @throws RangeError when the guidance has no such result, or a part is not counted
 */
export function partsSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'parts' }>,
): PartsSpec {
  const result = guidance.results.find(({ id }) => id === figure.result);
  if (result === undefined) throw new RangeError(`${guidance.id} has no result ${figure.result}`);
  const rows = result.measurements.map((measurement) => {
    const part = measurement.figure;
    if (part.kind !== 'part' || part.events === 'not-stated') {
      throw new RangeError(`${measurement.id} is not a counted part`);
    }
    const row = chartRow(guidance, result, measurement, 'arm');
    return { ...row, role: 'neutral' as const, events: part.events, total: part.total };
  });
  const [first] = rows;
  if (first === undefined) throw new RangeError(`${figure.result} has no parts`);
  const { remainder } = result;
  const rest =
    remainder === undefined
      ? []
      : [
          {
            ...first,
            id: remainder.id,
            label: remainder.label,
            short: remainder.label,
            detail: `${remainder.events} of ${remainder.total}`,
            printed: NOT_STATED,
            share: null,
            interval: null,
            events: remainder.events,
          },
        ];
  return {
    kind: 'parts',
    ...chartFrame(guidance, figure, new Set([result.paragraph.number])),
    total: first.total,
    rows: [...rows, ...rest].map(({ total: _total, ...row }) => row),
  };
}
