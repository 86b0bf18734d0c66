import { describe, expect, test } from 'vitest';

import { joinDecimals, splitDecimals } from '../../../src/search/decimal-points.ts';

// The form of decimals in the index is this site's own; see the docstring of joinDecimals.
describe('decimals of the search index', () => {
  test('full stops between digits are joined, those at the end of sentences stay', () => {
    expect(joinDecimals('p = 0.206. See 2.3.1, 4 cm.')).toBe('p = 0_206. See 2_3_1, 4 cm.');
  });

  test('splitting undoes joining', () => {
    const text = 'In 2.4.1, p = 0.30; 41% of 280.';
    expect(splitDecimals(joinDecimals(text))).toBe(text);
  });

  test('an underscore between letters is left alone', () => {
    expect(splitDecimals('risk_ratio 1_5')).toBe('risk_ratio 1.5');
  });
});
