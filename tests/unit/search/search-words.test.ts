import { describe, expect, test } from 'vitest';

import { fold, isForm, wordsOf } from '../../../src/search/search-words.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);
const word = (text: string) => wordsOf(text)[0]!;

// Expected values follow from what a reader means by the words, as each test's name says it.
describe('words of a text or a question', () => {
  test.each(['0.206', 'p=0.206', 'p = 0.206', 'P = 0.206', 'p < 0.206)'])(
    'a printed p value is its number: %s',
    (text) => {
      expect(words(text)).toEqual(['0.206']);
    },
  );

  test('a p that no number follows is a word', () => {
    expect(words('p value')).toEqual(['p', 'value']);
  });

  test('a per cent sign belongs to its number, and brackets do not', () => {
    expect(words('14% (9 of 63)')).toEqual(['14%', '9', 'of', '63']);
  });

  test('letters stand apart from digits, and parts joined by a hyphen from each other', () => {
    expect(words('HTG241, 38°C, 10-year')).toEqual(['htg', '241', '38', 'c', '10', 'year']);
  });

  test('each knows where it stands', () => {
    expect(wordsOf('in 14% of').map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 6],
      [7, 9],
    ]);
  });
});

// Pairs from the glossary's spellings and from any British–American word list.
describe('spellings', () => {
  test.each([
    ['haemorrhage', 'hemorrhage'],
    ['anaesthetic', 'anesthetic'],
    ['oedema', 'edema'],
    ['tumour', 'tumor'],
    ['randomised', 'randomized'],
    ['randomisation', 'randomization'],
    ['analysed', 'analyzed'],
    ['centre', 'center'],
    ['Fisher’s', 'fishers'],
    ['naïve', 'naive'],
  ])('%s and %s are one', (british, american) => {
    expect(fold(british)).toBe(fold(american));
  });

  test.each([
    ['four', 'for'],
    ['AE', 'e'],
    ['disease', 'dizease'],
    ['our', 'or'],
  ])('%s and %s stay two', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('forms of a word', () => {
  test.each([
    ['patients', 'patient'],
    ['studies', 'study'],
    ['infected', 'infection'],
    ['cryoshock', 'cryosh'],
    ['41%', '41'],
    ['415', '41'],
  ])('%s answers %s', (inText, asked) => {
    expect(isForm(word(inText), word(asked))).toBe(true);
  });

  test.each([
    ['4.1', '41'],
    ['2.4.1', '4.1'],
    ['surgeon', 'surgery'],
    ['41', '415'],
  ])('%s does not answer %s', (inText, asked) => {
    expect(isForm(word(inText), word(asked))).toBe(false);
  });
});
