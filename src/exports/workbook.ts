import writeExcelFile, { type Cell as Written, type Sheet } from 'write-excel-file/node';

import type { Table } from './csv.ts';
import { timelessZip } from './timeless-zip.ts';

/** A table of a workbook; its name is that of its sheet, 31 characters at most. */
export type NamedTable = Readonly<{ name: string; table: Table<string> }>;

/** Widths in characters: the narrowest column and the widest, beyond which text is broken or cut. */
const NARROWEST = 8;
const WIDEST = 60;
/** Characters in a line of a column of sentences, and the height of a line in points. */
const SENTENCE = 110;
const LINE = 15;

/** How the heads of what this site calculates are told from what the guidance reports. */
const CALCULATED = { textColor: '#6a4c93', fontStyle: 'italic' } as const;

/**
 * Tables as an Excel workbook (Office Open XML): a sheet for each, its head frozen, numbers as numbers and
 * all else as text, so that no program or language turns `2.3.1` into a date or `0.206` into 206; before
 * them a sheet that says what they are, after them one that explains each column.
 *
 * @param notes what a reader must know first, a line each: `Guidance`, then its name
 */
export async function workbook(
  notes: readonly (readonly [name: string, text: string])[],
  tables: readonly NamedTable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets: Sheet<Buffer>[] = [
    {
      sheet: 'about',
      columns: [{ width: 16 }, { width: SENTENCE }],
      data: notes.map(([name, text]) => [head(name), wrapped(text)]),
    },
    ...tables.map(({ name, table }) => sheetOf(name, table)),
    {
      sheet: 'columns',
      stickyRowsCount: 1,
      columns: [{ width: 16 }, { width: 30 }, { width: SENTENCE }, { width: 12 }],
      data: [
        ['table', 'column', 'meaning', 'voice'].map(head),
        ...tables.flatMap(({ name, table: { columns } }) =>
          columns.map((column) => [name, column.name, column.meaning, column.voice].map(wrapped)),
        ),
      ],
    },
  ];
  const written = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return timelessZip(written);
}

function sheetOf(name: string, { columns, rows }: Table<string>): Sheet<Buffer> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ name: column }) => {
      const lengths = [column, ...rows.map((row) => row[column])].map((cell) => `${cell}`.length);
      return { width: Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2) };
    }),
    data: [
      columns.map((column) => ({
        ...head(column.name),
        ...(column.voice === 'calculated' ? CALCULATED : {}),
      })),
      ...rows.map((row) =>
        columns.map((column): Written => {
          const value = row[column.name];
          if (value === undefined) return null;
          return typeof value === 'number'
            ? { type: Number, value }
            : { type: String, value: value.replaceAll('\r\n', '\n') };
        }),
      ),
    ],
  };
}

const head = (value: string) => ({
  type: String,
  value,
  fontWeight: 'bold' as const,
  alignVertical: 'top' as const,
});

const wrapped = (value: string) => ({
  type: String,
  value,
  wrap: true,
  height: LINE * Math.ceil(value.length / SENTENCE),
  alignVertical: 'top' as const,
});
