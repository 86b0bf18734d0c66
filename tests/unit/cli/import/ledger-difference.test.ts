import { describe, expect, test } from 'vitest';

import { ledgerDifference } from '../../../../src/cli/import/ledger-difference.ts';

// Expected values: read off the two lists by hand.
describe('ledgerDifference', () => {
  test('equal ledgers have no difference', () => {
    expect(ledgerDifference({ '1.1': [['4']] }, { '1.1': [['4']] })).toEqual([]);
  });

  test.each([
    [
      'a changed figure is told with both values',
      ['9', '14%', '63'],
      ['9', '15%', '63'],
      '14% → 15%',
    ],
    ['an added figure is told', ['9', '63'], ['9', '3', '63'], '3 added'],
    ['a removed figure is told', ['9', '3', '63'], ['9', '63'], '3 removed'],
    [
      'figures that changed together stand together',
      ['1', '2', '5'],
      ['3', '4', '5'],
      '1, 2 → 3, 4',
    ],
    ['changes apart stand apart', ['1', '5', '2'], ['3', '5'], '1 → 3; 2 removed'],
    ['a trailing zero is a difference', ['0.3'], ['0.30'], '0.3 → 0.30'],
  ])('%s', (_, before, after, line) => {
    expect(ledgerDifference({ '2.3.1': [before] }, { '2.3.1': [after] })).toEqual([
      `2.3.1: ${line}`,
    ]);
  });

  test('a figure that means something else is a difference, and so is a verdict', () => {
    const before = [[{ figure: '29', statistic: 'median' as const }, '4']];
    const after = [
      [{ figure: '29', statistic: 'mean' as const }, '4', { verdict: 'significant' as const }],
    ];
    expect(ledgerDifference({ '1.1': before }, { '1.1': after })).toEqual([
      '1.1: median 29 → mean 29; “significant” added',
    ]);
  });

  test('paragraphs that come and go are told with their figures', () => {
    expect(ledgerDifference({ '1.1': [['4']] }, { '1.2': [] })).toEqual([
      '1.1: paragraph removed (4)',
      '1.2: new paragraph (no figures)',
    ]);
  });

  test('lists too long to compare are told by their lengths', () => {
    const long = (figure: string) => Array.from({ length: 1001 }, () => figure);
    expect(ledgerDifference({ '1.1': [long('4')] }, { '1.1': [long('5')] })).toEqual([
      '1.1: 1001 figures → 1001 figures',
    ]);
  });
});
