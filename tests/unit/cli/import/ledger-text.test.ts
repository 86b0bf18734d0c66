import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { ledgerText } from '../../../../src/cli/import/ledger-text.ts';

const sha256 = 'ab'.repeat(32);

describe('ledgerText', () => {
  test('figures stay text and paragraphs stay in order', () => {
    const entry = {
      document: { name: 'toes.md', sha256 },
      paragraphs: { '2.1': ['0.30', '12'], '1.10': [], '1.1': ['40°C'] },
    };
    const text = ledgerText(entry);
    expect(parse(text)).toEqual(entry);
    expect(text.split('\n').slice(-4)).toEqual([
      "  '2.1': ['0.30', '12']",
      "  '1.10': []",
      "  '1.1': ['40°C']",
      '',
    ]);
  });

  // Expected value: what the project's own formatter makes of the text.
  test('the layout is that of Prettier, whatever the length of a list', async () => {
    const options = await resolveConfig('content/guidance/toes/ledger.yaml');
    for (let length = 0; length < 130; length += 1) {
      const figures = [...Array.from({ length: length / 5 }, () => '40'), '9'.repeat(length % 5)];
      const text = ledgerText({
        document: { name: 'toes.md', sha256 },
        paragraphs: { '2.3.1': figures.filter((figure) => figure !== '') },
      });
      expect(await format(text, { ...options, plugins: [], parser: 'yaml' })).toBe(text);
    }
  });

  test.each(['cold toes.md', "owner's.md", '2031', '1e5', 'null', '2031-05-03', 'a: b', '#1'])(
    'the document name "%s" stays text',
    async (name) => {
      const text = ledgerText({ document: { name, sha256 }, paragraphs: {} });
      const options = await resolveConfig('content/guidance/toes/ledger.yaml');
      expect(await format(text, { ...options, plugins: [], parser: 'yaml' })).toBe(text);
      expect(parse(text)).toHaveProperty('document.name', name);
    },
  );
});
