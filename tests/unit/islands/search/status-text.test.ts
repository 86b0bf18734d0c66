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
    [{ places }, 2, false, '2 results'],
    [{ places: places.slice(1) }, 1, false, '1 result'],
    [{ places }, 1, true, '1 result of 2'],
    [{ places }, 0, true, 'Nothing found for “fevr” with these filters.'],
    [{ places: [] }, 0, false, 'Nothing found for “fevr”.'],
    [{ places, instead: 'fever' }, 2, false, 'Nothing found for “fevr”. 2 results for “fever”.'],
    [
      { places, isPartial: true },
      2,
      false,
      'Nothing matches all of “fevr”. 2 results for parts of it.',
    ],
    [{ places: [], notMentioned: ['zebra'] }, 0, false, 'The guidance does not mention “zebra”.'],
    [
      { places, notMentioned: ['zebra', 'gnu'] },
      2,
      false,
      'The guidance does not mention “zebra” or “gnu”. What it says nearby: 2 results.',
    ],
    [
      { places, notMentioned: ['zebra'], isPartial: true },
      2,
      false,
      'The guidance does not mention “zebra”. 2 results for the rest of it.',
    ],
  ])('%#: it says what was found, and for what', (found, shown, isNarrowed, expected) => {
    const whole = { question, outcomes: [], ...found };
    expect(statusText('fevr', whole, shown, isNarrowed)).toBe(expected);
  });

  test.each([
    [
      { places, within: 'INV1', elsewhere: 3 },
      '2 results in INV1, which is open, and the glossary',
    ],
    [
      { places, nothingIn: 'INV1' },
      'Nothing in INV1, which is open; all guidance searched. 2 results',
    ],
    [{ places, first: ['INV1', 'INV2'] }, '2 results, those of INV1 and INV2 first'],
    [{ places, first: ['INV1', 'INV2', 'INV3', 'INV4'] }, '2 results, those of 4 documents first'],
    [
      { places, notMentioned: ['zebra'], silentIn: ['INV1'], within: 'INV1' },
      'INV1 does not mention “zebra”. What it says nearby: 2 results.',
    ],
    [
      { places, notMentioned: ['zebra'], silentIn: ['INV1', 'INV2', 'INV3'] },
      'INV1, INV2 and INV3 do not mention “zebra”. What they say nearby: 2 results.',
    ],
    [
      { places, notMentioned: ['zebra'], silentIn: [], isPartial: true },
      'No guidance here mentions “zebra”. 2 results for the rest of it.',
    ],
  ])('%#: of several documents it names those that are meant', (found, expected) => {
    const whole = { question, outcomes: [], ...found };
    expect(statusText('fevr', whole, 2, false, false)).toBe(expected);
  });
});
