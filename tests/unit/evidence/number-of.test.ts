import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../src/evidence/number-of.ts';

// What a reader takes each way of printing for.
describe('a printed figure gives its number', () => {
  test.each([
    ['14%', 14],
    ['1,234', 1234],
    ['0·04', 0.04],
    ['.03', 0.03],
    ['-7.5', -7.5],
    ['10-year', 10],
    ['5cm', 5],
    ['2½', 2.5],
    ['½', 0.5],
    ['-2½', -2.5],
    ['half', 50],
  ])('%s', (printed, number) => {
    expect(numberOf(printed)).toBe(number);
  });

  test.each(['not-stated', '', '-', 'several'])('but “%s” gives none', (printed) => {
    expect(numberOf(printed)).toBeUndefined();
  });
});
