import { describe, expect, test } from 'vitest';
import { aboutOfHundred, rangeOfHundred } from '../../../src/learn/of-hundred.ts';

// By hand: 100 × events / total.
describe('counts as people of a hundred', () => {
  test.each([
    [9, 63, 'about 14'],
    [23, 80, 'about 29'],
    // 35.45: rounded to 35.5 first it would be 36.
    [709, 2000, 'about 35'],
    [1, 326, 'fewer than 1'],
    [0, 60, 'about 0'],
    [325, 326, 'more than 99'],
    [60, 60, 'about 100'],
    // 0.95: less than one is not one, and 99.05 more than 99.
    [2, 210, 'fewer than 1'],
    [208, 210, 'more than 99'],
    [1, 100, 'about 1'],
  ])('%i of %i are %s', (events, total, words) => {
    expect(aboutOfHundred({ events, total })).toBe(words);
  });
});

describe('an interval as people of a hundred', () => {
  test.each([
    [0.0509, 0.2183, 'between 5 and 22'],
    [0.003, 0.08, 'from fewer than 1 to 8'],
    [0, 0.06, 'between 0 and 6'],
    [0.92, 0.998, 'from 92 to more than 99'],
    [0.94, 1, 'between 94 and 100'],
    [0.0005, 0.0044, 'fewer than 1'],
    [0.3511, 0.3529, 'about 35'],
  ])('of %d to %d is %s', (low, high, words) => {
    expect(rangeOfHundred({ low, high })).toBe(words);
  });
});
