import { separated } from '../../exports/csv.ts';
import { copyText } from '../copy-text.ts';
import { saveFile } from '../save-file.ts';
import { copyTable } from './copy-table.ts';
import { shownRows, type TableSource } from './shown-rows.ts';

/**
 * How rows are taken away: saved as `csv` in a file of that name, copied as `html` for a document, or
 * else copied for a spreadsheet.
 */
export type TakenAs = Readonly<{ as: string | undefined; file: string | undefined }>;

/** Takes away the rows of a table as they are shown, and says how many. */
export async function takeRows(
  table: HTMLTableElement,
  source: TableSource,
  { as, file = 'table' }: TakenAs,
  say: (words: string) => void,
): Promise<void> {
  const rows = shownRows(table, source);
  if (as === 'html') {
    await copyTable(table, separated(rows, '\t'), `Copied ${counted(rows)}`, say);
    return;
  }
  if (as !== 'csv') {
    await copyText(separated(rows, '\t'), `Copied ${counted(rows)}`, say);
    return;
  }
  // The cells are those of the page, with signs that Excel needs the mark for.
  const content = new Blob(['\ufeff', separated(rows, ',')], { type: 'text/csv;charset=utf-8' });
  saveFile(content, `${file}.csv`);
  say(`Saved ${counted(rows)}`);
}

/** `12 rows`, without the header; `1 row`. */
function counted(rows: readonly unknown[]): string {
  const count = rows.length - 1;
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}
