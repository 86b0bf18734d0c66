import type { Meaning } from '../schema/meaning.ts';

/**
 * A figure with what is said of it, as one would read it aloud.
 *
 * @example meaningText('29', { statistic: 'median', unit: 'months' }) // 'median 29 months'
 */
export function meaningText(printed: string, meaning: Meaning): string {
  const { statistic, measure, operator, unit } = meaning;
  const isAttached = unit !== undefined && /\p{L}$/u.test(printed);
  return [
    statistic,
    measure,
    operator === '=' && measure === undefined ? undefined : operator,
    printed,
    isAttached ? `(${unit})` : unit,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
