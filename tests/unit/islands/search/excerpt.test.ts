import { describe, expect, test } from 'vitest';

import { excerptParts, markedParts } from '../../../../src/islands/search/excerpt.ts';
import { readQuestion } from '../../../../src/islands/search/question.ts';
import { wordsOf } from '../../../../src/search/search-words.ts';
import { book } from './places.ts';

const shown = (parts: readonly { text: string; isMatch: boolean }[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const excerpt = (text: string, question: string) =>
  shown(excerptParts(text, wordsOf(text), readQuestion(question, book)));

// Marks stand where a reader would put them; the texts are invented.
describe('marks', () => {
  test('stand on other names for the same, whole', () => {
    expect(shown(markedParts('Haemorrhage: bleeding.', readQuestion('hemorrhage', book)))).toBe(
      '[Haemorrhage]: [bleeding].',
    );
  });

  test('take in the per cent sign of a number and leave its brackets out', () => {
    expect(shown(markedParts('Fever in 33% (109 of 326).', readQuestion('33%', book)))).toBe(
      'Fever in [33%] (109 of 326).',
    );
  });
});

describe('an excerpt', () => {
  const filler = 'Nothing of note is said in this sentence about the matter. '.repeat(6);

  test('of a short text is all of it', () => {
    expect(excerpt('Fever was seen.\nIt passed.', 'pyrexia')).toBe('[Fever] was seen. It passed.');
  });

  test('begins where a sentence begins that holds what was asked for, and says where it is cut', () => {
    const found = excerpt(`${filler}Fever was seen in some. ${filler}`, 'fever');
    expect(found).toMatch(/^(?:… )?.*\[Fever\] was seen in some\./);
    expect(found).toMatch(/ …$/);
    expect(found.length).toBeLessThan(310);
  });

  test('holds more of what was asked for rather than less', () => {
    const text = `Fever alone. ${filler}Fever and bleeding together. ${filler}`;
    expect(excerpt(text, 'fever bleeding')).toContain('[Fever] and [bleeding] together.');
  });
});
