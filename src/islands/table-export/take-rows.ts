import { separated } from '../../exports/csv.ts';
import { copyText } from '../copy-text.ts';
import { saveFile } from '../save-file.ts';
import { shownRows, type TableSource } from './shown-rows.ts';

/** How rows are taken away: copied for a spreadsheet, or saved as a file of that name. */
export type TakenAs = 'copy' | `${string}.csv`;

/** Takes away the rows of a table as they are shown, and says how many. */
export async function takeRows(
  table: HTMLTableElement,
  source: TableSource,
  as: TakenAs,
  say: (words: string) => void,
): Promise<void> {
  const rows = shownRows(table, source);
  if (as === 'copy') {
    await copyText(separated(rows, '\t'), `Copied ${counted(rows)}`, say);
    return;
  }
  // The cells are those of the page, with signs that Excel needs the mark for.
  const file = new Blob(['\ufeff', separated(rows, ',')], { type: 'text/csv;charset=utf-8' });
  saveFile(file, as);
  say(`Saved ${counted(rows)}`);
}

/** `12 rows`, without the header; `1 row`. */
function counted(rows: readonly unknown[]): string {
  const count = rows.length - 1;
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}
