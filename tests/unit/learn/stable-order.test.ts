import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableOrder } from '../../../src/learn/stable-order.ts';

test('the order does not depend on the order in which things come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), (names) => {
      const ordered = stableOrder(names, (name) => name);
      expect(stableOrder(names.toReversed(), (name) => name)).toEqual(ordered);
      expect(ordered.toSorted()).toEqual(names.toSorted());
    }),
  );
});

test('names that differ in one letter only are spread', () => {
  const names = Array.from({ length: 26 }, (_, index) => `card-${String.fromCharCode(97 + index)}`);
  expect(stableOrder(names, (name) => name)).not.toEqual(names);
});
