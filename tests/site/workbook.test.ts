import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { expect, inject, test } from 'vitest';

const folder = join(inject('siteFolder'), 'guidance', 'htg241', 'data');

// The workbook through one library, the CSV through another.
test.each(['results', 'comparisons', 'studies', 'paragraphs', 'long'])(
  'the sheet of %s holds what its CSV holds, cell for cell',
  async (name) => {
    const csv = await readFile(join(folder, `${name}.csv`), 'utf8');
    const rows: string[][] = parse(csv, { bom: true });
    const sheets = await readExcelFile(join(folder, 'data.xlsx'));
    const cells = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(cells.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows);
  },
);
