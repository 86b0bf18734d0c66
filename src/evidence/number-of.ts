/**
 * The number that a printed figure gives: `1,234` → 1234, `0·04` → 0.04, `58%` → 58.
 *
 * @returns nothing for words, and for what the source does not state
 */
export function numberOf(printed: string): number | undefined {
  const [digits] = /^[-+]?[\d.,·\u2009\u202f]+/u.exec(printed) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replaceAll(/[,\u2009\u202f]/gu, '').replace('·', '.'));
  return Number.isNaN(number) ? undefined : number;
}
