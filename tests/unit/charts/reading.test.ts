import { expect, test } from 'vitest';
import { readingOf } from '../../../src/charts/reading.ts';
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
