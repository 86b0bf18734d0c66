import { describe, expect, test } from 'vitest';

import { phraseBook } from '../../../../src/search/phrase-book.ts';
import { answersIn, readQuestion } from '../../../../src/islands/search/question.ts';
import { wordsOf } from '../../../../src/search/search-words.ts';

// A glossary of three entries; what is expected follows from it.
const book = phraseBook([
  ['Haemorrhage', 'hemorrhage', 'bleeding'],
  ['Disease-free survival', 'DFS', 'cancer free'],
  ['Overall survival', 'survival'],
  ['Adverse event', 'risks'],
]);
const asked = (text: string) =>
  readQuestion(text, book).asks.map(({ words }) => words.map(({ word }) => word).join(' '));
const answers = (text: string, question: string) =>
  readQuestion(question, book).asks.every((ask) => answersIn(ask, wordsOf(text)).length > 0);

describe('a question', () => {
  test('asks for names before words, the longest first', () => {
    expect(asked('5-year disease-free survival')).toEqual(['disease free survival', '5', 'year']);
  });

  test('asks for nothing that only holds it together', () => {
    expect(asked('What is the bleeding like after surgery?')).toEqual([
      'bleeding',
      'like',
      'surgery',
    ]);
    expect(asked('the risk of bleeding')).toEqual(['bleeding']);
  });

  test('asks for what holds it together when there is nothing else', () => {
    expect(asked('who is it')).toEqual(['who', 'is', 'it']);
    expect(asked('risks')).toEqual(['risks']);
  });

  test.each(['section 2.4', 'Section 2.4', 'paragraph 2.4', '§ 2.4', '2.4'])(
    'for a part asks for its number: %s',
    (text) => {
      expect(asked(text)).toEqual(['2.4']);
    },
  );

  test.each([
    ['14 percent', ['14%']],
    ['14 per cent', ['14%']],
    ['9/63', ['9', '63']],
    ['9 out of 63', ['9', '63']],
    ['p = .206', ['0.206']],
  ])('asks for numbers as they are printed: %s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  test('is about meaning when it asks for nothing else than that', () => {
    const isAboutMeaning = (text: string) => readQuestion(text, book).isAboutMeaning;
    expect(isAboutMeaning('what is DFS?')).toBe(true);
    expect(isAboutMeaning('what is the risk of bleeding')).toBe(false);
    expect(isAboutMeaning('DFS')).toBe(false);
  });

  test.each(['"cancer free"', '“cancer free”'])('in quotation marks is quoted: %s', (text) => {
    expect(readQuestion(text, book).isQuoted).toBe(true);
  });

  test('of signs alone asks nothing', () => {
    expect(asked(' … ? ')).toEqual([]);
  });
});

describe('what answers a question', () => {
  test('another name for the same does, in any form', () => {
    expect(answers('Major haemorrhages occurred.', 'bleeding')).toBe(true);
    expect(answers('They were cancer-free.', 'DFS')).toBe(true);
  });

  test('a name that stands in a longer one does', () => {
    expect(answers('Disease-free survival at 10 years', 'survival')).toBe(true);
  });

  test('a part of a name does not', () => {
    expect(answers('free of charge', 'DFS')).toBe(false);
  });
});
