import type { Guidance, Value } from './guidance.ts';
import type { Slot } from './slots.ts';

/** One figure of a value. */
export type ClaimedSlot = Readonly<{ value: Value; slot: Slot }>;

/**
 * The figures that a claim names: all of a value, or one of them.
 *
 * @example claimedSlots(guidance, 'trial.healing.gamma') // percentage, events, total
 * @example claimedSlots(guidance, 'trial.healing.gamma.events')
 * @returns nothing when there is no such value or figure
 */
export function claimedSlots(
  { values }: Pick<Guidance, 'values'>,
  name: string,
): readonly ClaimedSlot[] | undefined {
  const whole = values.get(name);
  if (whole !== undefined) return whole.slots.map((slot) => ({ value: whole, slot }));
  const end = name.lastIndexOf('.');
  const value = values.get(name.slice(0, Math.max(0, end)));
  const slot = value?.slots.find((one) => one.name === name.slice(end + 1));
  return value === undefined || slot === undefined ? undefined : [{ value, slot }];
}
