import { describe, expect, test } from 'vitest';

import { isNextNumber } from '../../../../src/cli/import/is-next-number.ts';

const parts = (number: string) => (number === '' ? [] : number.split('.').map(Number));

// Expected values: how decimal numbering of sections goes on.
describe('isNextNumber', () => {
  test.each(['2.3.5', '2.4', '2.4.1', '3', '3.1', '3.1.1', '2.3.4.1'])(
    '%s follows 2.3.4',
    (next) => {
      expect(isNextNumber(parts(next), parts('2.3.4'))).toBe(true);
    },
  );

  test.each(['2.3.4', '2.3.3', '2.3.6', '2.3', '2', '2.5', '2.4.2', '4', '3.2'])(
    '%s does not follow 2.3.4',
    (next) => {
      expect(isNextNumber(parts(next), parts('2.3.4'))).toBe(false);
    },
  );

  test.each(['1', '1.1', '1.1.1'])('a document may begin with %s', (first) => {
    expect(isNextNumber(parts(first), [])).toBe(true);
  });
});
