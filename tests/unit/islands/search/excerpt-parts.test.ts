import { describe, expect, test } from 'vitest';

import { excerptParts, titleParts } from '../../../../src/islands/search/excerpt-parts.ts';

const textOf = (parts: ReturnType<typeof excerptParts>) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

// The excerpts are invented, in the form that Pagefind 1.6 returns: escaped text with <mark>.
describe('parts of an excerpt', () => {
  test('decimals and the signs beside a figure are as printed', () => {
    expect(textOf(excerptParts('Seen in 12 lambs ( p = <mark>0_5</mark> ) .', ''))).toBe(
      'Seen in 12 lambs (p = [0.5]).',
    );
  });

  test('punctuation stands outside the mark', () => {
    expect(textOf(excerptParts('A <mark>‘burn’</mark> <mark>(1).</mark>', ''))).toBe(
      'A ‘[burn]’ ([1]).',
    );
  });

  test('matches side by side are one', () => {
    expect(textOf(excerptParts('Of <mark>9</mark> <mark>of</mark> <mark>63</mark> all.', ''))).toBe(
      'Of [9 of 63] all.',
    );
  });

  test('the title is not repeated, even when it is marked', () => {
    expect(textOf(excerptParts('7_1 <mark>Burns.</mark> None was seen.', '7.1 Burns'))).toBe(
      'None was seen.',
    );
  });

  test('an excerpt that is only a part of the title is empty', () => {
    expect(excerptParts('Figure <mark>1.</mark>', 'Figure 1: burns')).toEqual([]);
  });

  test('a cut sentence shows where it is cut', () => {
    expect(textOf(excerptParts('seen in <mark>lambs</mark> only after', ''))).toBe(
      '… seen in [lambs] only after …',
    );
  });

  test('escaped signs are text', () => {
    expect(textOf(excerptParts('Where 1 &lt; 2 &amp;lt; 3.', ''))).toBe('Where 1 < 2 &lt; 3.');
  });
});

describe('parts of a title', () => {
  test('words that match in any form are marked', () => {
    expect(textOf(titleParts('7.1 Burns, and how', ['burn']))).toBe('7.1 [Burns], and how');
  });
});
