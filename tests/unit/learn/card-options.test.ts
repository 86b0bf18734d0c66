import { expect, test } from 'vitest';
import { cardOptions } from '../../../src/learn/card-options.ts';
import { optionOrder } from '../../../src/learn/option-order.ts';

const texts = (id: string, right: string, wrong: readonly string[]) =>
  cardOptions(id, right, wrong)?.map(({ text }) => text);

test('the best wrong options are taken, three at most', () => {
  expect(texts('a', '14%', ['5%', '26%', '1%', '33%'])?.toSorted()).toEqual(
    ['14%', '5%', '26%', '1%'].toSorted(),
  );
});

test('an option that is given twice or is the right one counts once', () => {
  expect(texts('a', '2%', ['2%', '4%', '4%', '8%'])?.toSorted()).toEqual(['2%', '4%', '8%']);
});

test('there is no card with fewer than two wrong options', () => {
  expect(cardOptions('a', '2%', ['2%', '4%'])).toBeUndefined();
});

test('they stand as in the first attempt, which is what the list and the flash cards show', () => {
  const options = cardOptions('a', 'right', ['one', 'two', 'three'])!;
  expect(options).toEqual(optionOrder('a', 0, options));
});
