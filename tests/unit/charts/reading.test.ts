import { expect, test } from 'vitest';
import { readingOf, stopLines } from '../../../src/charts/reading.ts';
import { specOf } from './htg241.ts';

const [arm] = specOf('proportions', 'disease-free-survival').groups[0]!.rows;

// HTG241, 2.3.1; bounds from R in src/statistics/r-cases.json.
test('a value is read with its count and, apart from it, what is calculated', () => {
  expect(readingOf(arm!, true)).toEqual([
    'Cryotherapy: 14%',
    '9\u00a0of\u00a063',
    'calculated 95% interval 7.7 to 25.0%',
  ]);
});

test('nothing calculated is read while calculated values are off', () => {
  expect(readingOf(arm!, false)).toEqual(['Cryotherapy: 14%', '9\u00a0of\u00a063']);
});

test('a reader who stops at an arm is told the outcome first, and at an outcome nothing twice', () => {
  const [outcome] = specOf('proportions', 'adverse-events-series').groups[0]!.rows;

  expect(stopLines(arm!, ['Cryotherapy: 14%'])).toEqual([
    'Disease-free survival',
    'Cryotherapy: 14%',
  ]);
  expect(stopLines(outcome!, readingOf(outcome!, true))).toEqual(readingOf(outcome!, true));
});
