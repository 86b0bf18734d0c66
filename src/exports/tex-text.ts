/**
 * What TeX takes for its own, as it prints it. Mathematics gives the signs that the oldest encoding of
 * TeX's fonts (OT1) lacks.
 *
 * @see D. E. Knuth, The TeXbook, chapter 7, table of category codes
 */
const SIGNS: Readonly<Record<string, string>> = {
  '%': String.raw`\%`,
  '&': String.raw`\&`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
};

/** BibTeX counts braces whatever stands before them, so one without its partner would end the field. */
const BRACES: Readonly<Record<string, string>> = { '{': String.raw`\{`, '}': String.raw`\}` };
const LONE_BRACES: Readonly<Record<string, string>> = {
  '{': String.raw`$\lbrace$`,
  '}': String.raw`$\rbrace$`,
};

/**
 * Words as the value of a BibTeX field, which TeX prints as they are: on one line, every sign that TeX
 * would take for a command, a comment or a formula written so that it is printed.
 *
 * @example texText('14% (9 of 63)') // '14\% (9 of 63)'
 */
export function texText(words: string): string {
  const braces = isBalanced(words) ? BRACES : LONE_BRACES;
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[%&$#_\\~^<>|{}]/g, (sign) => SIGNS[sign] ?? braces[sign] ?? sign);
}

/** Whether every brace has its partner. */
function isBalanced(words: string): boolean {
  const rest = words.replaceAll(/[^{}]/g, '');
  const fewer = rest.replaceAll('{}', '');
  return rest === '' || (fewer !== rest && isBalanced(fewer));
}
