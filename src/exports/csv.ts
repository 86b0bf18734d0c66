import { stringify } from 'csv-stringify/sync';

/** What may stand in a cell: nothing is formatted for display. Empty where a calculation does not exist. */
export type Cell = string | number | undefined;

/** A table with its columns named and in order. */
export type Table<Column extends string> = Readonly<{
  columns: readonly Column[];
  rows: readonly Readonly<Record<Column, Cell>>[];
}>;

/** The word for a value that the source does not give. */
export const NOT_STATED_CELL = 'not stated';

/**
 * A table as CSV: UTF-8, RFC 4180, a header row, numbers at full double precision.
 *
 * No cell can start a formula in a spreadsheet: a text that begins like one is given a leading quote.
 * There is no byte order mark, so that the first column is named alike in every reader.
 */
export function csv<Column extends string>({ columns, rows }: Table<Column>): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column])),
    { header: true, columns: [...columns], record_delimiter: 'windows', escape_formulas: true },
  );
}
