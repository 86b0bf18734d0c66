import { describe, expect, test } from 'vitest';
import { alignClaims } from '../../../src/evidence/align-claims.ts';

const claims = (...printed: readonly string[]) =>
  printed.map((one) => ({ printed: one, by: 'cross-reference' as const }));

/** The figures of a ledger; one that is a word is in angle brackets. */
const ledger = (...printed: readonly string[]) =>
  printed.map((one, place) => ({
    printed: one.replaceAll(/[<>]/g, ''),
    isWord: one.startsWith('<'),
    meaning: {},
    at: [0, place] as const,
  }));

/** The pairs as text, or after how many claims the lists part and at which figure. */
const aligned = (claimed: readonly string[], printed: readonly string[]) => {
  const found = alignClaims(claims(...claimed), ledger(...printed));
  return 'pairs' in found
    ? found.pairs.map(({ claim, figure }) => `${claim.printed} = ${figure.printed}`)
    : `${found.parting.agreed} then ${found.parting.figure?.printed ?? 'nothing'}`;
};

describe('a claim takes up', () => {
  test.each([
    ['a figure as it is printed', '0.30', '0.30'],
    ['a count that is printed with a comma', '1234', '1,234'],
    ['a count that is printed with thin spaces', '1234567', '1\u2009234\u202f567'],
    ['a number in words', '2', '<two>'],
    ['twelve in words', '12', '<twelve>'],
    ['none', '0', '<none>'],
    ['no', '0', '<no>'],
    ['a half, in words itself', 'half', '<half>'],
  ])('%s: %s', (_, claimed, printed) => {
    expect(aligned([claimed], [printed])).toEqual([
      `${claimed} = ${printed.replaceAll(/[<>]/g, '')}`,
    ]);
  });

  test.each([
    ['one with another digit', '0.3', '0.30'],
    ['another count with as many digits', '1235', '1,234'],
    ['a percentage that is printed otherwise', '1234%', '1,234%'],
    ['an amount that is printed otherwise', '£1234', '£1,234'],
  ])('no figure that is %s: %s and %s', (_, claimed, printed) => {
    expect(aligned([claimed], [printed])).toBe(`0 then ${printed}`);
  });

  test('no other number in words, which may be left', () => {
    expect(aligned(['3', '5'], ['<two>', '<three>', '5', '<one>'])).toEqual(['3 = three', '5 = 5']);
    expect(aligned(['3'], ['<two>'])).toBe('0 then nothing');
  });

  test('the figure in digits where a number in words before it is the same', () => {
    expect(aligned(['2'], ['<two>', '2'])).toEqual(['2 = 2']);
  });
});

describe('two lists part', () => {
  test.each([
    ['at the first figure that differs', ['8', '3'], ['8', '4'], '1 then 4'],
    ['at the first figure, behind a number in words', ['7'], ['<two>', '9'], '0 then 9'],
    ['where there are more figures than claims', ['8'], ['8', '4'], '1 then 4'],
    ['where there are more claims than figures', ['8', '4'], ['8'], '1 then nothing'],
    ['where nothing is claimed', [], ['8'], '0 then 8'],
    ['where nothing is printed', ['8'], [], '0 then nothing'],
    ['as far on as any reading comes', ['2', '2', '7'], ['<two>', '2', '9'], '2 then 9'],
  ])('%s', (_, claimed, printed, parting) => {
    expect(aligned(claimed, printed)).toBe(parting);
  });

  test('at once, however often a number stands in words', () => {
    const twos = Array.from({ length: 40 }, () => '<two>');
    const claimed = [...Array.from({ length: 20 }, () => '2'), '7'];
    expect(aligned(claimed, [...twos, '9'])).toBe('20 then 9');
  });
});
