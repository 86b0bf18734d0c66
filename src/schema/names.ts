const DIGIT = /\d/g;
const HIDDEN = /[\uE000-\uE009]/g;
const FIRST = 0xe000;

/** How many names a document may declare: each of its texts is read for each of them. */
export const MOST_NAMES = 100;

/** Where the names stand in a text, whole and in any line break: `type 2\ndiabetes`. */
export function namesIn(
  text: string,
  names: readonly string[],
): readonly Readonly<{ name: string; start: number; end: number }>[] {
  return names.flatMap((name) => {
    const words = name
      .split(/\s+/)
      .map(RegExp.escape)
      .join(String.raw`\s+`);
    const whole = new RegExp(String.raw`(?<![\p{L}\d])${words}(?![\p{L}\d])`, 'gu');
    return [...text.matchAll(whole)].map((match) => ({
      name,
      start: match.index,
      end: match.index + match[0].length,
    }));
  });
}

/** A text in which the digits of names are out of sight, each as one other character. */
export const hideNames = (text: string, names: readonly string[]): string =>
  namesIn(text, names).reduce(
    (hidden, { start, end }) =>
      hidden.slice(0, start) +
      hidden
        .slice(start, end)
        .replaceAll(DIGIT, (digit) => String.fromCodePoint(FIRST + Number(digit))) +
      hidden.slice(end),
    text,
  );

/** A text whose names are to be seen again. */
export const showNames = (text: string): string =>
  text.replaceAll(HIDDEN, (hidden) => String((hidden.codePointAt(0) ?? FIRST) - FIRST));

/** The same value with every text in it changed; keys stay. */
export function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withTexts(item, change)]),
  );
}
