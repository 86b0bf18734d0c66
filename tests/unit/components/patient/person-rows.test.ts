import { describe, expect, test } from 'vitest';
import { personRows } from '../../../../src/components/patient/person-rows.ts';

describe('a hundred marks in rows of ten', () => {
  test('go on within a row where what they show changes', () => {
    expect(personRows(14, 11).slice(0, 5)).toEqual([
      { shows: 'happened', row: 0, column: 0, count: 10 },
      { shows: 'happened', row: 1, column: 0, count: 4 },
      { shows: 'possible', row: 1, column: 4, count: 6 },
      { shows: 'possible', row: 2, column: 0, count: 5 },
      { shows: 'not', row: 2, column: 5, count: 5 },
    ]);
  });

  test.each([
    [0, 0],
    [0, 2],
    [14, 11],
    [100, 0],
    [95, 5],
  ])('are a hundred in all with %i filled and %i possible', (filled, possible) => {
    const runs = personRows(filled, possible);
    const sum = (shows: string) =>
      runs.reduce((total, run) => total + (run.shows === shows ? run.count : 0), 0);
    expect([sum('happened'), sum('possible'), sum('not')]).toEqual([
      filled,
      possible,
      100 - filled - possible,
    ]);
  });
});
