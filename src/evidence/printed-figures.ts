/** A figure as printed, and where it stands in its text. */
export type FigurePlace = Readonly<{ figure: string; start: number; end: number }>;

const NUMBER =
  /(?:\d{1,3}(?:[,\u2009\u202f]\d{3})+(?!\d)|\d+)(?:[.·]\d+)*[½¼¾⅓⅔]?|(?<![\p{L}\d])[.·]\d+|[½¼¾⅓⅔]/gu;

const ADDRESS = /(?:https?:\/\/|www\.|\bdoi:|\b10\.\d{4,9}\/)\S*/gi;

const SUFFIX =
  /(?:[%‰]|°[CFK]?|[²³¹⁰⁴-⁹]+|(?![x×]\d)\p{L}+[²³]?(?:\/\p{L}+[²³\d]?)?)?(?:-(?!to-)\p{L}+)*/uy;

const SIGN = /[-−–+±]/u;

/**
 * The figures that a text prints, in order: each number with what is attached to it without a
 * space. The ledger holds them so that every value of the content can be compared with them.
 *
 * A sign belongs to the figure when it is one: `(-0.5 to 2)` has `-0.5`, but `29-34` and `29–34`
 * are ranges with `29` and `34`. A Unicode minus is written `-`. Spelt numbers, digits inside words
 * (`ABC1`, `CO2`, `COVID-19`) and addresses of web pages are not figures.
 *
 * @param text plain words, as `plainText` gives them
 * @example printedFigures('14% (9 out of 63)').map(({ figure }) => figure) // ['14%', '9', '63']
 */
export function printedFigures(text: string): readonly FigurePlace[] {
  const words = text.replaceAll(ADDRESS, (address) => ' '.repeat(address.length));
  const figures: FigurePlace[] = [];
  let taken = 0;
  for (const match of words.matchAll(NUMBER)) {
    const start = match.index;
    const before = words.slice(Math.max(0, start - 40), start);
    if (start < taken || isInsideWord(before)) continue;
    SUFFIX.lastIndex = start + match[0].length;
    const suffix = SUFFIX.exec(words)?.[0] ?? '';
    const prefix = prefixOf(before);
    taken = start + match[0].length + suffix.length;
    figures.push({
      figure: `${prefix}${match[0]}${suffix}`,
      start: start - prefix.length,
      end: taken,
    });
  }
  return figures;
}

/** `ABC1`, `CO2` and `COVID-19` are words; `10mg-20mg`, `3-to-5-year` and `4x5` hold two figures. */
function isInsideWord(before: string): boolean {
  if (/\d\p{L}*-to-$/u.test(before) || /(?:^|\d|\s)[x×]$/u.test(before)) return false;
  if (/[\p{L}_]$/u.test(before)) return true;
  const word = /([\p{L}\d%°.,]+)[-/]$/u.exec(before)?.[1] ?? '';
  return /^[^\d]*\p{L}/u.test(word);
}

/** The sign or currency in front of a number. */
function prefixOf(before: string): string {
  const currency = /[£€]$/u.exec(before)?.[0] ?? '';
  const ahead = before.slice(0, before.length - currency.length);
  const sign = ahead.at(-1) ?? '';
  if (!SIGN.test(sign) || !isSign(sign, ahead.slice(0, -1))) return currency;
  return (sign === '−' || sign === '–' ? '-' : sign) + currency;
}

function isSign(sign: string, ahead: string): boolean {
  if (sign === '±') return true;
  if (sign === '–') return /(?:[([=<>≤≥]|\p{L} )$/u.test(ahead);
  if (sign === '-' && /[\d%] $/.test(ahead)) return false;
  return /(?:^|[\s([{=<>≤≥≈~,;:/–—-])$/u.test(ahead);
}
