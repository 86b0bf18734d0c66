import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { EDITION, htg241, readBack } from './documents.ts';

/**
 * What the scripts of the downloads printed of the comparisons of HTG241, run in the folder of the downloads.
 * R 4.2.2 Patched (2022-11-10 r83330): Rscript reproduce.R > tests/fixtures/r/reproduced.csv
 * Python 3.11.7: python3 reproduce.py > tests/fixtures/python/reproduced.csv
 */
const printedBy = (folder: string): Record<string, string>[] =>
  parse(readFileSync(resolve(import.meta.dirname, `../../fixtures/${folder}/reproduced.csv`)), {
    columns: true,
  });
const given = readBack(comparisonsTable(htg241.guidance, EDITION)).filter(
  ({ calculated_risk_difference }) => calculated_risk_difference !== '',
);
const figuresOf = (row: Readonly<Record<string, string>>) =>
  Object.entries(row).filter(([name]) => name.startsWith('calculated_'));

describe.each([
  ['R', 'r', 'reproduce.R'],
  ['Python', 'python', 'reproduce.py'],
])('the script for %s', (_language, folder, file) => {
  const reproduced = printedBy(folder);

  test('reproduces every ratio, difference, interval and p of two groups', () => {
    const names = (rows: typeof given) =>
      rows.map((row) => [row.result_id, row.arm, row.comparator]);
    expect(names(reproduced)).toEqual(names(given));
    expect(reproduced).toHaveLength(4);
    for (const [index, row] of given.entries()) {
      const by = reproduced[index]!;
      expect(figuresOf(row)).toHaveLength(10);
      for (const [name, value] of figuresOf(row)) {
        expect(relativeError(Number(by[name]), Number(value)), name).toBeLessThan(1e-12);
      }
    }
  });

  test('reads every column that it needs by the name that the file has', () => {
    const script = readFileSync(resolve('src/exports', file), 'utf8');
    const columns = Object.keys(given[0]!);
    const named = [
      'result_id',
      'arm',
      'comparator',
      'arm_events',
      'arm_total',
      'comparator_events',
      'comparator_total',
    ];
    expect(
      named.filter((name) => !columns.includes(name) || !script.includes(`"${name}"`)),
    ).toEqual([]);
  });
});
