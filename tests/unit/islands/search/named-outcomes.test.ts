import { describe, expect, test } from 'vitest';

import type { QuickResult } from '../../../../src/exports/search/search-record.ts';
import { namedOutcomes } from '../../../../src/islands/search/named-outcomes.ts';
import { readQuestion } from '../../../../src/islands/search/question.ts';
import { absenceText } from '../../../../src/islands/search/status-text.ts';
import { book, placeOf } from './places.ts';

const resultOf = (times: readonly string[]): QuickResult => ({
  label: 'Invented',
  study: { name: 'Invented', address: '/study' },
  followUp: '',
  times,
  address: '/row',
  paragraph: { number: '1', address: '/1' },
  figures: [],
  text: '',
});
const outcome = (title: string, ...times: readonly string[]) =>
  placeOf({
    address: `/${title}`,
    title,
    text: '',
    facets: { Kind: ['Outcome'] },
    results: [resultOf(times)],
  });
const outcomes = [
  outcome('Survival', '29 months'),
  outcome('Disease-free survival', '120 months'),
  outcome('Fever'),
];
const named = (text: string) =>
  namedOutcomes(outcomes, readQuestion(text, book)).map(({ title }) => title);
const absence = (text: string) => absenceText({ question: readQuestion(text, book), outcomes });

// Invented: survival at a median of 29 months, disease-free survival at 10 years, fever at no time.
describe('the outcomes that a question names', () => {
  test.each([
    ['fever', ['Fever']],
    ['risk of pyrexia', ['Fever']],
    ['survival', ['Survival']],
    ['fever and survival', ['Survival', 'Fever']],
    ['bleeding', []],
  ])('are those of which it holds the whole title: %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test('with a time are first those of that time, then those that it names', () => {
    expect(named('10 year survival')).toEqual(['Disease-free survival', 'Survival']);
    expect(named('survival at 29 months')).toEqual(['Survival']);
  });

  test('with a time of which nothing is reported are all of the kind, and that is said', () => {
    expect(named('5 year survival')).toEqual(['Survival', 'Disease-free survival']);
    expect(absence('5 year survival')).toBe(
      'The guidance reports no 5-year figure for survival or disease-free survival.',
    );
    expect(absence('30-day fever')).toBe('The guidance reports no 30-day figure for fever.');
  });

  test.each([
    '10 year survival',
    '120 months survival',
    'survival at 29 months',
    'survival',
    '5 years',
  ])('lack no figure of the time: %s', (text) => {
    expect(absence(text)).toBe('');
  });
});
