import { stableOrder } from './stable-order.ts';

/** From how many of the nearest figures the wrong options are drawn. */
const NEAREST = 6;

/** How many times larger or smaller a figure may be and still be believed. */
const FARTHEST = 10;

/** How far a figure must lie from the right one to be worth telling apart, in its unit. */
const APART = 2;

/** The first number of a printed figure. */
const amountOf = (printed: string): number =>
  Number(/[\d.]+/.exec(printed.replaceAll(',', ''))?.[0]);

/**
 * Wrong figures that a reader could take for the right one, all printed in the document: first those of
 * the other arms, which are confused most; then the nearest of those printed elsewhere, so that the
 * right one is now the largest of the options, now the smallest. Halves and doubles would show that a
 * figure is made up, and are left out.
 *
 * @param id - of the card; decides which of the nearest figures come first
 * @param right - as printed, with its unit: `14%`, `29 months`
 * @param others - of the other arms of the same result
 * @param elsewhere - of other results, in the same unit
 * @param taken - figures that would be right under another reading of the question, and are never offered
 */
export function nearFigures(
  id: string,
  right: string,
  others: readonly string[],
  elsewhere: readonly string[],
  taken: readonly string[],
): readonly string[] {
  const amount = amountOf(right);
  const isOffered = (figure: string) => !taken.includes(figure) && amountOf(figure) !== amount;
  const timesAway = (figure: string) => {
    const ratio = amountOf(figure) / amount;
    return ratio < 1 ? 1 / ratio : ratio;
  };
  const isNear = (figure: string) =>
    Math.abs(amountOf(figure) - amount) >= APART &&
    timesAway(figure) !== 2 &&
    timesAway(figure) <= FARTHEST;
  const nearest = [...new Set(elsewhere)]
    .filter((figure) => isOffered(figure) && isNear(figure))
    .toSorted((a, b) => timesAway(a) - timesAway(b) || (a < b ? -1 : 1))
    .slice(0, NEAREST);
  return [...others.filter(isOffered), ...stableOrder(nearest, (figure) => `${id} ${figure}`)];
}
