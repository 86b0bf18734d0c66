import { describe, expect, test } from 'vitest';
import { count, printed, printedNumber, printedPercentage } from '../../../src/schema/printed.ts';

const accepts = (schema: typeof printed, text: string): boolean => schema.safeParse(text).success;

describe('a printed figure', () => {
  test.each([
    '14%',
    '0.30',
    '0.206',
    '10-year',
    '38°C',
    '1,412',
    '-39',
    '+2.5',
    '4',
    '.03',
    '0·04',
    '5cm',
  ])('%s is one', (text) => {
    expect(accepts(printed, text)).toBe(true);
  });

  test.each(['', 'about 4', '4 cm', '5.', '14 %', 'p=0.3', '2.3.1', '3–5'])(
    '“%s” is none',
    (text) => {
      expect(accepts(printed, text)).toBe(false);
    },
  );

  test('has to be in quotes, since a number would lose its last zero', () => {
    expect(printed.safeParse(0.3).error?.issues[0]?.message).toBe(
      'the figure as printed, in quotes: "14%", "0.30", "10-year"',
    );
  });
});

test('a printed percentage has its sign', () => {
  expect(accepts(printedPercentage, '12.5%')).toBe(true);
  expect(accepts(printedPercentage, '12.5')).toBe(false);
});

test('a number that is not evidence may be that of a paragraph of any depth', () => {
  for (const text of ['3.1', '2.2.1', 'IPG369']) expect(accepts(printedNumber, text)).toBe(true);
  expect(accepts(printedNumber, 'none')).toBe(false);
});

test('a count is whole and not negative', () => {
  expect(count.safeParse(0).success).toBe(true);
  expect(count.safeParse(1.5).success).toBe(false);
  expect(count.safeParse(-1).success).toBe(false);
});
