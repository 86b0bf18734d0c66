import { expect, test } from 'vitest';
import { remembering } from '../../../src/format/remembering.ts';

test('an answer is made once, and what was not asked for longest is made again', () => {
  const made: string[] = [];
  const double = remembering((text: string, times: number) => {
    made.push(text);
    return text.repeat(times);
  }, 2);
  expect(['a', 'a', 'b', 'a', 'c', 'a', 'b'].map((text) => double(text, 2))).toEqual([
    'aa',
    'aa',
    'bb',
    'aa',
    'cc',
    'aa',
    'bb',
  ]);
  // With room for two, c drives out b, for a has been asked for since.
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('other arguments have another answer', () => {
  const sum = remembering((a: number, b: number) => `${a + b}`, 9);
  expect([sum(1, 2), sum(2, 2), sum(1, 2)]).toEqual(['3', '4', '3']);
});
