import { expect, test } from 'vitest';
import { ledgerSeal } from '../../../src/evidence/ledger-seal.ts';

const sealOf = (sha256: string, figure: Readonly<{ figure: string; unit: string }>) =>
  ledgerSeal({ document: { name: 'a.md', sha256 }, paragraphs: { '1.1': [['8%', figure]] } });

// zlib.crc32 of Python 3 of ["a.md","00",[["1.1",[["8%",[["figure","3"],["unit","months"]]]]]]], and with "23".
test.each([
  ['00', 'b4d61d50'],
  ['23', '08a774da'],
])('the seal is a CRC-32 of eight digits: %s, %s', (sha256, seal) => {
  expect(sealOf(sha256, { figure: '3', unit: 'months' })).toBe(seal);
});

test('it does not matter in which order the keys of a figure stand', () => {
  expect(sealOf('00', { unit: 'months', figure: '3' })).toBe('b4d61d50');
});
