import type { Contrast, Measurement, Result } from '../model/guidance.ts';

/**
 * The contrasts whose p value may stand in the row of a measurement: the one contrast of a result that
 * has no other; otherwise those in which the measurement's arm is what is compared with, so that each
 * contrast stands in one row and no row shows the p value of another.
 *
 * @returns nothing where the row takes part in no contrast
 */
export function contrastsOfRow(
  { contrasts }: Pick<Result, 'contrasts'>,
  measurement: Pick<Measurement, 'arm'> | undefined,
): readonly Contrast[] {
  if (measurement === undefined || contrasts.length === 1) return contrasts;
  return contrasts.filter(({ against }) => against.id === measurement.arm.id);
}
