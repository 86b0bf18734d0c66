import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askAgain } from '../../../../src/islands/learn/ask-again.ts';

test('a missed question comes again after three others', () => {
  expect(askAgain('missed', ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'missed', 'd']);
});

test('it comes last where fewer are left', () => {
  expect(askAgain('missed', ['a'])).toEqual(['a', 'missed']);
  expect(askAgain('missed', [])).toEqual(['missed']);
});

test('no other question is lost, or changes its place among the others', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (rest) => {
      const queue = askAgain<number | string>('missed', rest);
      expect(queue.filter((one) => one !== 'missed')).toEqual(rest);
      expect(queue).toHaveLength(rest.length + 1);
    }),
  );
});
