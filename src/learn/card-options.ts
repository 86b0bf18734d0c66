import type { Option } from './card.ts';
import { stableOrder } from './stable-order.ts';

/** How many wrong options stand beside the right one. */
export const WRONG = 3;

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/;

/** The number that a text begins with, or that it holds first; nothing without one. */
function numberIn(text: string): number | undefined {
  const found = NUMBER.exec(text)?.[0];
  return found === undefined ? undefined : Number(found.replaceAll(',', ''));
}

/**
 * The options of a card: at most four, each once, numbers from small to large, words in an order that
 * depends on the card's id only.
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
  const options = [
    { text: right, isRight: true },
    ...others.map((text) => ({ text, isRight: false })),
  ];
  const numbers = new Map(options.map(({ text }) => [text, numberIn(text)]));
  const shuffled = stableOrder(options, ({ text }) => `${id} ${text}`);
  return shuffled.toSorted((a, b) => {
    const [left, other] = [numbers.get(a.text), numbers.get(b.text)];
    if (left === undefined || other === undefined) {
      return Number(left === undefined) - Number(other === undefined);
    }
    return left - other;
  });
}
