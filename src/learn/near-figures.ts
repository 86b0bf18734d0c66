import { stableOrder } from './stable-order.ts';

/** Factors by which a made-up figure differs from the right one. */
const FACTORS = [0.5, 2, 0.25, 3, 1.5, 4];

/** How far a figure must lie from the right one to be told apart: a fifth of it, and 2 at least. */
const isApart = (figure: number, right: number): boolean =>
  Math.abs(figure - right) >= Math.max(2, Math.abs(right) / 5);

const amountOf = (printed: string): number =>
  Number(/[\d.]+/.exec(printed.replaceAll(',', ''))?.[0]);

/** The printed figure with another whole amount in its place: `29 months` with 15 is `15 months`. */
const withAmount = (printed: string, amount: number): string =>
  printed.replace(/[\d.,]*\d/, String(amount));

/**
 * Wrong figures that a reader could take for the right one: first those of the other arms, which are
 * confused most; then figures that the guidance prints elsewhere; then halves and multiples.
 *
 * @param id - of the card; decides which of the figures elsewhere are taken
 * @param right - as printed, with its unit: `14%`, `29 months`
 * @param others - of the other arms of the same result
 * @param elsewhere - of other results, in the same unit
 * @param taken - figures that would be right under another reading of the question, and are never offered
 * @param limit - the largest amount that makes sense: 100 for a percentage
 */
export function nearFigures(
  id: string,
  right: string,
  others: readonly string[],
  elsewhere: readonly string[],
  taken: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): readonly string[] {
  const amount = amountOf(right);
  const isOffered = (figure: string) =>
    !taken.includes(figure) && figure !== right && amountOf(figure) !== amount;
  const printed = stableOrder([...new Set(elsewhere)], (figure) => `${id} ${figure}`);
  // One would need another word than `months`.
  const least = right.endsWith('%') ? 1 : 2;
  const madeUp = FACTORS.map((factor) => Math.round(amount * factor))
    .filter((other) => other >= least && other < limit)
    .map((other) => withAmount(right, other));
  return [
    ...others.filter(isOffered),
    ...[...printed, ...madeUp].filter(
      (figure) => isOffered(figure) && isApart(amountOf(figure), amount),
    ),
  ];
}
