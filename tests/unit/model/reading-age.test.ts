import { describe, expect, test } from 'vitest';
import { readingAge } from '../../../src/model/reading-age.ts';

describe('the reading age of a text', () => {
  // By hand, 0.39 × words / sentences + 11.8 × syllables / words − 15.59, and 5 years before school.
  test.each([
    ['The cat sat on the mat.', 0.39 * 6 + 11.8 - 15.59 + 5],
    ['The cat sat. The dog ran away.', 0.39 * 3.5 + 11.8 * (8 / 7) - 15.59 + 5],
    ['- The cat sat\n- The dog ran away', 0.39 * 3.5 + 11.8 * (8 / 7) - 15.59 + 5],
  ])('of “%s” follows the formula of Flesch and Kincaid', (text, age) => {
    expect(readingAge(text)).toBeCloseTo(age, 10);
  });

  test('counts a component and a value in braces as a short word each', () => {
    expect(readingAge('Half had <Value of="a.b" /> after {a.c}.')).toBe(
      readingAge('Half had some after some.'),
    );
  });

  test('counts the words of a link and not its address', () => {
    expect(readingAge('See [the page](https://example.org/a/b).')).toBe(
      readingAge('See the page.'),
    );
  });

  test('of nothing does not exist', () => {
    expect(() => readingAge(' – ')).toThrow(new RangeError('there are no words'));
  });
});
