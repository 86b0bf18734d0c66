import { expect, test } from 'vitest';

import { assertNoZeroCell } from '../../../src/statistics/assert-no-zero-cell.ts';

test('a table without a zero cell is accepted', () => {
  expect(() => {
    assertNoZeroCell({ events: 9, total: 63 }, { events: 3, total: 60 });
  }).not.toThrow();
});

test('a table with a zero cell is refused with its counts and what is allowed', () => {
  expect(() => {
    assertNoZeroCell({ events: 9, total: 63 }, { events: 0, total: 60 });
  }).toThrow(
    new RangeError(
      'arm, comparator: 9/63 and 0/60 have a zero cell; allowed: at least one person with and one without the event in each',
    ),
  );
});
