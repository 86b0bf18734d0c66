import type { Figure, Guidance } from '../../model/guidance.ts';
import { chartAxis } from '../chart-axis.ts';
import { chartFrame } from '../chart-frame.ts';
import { chartRow, measuredValues } from '../chart-row.ts';
import type { MediansSpec } from '../chart-spec.ts';

/**
 * Medians as points, without intervals: none can be calculated from a median alone.
 *
 * @throws RangeError when the values are not times in one unit
 */
export function mediansSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'medians' }>,
): MediansSpec {
  const values = measuredValues(guidance, figure.values);
  const rows = values.map(({ result, measurement }) => {
    if (measurement.figure.kind !== 'time') throw new RangeError(`${measurement.id} is no time`);
    const row = chartRow(guidance, result, measurement, 'arm');
    return { ...row, amount: Number(measurement.figure.reported), unit: measurement.figure.unit };
  });
  const [unit, ...otherUnits] = new Set(rows.map((row) => row.unit));
  if (unit === undefined || otherUnits.length > 0) {
    throw new RangeError(`${figure.id} mixes units of time`);
  }
  return {
    kind: 'medians',
    ...chartFrame(guidance, figure, new Set(values.map(({ result }) => result.paragraph.number))),
    axis: chartAxis(Math.max(...rows.map(({ amount }) => amount)), String),
    unit,
    rows: rows.map(({ unit: _unit, ...row }) => row),
  };
}
