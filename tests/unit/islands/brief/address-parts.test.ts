import { describe, expect, test } from 'vitest';
import { addressParts } from '../../../../src/islands/brief/address-parts.ts';

const addresses = (words: string) =>
  addressParts(words).flatMap(({ text, isAddress }) => (isAddress ? [text] : []));

describe('the web addresses in words', () => {
  test.each([
    ['See https://a.example/evidence/#trial.x Calculated', 'https://a.example/evidence/#trial.x'],
    ['From: https://a.example/htg241.', 'https://a.example/htg241'],
    ['(https://a.example/b), then', 'https://a.example/b'],
    ['https://a.example/ice_(water)!', 'https://a.example/ice_(water)'],
    ['“http://a.example/?q=a&b=%20c”', 'http://a.example/?q=a&b=%20c'],
  ])('of %s', (words, address) => {
    expect(addresses(words)).toEqual([address]);
  });

  test('are none where none is written', () => {
    expect(addressParts('p = 0.206, https: no')).toEqual([
      { text: 'p = 0.206, https: no', isAddress: false },
    ]);
    expect(addressParts('')).toEqual([]);
  });

  test('lose no word around them', () => {
    const words = 'https://a.example/1, https://a.example/2; and more.';
    expect(
      addressParts(words)
        .map(({ text }) => text)
        .join(''),
    ).toBe(words);
  });
});
