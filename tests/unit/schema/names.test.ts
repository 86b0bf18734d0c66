import { describe, expect, test } from 'vitest';
import { hideNames, namesIn, showNames } from '../../../src/schema/names.ts';

const NAMES = ['SF-36', 'type 2 diabetes', 'T2N0'];

// Expected by hand: where the name stands whole, and nowhere else.
describe('a name with digits', () => {
  test.each([
    ['the SF-36 fell', ['SF-36']],
    ['in type 2\n diabetes', ['type 2 diabetes']],
    ['the SF-361 and the xSF-36', []],
    ['type 2 of diabetes; T2N0.', ['T2N0']],
  ])('in “%s” is found whole: %j', (text, expected) => {
    expect(namesIn(text, NAMES).map(({ name }) => name)).toEqual(expected);
  });

  test('is out of sight with its digits, and other digits stay', () => {
    const hidden = hideNames('SF-36 fell from 36 to 17', NAMES);
    expect(hidden.match(/\d+/g)).toEqual(['36', '17']);
    expect(hidden).toHaveLength('SF-36 fell from 36 to 17'.length);
    expect(showNames(hidden)).toBe('SF-36 fell from 36 to 17');
  });
});
