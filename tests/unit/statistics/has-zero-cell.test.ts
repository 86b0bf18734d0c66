import { expect, test } from 'vitest';

import { hasZeroCell } from '../../../src/statistics/has-zero-cell.ts';

const some = { events: 3, total: 60 };

test.each([
  { events: 0, total: 63 },
  { events: 63, total: 63 },
])('$events of 63 in either arm is a zero cell', (proportion) => {
  expect(hasZeroCell(proportion, some)).toBe(true);
  expect(hasZeroCell(some, proportion)).toBe(true);
});

test('people with and without the event in both arms are no zero cell', () => {
  expect(hasZeroCell({ events: 1, total: 2 }, some)).toBe(false);
});

test('impossible counts are refused with the name of the arm', () => {
  expect(() => hasZeroCell(some, { events: 0, total: 0 })).toThrow(
    new RangeError(
      'comparator.total: 0 is not possible; allowed: a whole number from 1 to 9007199254740991',
    ),
  );
});
