// The browser's build of the library runs in Node as well, so that one writer serves both.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { numberOf } from '../evidence/number-of.ts';

/** What may stand in a cell: nothing is formatted for display. Empty where a calculation does not exist. */
export type Cell = string | number | undefined;

/**
 * Whose words a column holds: what the guidance reports, what this site calculates, or the names and
 * own words that this site gives.
 */
export type ColumnVoice = 'reported' | 'calculated' | 'edited';

/** A column of a download, as the data page and the README explain it. */
export type Column<Name extends string> = Readonly<{
  name: Name;
  /** What stands in it, with its unit. */
  meaning: string;
  voice: ColumnVoice;
}>;

/** A table with its columns explained and in order. */
export type Table<Name extends string> = Readonly<{
  columns: readonly Column<Name>[];
  rows: readonly Readonly<Record<Name, Cell>>[];
}>;

/** The word for a value that the source does not give. */
export const NOT_STATED_CELL = 'not stated';

/** A printed figure as a number: `14%` is 14, `1,412` is 1412. */
export const numberCell = (printed: string): Cell => numberOf(printed);

/** What stands between the items of a cell that lists several. */
export const LIST_SEPARATOR = '; ';

const BEYOND_ASCII = /[^\x00-\x7f]/;

/**
 * A table as CSV: UTF-8, RFC 4180, a header row, numbers at full double precision, every text quoted, so
 * that a spreadsheet which also splits at semicolons splits nothing.
 *
 * A table with a sign beyond ASCII begins with a byte order mark. Excel reads a file without one in the
 * code page of the machine, so that `38°C` becomes `38Â°C` (donatstudios.com/CSV-An-Encoding-Nightmare,
 * note of 2022-07-22); a script that reads plain UTF-8 takes the mark for a part of the first column's
 * name, so that a plain table has none (Python: `encoding='utf-8-sig'` reads both).
 *
 * @example csv({ columns: [{ name: 'events', … }], rows: [{ events: 9 }] }) // '"events"\r\n9\r\n'
 */
export function csv<Name extends string>({ columns, rows }: Table<Name>): string {
  const text = separated(
    [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row[name]))],
    ',',
  );
  return (BEYOND_ASCII.test(text) ? '\ufeff' : '') + text;
}

/** What a spreadsheet takes for the beginning of a formula, in narrow and in wide letters. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[-+]?\d[\d.,]*%?$/;

/**
 * Rows as text, one a line: with commas every text is quoted, with tabs only where that is needed, since
 * what is pasted into a document shows its quotes.
 *
 * No cell can start a formula in a spreadsheet: a text that begins like one is given a leading
 * apostrophe. A printed number with its sign is a number and stays as it is.
 */
export function separated(rows: readonly (readonly Cell[])[], separator: ',' | '\t'): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      delimiter: separator,
      record_delimiter: 'windows',
      quoted_string: separator === ',',
      // The library quotes a cell for the whole line end only; readers also break lines at its halves.
      quoted_match: /[\r\n]/,
      cast: {
        string: (text) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text),
      },
    },
  );
}
