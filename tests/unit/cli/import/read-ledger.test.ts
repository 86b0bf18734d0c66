import { describe, expect, test } from 'vitest';

import { ledgerText } from '../../../../src/cli/import/ledger-text.ts';
import { readLedger } from '../../../../src/cli/import/read-ledger.ts';

const entry = {
  document: { name: 'toes.md', sha256: '0f'.repeat(32) },
  seal: '0e'.repeat(4),
  paragraphs: {
    '1.1': [['0.30', { figure: '29', statistic: 'median' as const, unit: 'months' }]],
    '1.2': [],
  },
};

describe('readLedger', () => {
  test('a ledger is read as it was written', () => {
    expect(readLedger(ledgerText(entry), 'ledger.yaml')).toEqual(entry);
  });

  test('a ledger that is no YAML is refused with its line', () => {
    const text = ledgerText(entry).replace("- '0.30'", "- '0.30");
    expect(() => readLedger(text, 'ledger.yaml')).toThrow(
      /^ledger\.yaml:\d+: yaml: .*; allowed is /,
    );
  });

  test('a figure without quotes is refused with its place', () => {
    const text = ledgerText(entry).replace("'0.30'", '0.30');
    expect(() => readLedger(text, 'ledger.yaml')).toThrow(
      'ledger.yaml: paragraphs.1.1.0.0: a figure in quotes, { figure, … }, { word, … } or { verdict }; allowed is the file as `npm run import` wrote it',
    );
  });
});
