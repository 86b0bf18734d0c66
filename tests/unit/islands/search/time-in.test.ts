import { describe, expect, test } from 'vitest';

import { timeKey } from '../../../../src/search/time-key.ts';
import { timeIn } from '../../../../src/islands/search/time-in.ts';

// A year has 12 months and a week 7 days; months are not counted in days.
describe('the time that a question names', () => {
  test.each([
    ['5 year survival', '60 months', '5-year'],
    ['survival at 5 years', '60 months', '5-year'],
    ['five-year survival', '60 months', '5-year'],
    ['5yr DFS', '60 months', '5-year'],
    ['5-y survival', '60 months', '5-year'],
    ['60 months', '60 months', '60-month'],
    ['30-day mortality', '30 days', '30-day'],
    ['within 2 wks', '14 days', '2-week'],
    ['at 48 hours', '48 hours', '48-hour'],
  ])('of %s is %s', (question, key, name) => {
    expect(timeIn(question)).toMatchObject({ key, name });
  });

  test.each([
    '5 year old',
    'a 70-year-old man',
    '5 mm',
    '40 mm',
    '29 patients',
    'year',
    '2.4.5 days',
    '5 y old',
  ])('is none in %s', (question) => {
    expect(timeIn(question)).toBeUndefined();
  });

  test('is that of a result in any unit that measures it exactly', () => {
    expect(timeKey('10-year', 'years')).toBe(timeIn('120 months')?.key);
    expect(timeKey('3', 'weeks')).toBe(timeIn('21 days')?.key);
  });
});
