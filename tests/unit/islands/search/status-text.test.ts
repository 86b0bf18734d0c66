import { describe, expect, test } from 'vitest';

import { readQuestion } from '../../../../src/islands/search/question.ts';
import { statusText } from '../../../../src/islands/search/status-text.ts';
import { book, placeOf } from './places.ts';

const question = readQuestion('fever', book);
const places = ['a', 'b'].map((address) =>
  placeOf({ address, title: address, text: '', facets: { Kind: ['Evidence'] } }),
);

describe('what a search says of itself', () => {
  test.each([
    [{ question, places }, 2, false, '2 results'],
    [{ question, places: places.slice(1) }, 1, false, '1 result'],
    [{ question, places }, 1, true, '1 result of 2'],
    [{ question, places }, 0, true, 'Nothing found for “fevr” with these filters.'],
    [{ question, places: [] }, 0, false, 'Nothing found for “fevr”.'],
    [
      { question, places, instead: 'fever' },
      2,
      false,
      'Nothing found for “fevr”. 2 results for “fever”.',
    ],
    [
      { question, places, isPartial: true },
      2,
      false,
      'Nothing holds all of “fevr”. 2 results for parts of it.',
    ],
  ])('%#: it says what was found, and for what', (found, shown, isNarrowed, expected) => {
    expect(statusText('fevr', found, shown, isNarrowed)).toBe(expected);
  });
});
