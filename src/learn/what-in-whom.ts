import { lowerFirst } from '../format/words.ts';
import type { Measurement, Result } from '../model/guidance.ts';

/**
 * What a figure measures and in whom, inside a question: `fever after warmth`, `haemorrhage in the
 * arm “Bed rest”`, `infection, counted among warming procedures`, `pain, “Lamp, at baseline”`.
 */
export function whatInWhom(
  { study, label }: Result,
  { arm, figure, ...part }: Measurement,
): string {
  const what = lowerFirst(label);
  if (figure.kind === 'part') return `“${part.label}” (${what})`;
  if (part.at !== undefined) return `${what}, “${part.label}”`;
  if (arm.of !== undefined) return `${what}, counted among ${lowerFirst(arm.label)}`;
  return study.arms.length > 1
    ? `${what} in the arm “${arm.label}”`
    : arm.role === 'not-stated'
      ? `${what}, “${arm.label}”`
      : `${what} after ${lowerFirst(arm.label)}`;
}
