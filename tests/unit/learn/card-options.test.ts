import { expect, test } from 'vitest';
import { cardOptions } from '../../../src/learn/card-options.ts';

const texts = (id: string, right: string, wrong: readonly string[]) =>
  cardOptions(id, right, wrong)?.map(({ text }) => text);

test('numbers stand from small to large, whichever is right', () => {
  expect(texts('a', '14%', ['5%', '26%', '1%'])).toEqual(['1%', '5%', '14%', '26%']);
});

test('words without a number stand after numbers', () => {
  expect(texts('a', 'p = 0.30', ['None', 'p = 0.01', 'p = 0.206'])?.at(-1)).toBe('None');
});

test('an option that is given twice or is the right one counts once', () => {
  expect(texts('a', '2%', ['2%', '4%', '4%', '8%'])).toEqual(['2%', '4%', '8%']);
});

test('there is no card with fewer than two wrong options', () => {
  expect(cardOptions('a', '2%', ['2%', '4%'])).toBeUndefined();
});

test('the order of words depends on the id of the card and nothing else', () => {
  const order = (id: string) => texts(id, 'right', ['one', 'two', 'three'])?.join();
  expect(order('x')).toBe(order('x'));
  const ids = Array.from({ length: 20 }, (_, index) => `card-${index}`);
  expect(new Set(ids.map(order)).size).toBeGreaterThan(4);
});
