import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { EDITION, htg241, readBack } from './documents.ts';

/**
 * What the script of the downloads printed of the comparisons of HTG241: R 4.2.2 Patched (2022-11-10 r83330),
 * in the folder of the downloads: Rscript reproduce.R > tests/fixtures/r/reproduced.csv
 */
const reproduced: Record<string, string>[] = parse(
  readFileSync(resolve(import.meta.dirname, '../../fixtures/r/reproduced.csv')),
  { columns: true },
);
const given = readBack(comparisonsTable(htg241.guidance, EDITION)).filter(
  ({ calculated_risk_difference }) => calculated_risk_difference !== '',
);
const figuresOf = (row: Readonly<Record<string, string>>) =>
  Object.entries(row).filter(([name]) => name.startsWith('calculated_'));

test('the script for R reproduces every ratio, difference, interval and p of two groups', () => {
  const names = (rows: typeof given) => rows.map((row) => [row.result_id, row.arm, row.comparator]);
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

test('the script reads every column that it needs by the name that the file has', () => {
  const script = readFileSync(resolve('src/exports/reproduce.R'), 'utf8');
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
  expect(named.filter((name) => !columns.includes(name) || !script.includes(`"${name}"`))).toEqual(
    [],
  );
});
