import { describe, expect, test } from 'vitest';
import {
  aboutOfHundred,
  couldBeOfHundred,
  marksOfHundred,
  rangeOfHundred,
} from '../../../src/learn/of-hundred.ts';

// By hand: 100 × events / total.
describe('counts as people of a hundred', () => {
  test.each([
    [9, 63, 'about 14'],
    [23, 80, 'about 29'],
    // 35.45: rounded to 35.5 first it would be 36.
    [709, 2000, 'about 35'],
    [1, 326, 'fewer than 1'],
    [0, 60, '0'],
    [325, 326, 'more than 99'],
    [60, 60, '100'],
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

// Ends as R 4.2.2 gives them, prop.test(events, total, correct = FALSE), but the last five, by hand.
describe('an interval in words for a patient', () => {
  test.each([
    [0.07702, 0.24975, 'as few as 8 or as many as 25'],
    [0.00322, 0.09606, 'fewer than 1 or as many as 10'],
    [0.01003, 0.12323, 'as few as 1 or as many as 12'],
    [0, 0.06, 'none or as many as 6'],
    [0.92, 0.998, 'as few as 92 or more than 99'],
    [0.94, 1, 'as few as 94 or all'],
    [0.3511, 0.3529, 'a little fewer or a little more'],
    [0.0091, 0.0099, 'a little fewer or a little more'],
  ])('of %d to %d is %s', (low, high, words) => {
    expect(couldBeOfHundred({ low, high })).toBe(words);
  });
});

describe('marks of a hundred', () => {
  test.each([
    [9, 63, 0.24975, 14, 11],
    [1, 55, 0.09606, 2, 8],
    // 0.3: fewer than one fills none, and all that could be are possible.
    [1, 326, 0.0173, 0, 2],
    [325, 326, 0.9995, 99, 0],
    [60, 60, 1, 100, 0],
  ])('for %i of %i up to %d: %i filled, %i possible', (events, total, high, filled, possible) => {
    expect(marksOfHundred({ events, total }, { low: 0, high })).toEqual({ filled, possible });
  });
});
