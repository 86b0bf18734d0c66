import readExcelFile from 'read-excel-file/node';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { workbook } from '../../../src/exports/workbook.ts';

const table = {
  columns: [
    { name: 'paragraph', meaning: 'Its number', voice: 'edited' },
    { name: 'p', meaning: 'As printed', voice: 'reported' },
    { name: 'lower', meaning: 'Of the interval', voice: 'calculated' },
  ],
  rows: [
    { paragraph: '2.3.1', p: 0.206, lower: undefined },
    { paragraph: '3.10', p: 'not stated', lower: '=1+1' },
  ],
} as const;
const made = () => workbook([['Guidance', 'X1']], [{ name: 'results', table }]);

// Read back by a library that did not write it. Expected values: those that went in.
describe('workbook', () => {
  test('references, dates in disguise and formulas stay text, numbers numbers, and nothing is empty', async () => {
    const sheets = await readExcelFile(Buffer.from(await made()));
    expect(sheets.find(({ sheet }) => sheet === 'results')?.data).toEqual([
      ['paragraph', 'p', 'lower'],
      ['2.3.1', 0.206, null],
      ['3.10', 'not stated', '=1+1'],
    ]);
  });

  test('a sheet says what it is, and one explains each column', async () => {
    const sheets = await readExcelFile(Buffer.from(await made()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['about', 'results', 'columns']);
    expect(sheets[0]?.data).toEqual([['Guidance', 'X1']]);
    expect(sheets[2]?.data).toContainEqual(['results', 'lower', 'Of the interval', 'calculated']);
  });

  test('the same tables are the same bytes, whatever the clock says', async () => {
    onTestFinished(() => {
      vi.useRealTimers();
    });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
    const earlier = Buffer.from(await made());
    vi.setSystemTime(new Date('2027-02-03'));
    expect(earlier.equals(Buffer.from(await made()))).toBe(true);
  });
});
