import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { operator, statistic } from '../../../../src/schema/meaning.ts';
import { ledgerText } from '../../../../src/cli/import/ledger-text.ts';

const sha256 = 'ab'.repeat(32);
const seal = 'cd'.repeat(4);

describe('ledgerText', () => {
  test('figures stay text, with what is said of them, and paragraphs stay in order', () => {
    const entry = {
      document: { name: 'toes.md', sha256 },
      seal,
      paragraphs: {
        '2.1': [
          ['0.30', { figure: '12', unit: 'patients' }],
          [{ verdict: 'significant' as const }],
        ],
        '1.10': [],
        '1.1': [['40°C', { figure: '0.04', operator: '<' as const, measure: 'p' as const }]],
      },
    };
    const text = ledgerText(entry);
    expect(parse(text)).toEqual(entry);
    expect(text.split('\n').slice(-9)).toEqual([
      "  '2.1':",
      "    - - '0.30'",
      "      - { figure: '12', unit: patients }",
      '    - - { verdict: significant }',
      "  '1.10': []",
      "  '1.1':",
      "    - - '40°C'",
      "      - { figure: '0.04', operator: '<', measure: p }",
      '',
    ]);
  });

  // Expected value: what the project's own formatter makes of the text.
  test('the layout is that of Prettier, whatever a figure means', async () => {
    const options = await resolveConfig('content/guidance/toes/ledger.yaml');
    const items = operator.options.flatMap((sign) =>
      statistic.options.map((one) => ({
        figure: '0.30',
        operator: sign,
        statistic: one,
        unit: 'points',
      })),
    );
    const text = ledgerText({
      document: { name: 'toes.md', sha256 },
      seal,
      paragraphs: { '2.3.1': items.map((item) => [item, '1']) },
    });
    expect(await format(text, { ...options, plugins: [], parser: 'yaml' })).toBe(text);
  });

  test.each(['cold toes.md', "owner's.md", '2031', '1e5', 'null', '2031-05-03', 'a: b', '#1'])(
    'the document name "%s" stays text',
    async (name) => {
      const text = ledgerText({ document: { name, sha256 }, seal, paragraphs: {} });
      const options = await resolveConfig('content/guidance/toes/ledger.yaml');
      expect(await format(text, { ...options, plugins: [], parser: 'yaml' })).toBe(text);
      expect(parse(text)).toHaveProperty('document.name', name);
    },
  );
});
