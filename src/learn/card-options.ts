import type { Option } from './card.ts';
import { optionOrder } from './option-order.ts';

/** How many wrong options stand beside the right one. */
const WRONG = 3;

/**
 * The options of a card as they stand at its first attempt: at most four, each once.
 *
 * @param wrong - the best first; what equals the right option or another is left out
 * @returns nothing when fewer than two wrong options are left
 */
export function cardOptions(
  id: string,
  right: string,
  wrong: readonly string[],
): readonly Option[] | undefined {
  const others = [...new Set(wrong)].filter((text) => text !== right).slice(0, WRONG);
  if (others.length < 2) return undefined;
  return optionOrder(id, 0, [
    { text: right, isRight: true },
    ...others.map((text) => ({ text, isRight: false })),
  ]);
}
