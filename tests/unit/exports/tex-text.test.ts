import { describe, expect, test } from 'vitest';
import { texText } from '../../../src/exports/tex-text.ts';

// Expected values: D. E. Knuth, The TeXbook, chapters 7 and 9, and LaTeX 2e, section 3.3, for the signs;
// BibTeX's manual ("BibTeXing", section 4) for the braces that it counts.
describe('words for TeX', () => {
  test.each([
    ['95% of 14%', String.raw`95\% of 14\%`],
    ['A & B', String.raw`A \& B`],
    ['$5 and $6', String.raw`\$5 and \$6`],
    ['no. #1', String.raw`no. \#1`],
    ['a_b', String.raw`a\_b`],
    ['a\\b', String.raw`a\textbackslash{}b`],
    ['~5', String.raw`\textasciitilde{}5`],
    ['10^9', String.raw`10\textasciicircum{}9`],
    ['p<0.05', 'p$<$0.05'],
    ['p > 0.05', 'p $>$ 0.05'],
    ['a|b', 'a$|$b'],
  ])('have every sign that TeX takes for its own as it prints it: %s', (words, expected) => {
    expect(texText(words)).toBe(expected);
  });

  test('keep braces with a partner, and write a lone one so that BibTeX does not count it', () => {
    expect(texText('a {b {c}} d')).toBe(String.raw`a \{b \{c\}\} d`);
    expect(texText('a { b')).toBe(String.raw`a $\lbrace$ b`);
    expect(texText('a } b {')).toBe(String.raw`a $\rbrace$ b $\lbrace$`);
  });

  test('stand on one line', () => {
    expect(texText('one\r\n  two\tthree\n')).toBe('one two three');
  });

  test('keep letters and signs of other alphabets as they are', () => {
    expect(texText('Fisher’s p – Müller, 37 °C')).toBe('Fisher’s p – Müller, 37 °C');
  });
});
