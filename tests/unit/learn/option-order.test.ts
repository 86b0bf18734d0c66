import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionOrder } from '../../../src/learn/option-order.ts';

const OPTIONS = ['one', 'two', 'three', 'four'].map((text) => ({ text }));
const attempts = Array.from({ length: 24 }, (_, attempt) => attempt);
const order = (id: string, attempt: number) =>
  optionOrder(id, attempt, OPTIONS)
    .map(({ text }) => text)
    .join();

test('the order depends on the card and the attempt, and on nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(99), (id, attempt) => {
      expect(optionOrder(id, attempt, OPTIONS.toReversed())).toEqual(
        optionOrder(id, attempt, OPTIONS),
      );
    }),
  );
});

test('each option is shown once', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(99), (id, attempt) => {
      expect(new Set(optionOrder(id, attempt, OPTIONS))).toEqual(new Set(OPTIONS));
    }),
  );
});

test('another attempt shows another order', () => {
  expect(new Set(attempts.map((attempt) => order('x', attempt))).size).toBeGreaterThan(10);
});

test('every option comes to stand in every place', () => {
  const places = new Set(
    attempts.flatMap((attempt) =>
      optionOrder('x', attempt, OPTIONS).map(({ text }, place) => `${text} ${place}`),
    ),
  );
  expect(places.size).toBe(16);
});
