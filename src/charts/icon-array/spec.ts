import { countsOf } from '../../evidence/estimates.ts';
import { hundredOf } from '../../format/words.ts';
import type { Figure, Guidance } from '../../model/guidance.ts';
import type { Proportion } from '../../statistics/proportion.ts';
import { rounded } from '../../statistics/rounded.ts';
import { chartFrame } from '../chart-frame.ts';
import { chartRow, measuredValues } from '../chart-row.ts';
import type { IconArraySpec } from '../chart-spec.ts';

const HUNDRED = 100;

/**
 * Proportions as icons: one for each that was counted up to a hundred, rounded to a hundred above.
 *
 * @throws RangeError when a value has no counts
 */
export function iconArraySpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'icon-array' }>,
): IconArraySpec {
  const values = measuredValues(guidance, figure.values);
  return {
    kind: 'icon-array',
    ...chartFrame(guidance, figure, new Set(values.map(({ result }) => result.paragraph.number))),
    blocks: values.map(({ result, measurement }) => {
      const counts = countsOf(measurement);
      if (counts === undefined) throw new RangeError(`${measurement.id} has no counts`);
      const alone = values.filter((other) => other.result.id === result.id).length === 1;
      const row = chartRow(guidance, result, measurement, alone ? 'outcome' : 'arm');
      const icons = Math.min(counts.total, HUNDRED);
      const filled = Number(rounded(counts, 0, icons));
      const people = hundredOf(measurement.arm.unit);
      const each = people === 'people' ? 'person' : people.replace(/s$/, '');
      const note =
        counts.total <= HUNDRED
          ? `One mark is one ${each}`
          : `${HUNDRED} marks stand for ${counts.total} ${people}; ${filledNote(counts, filled)}`;
      return { ...row, icons, filled, note };
    }),
  };
}

/** How many marks of a hundred are filled; a rounded none is not none, and a rounded all not all. */
function filledNote({ events, total }: Proportion, filled: number): string {
  if (filled === 0 && events > 0) return `fewer than 1 in ${HUNDRED}, so none is filled`;
  if (filled === HUNDRED && events < total) return `more than 99 in ${HUNDRED}, so all are filled`;
  return `rounded, ${filled} are filled`;
}
