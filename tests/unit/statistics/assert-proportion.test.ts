import { describe, expect, test } from 'vitest';

import { assertProportion } from '../../../src/statistics/assert-proportion.ts';

describe('possible counts', () => {
  test.each([
    { events: 0, total: 1 },
    { events: 1, total: 1 },
    { events: 9, total: 63 },
    { events: 0, total: Number.MAX_SAFE_INTEGER },
  ])('$events of $total are accepted', (proportion) => {
    expect(() => {
      assertProportion(proportion, 'arm');
    }).not.toThrow();
  });
});

describe('impossible counts', () => {
  test.each([0, -1, 63.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'a total of %s is refused with what is allowed',
    (total) => {
      expect(() => {
        assertProportion({ events: 0, total }, 'comparator');
      }).toThrow(
        new RangeError(
          `comparator.total: ${String(total)} is not possible; allowed: a whole number from 1 to 9007199254740991`,
        ),
      );
    },
  );

  test.each([-1, 64, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s events of 63 are refused with what is allowed',
    (events) => {
      expect(() => {
        assertProportion({ events, total: 63 }, 'arm');
      }).toThrow(
        new RangeError(
          `arm.events: ${String(events)} is not possible; allowed: a whole number from 0 to arm.total (63)`,
        ),
      );
    },
  );
});
