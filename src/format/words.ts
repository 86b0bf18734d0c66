import { rounded } from '../statistics/rounded.ts';

/** A space at which no line breaks. */
export const NO_BREAK = '\u00a0';

/** The words that stand where the source gives nothing. */
export const NOT_STATED = 'not stated in the guidance';

/**
 * `1 patient`, `326 patients`; also for units of time.
 *
 * @param one - the unit in the singular, where it is more than the plural without its s
 */
export function counted(amount: string, unit: string, one = unit.replace(/s$/, '')): string {
  return `${amount}${NO_BREAK}${amount === '1' ? one : unit}`;
}

/** A figure with the unit that the source prints apart from it, or attached: `29 months`, `10-year`, `38 °C`. */
export function withUnit(printed: string, unit: string): string {
  const attached = /^([-+]?[\d.,]+)([^\d.,].*)$/.exec(printed);
  if (attached === null) return counted(printed, unit);
  const [, amount = '', suffix = ''] = attached;
  return suffix.startsWith('°') ? `${amount}${NO_BREAK}${suffix}` : printed;
}

/** A figure as printed, its sign a minus and not a hyphen. */
export const signed = (printed: string): string => printed.replace(/^-/, '−');

/** What stands behind a figure, one thing after the other. */
export const together = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('; ');

/** Lists as sentences have them: `A, B and C`. */
export const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words as they stand inside a sentence: `Pain on MRI` becomes `pain on MRI`, and `SF-36 score` stays. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** Words as they begin a sentence. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Whom or what a hundred is counted of: `people`, `procedures`. */
export const hundredOf = (unit: string): string => (unit === 'patients' ? 'people' : unit);

/** The size of a file for people: `900 bytes`, `4.9 kB`, `213 kB`, `2.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NO_BREAK}bytes`;
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${rounded(amount, amount < 10 ? 1 : 0)}${NO_BREAK}${unit}`;
}
