import { stableOrder } from './stable-order.ts';

/**
 * The options of a card in the order in which an attempt shows them: another one each time, so that what
 * is learnt is the answer and not its place, and the same one on every page, device and flash card.
 *
 * @param id - of the card
 * @param attempt - how often it was answered before; 0 for the list of all cards and the flash cards
 */
export const optionOrder = <Shown extends Readonly<{ text: string }>>(
  id: string,
  attempt: number,
  options: readonly Shown[],
): readonly Shown[] => stableOrder(options, ({ text }) => `${id} ${attempt} ${text}`);
