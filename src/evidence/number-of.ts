import { SHARES_IN_WORDS } from '../schema/shares-in-words.ts';

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

/**
 * The number that a printed figure gives, of a share in words its percentage: `half` → 50,
 * `1,234` → 1234, `0·04` → 0.04, `58%` → 58, `2½` → 2.5.
 *
 * @returns nothing for words, and for what the source does not state
 */
export function numberOf(printed: string): number | undefined {
  const inWords = SHARES_IN_WORDS[printed];
  if (inWords !== undefined) return inWords;
  const [found, digits = '', fraction = ''] =
    /^([-+]?[\d.,·\u2009\u202f]*)([½¼¾⅓⅔]?)/u.exec(printed) ?? [];
  if (found === undefined || found === '') return undefined;
  const whole = Number(digits.replaceAll(/[,\u2009\u202f]/gu, '').replace('·', '.'));
  const number = whole + Math.sign(whole || 1) * (FRACTIONS[fraction] ?? 0);
  return Number.isNaN(number) ? undefined : number;
}
