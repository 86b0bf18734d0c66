import { expect, test } from 'vitest';
import { verdictWords } from '../../../src/model/verdict-words.ts';

test.each([
  ['It was Safer and significantly better', ['Safer', 'significantly', 'better']],
  ['an ineffective, even dangerous one', ['ineffective', 'dangerous']],
  ['a bettered effect, unproven insignificance', []],
  ['more patients in one arm than in the other', []],
])('the judging words of “%s” are %o', (text, words) => {
  expect(verdictWords(text)).toEqual(words);
});
