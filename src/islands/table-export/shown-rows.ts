/** What stands in cells without being data: buttons that copy and cite. */
const NO_DATA = '.no-print, copy-link, cite-this';

/**
 * The cells of a table as a reader sees them: head and shown rows in their present order, a cell over
 * several columns followed by empty ones. While calculated values are switched off their columns are
 * left out, so that what is taken away is what is shown.
 */
export function shownRows(table: HTMLTableElement): readonly (readonly string[])[] {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const kept = heads.map((head) => getComputedStyle(head).display !== 'none');
  return [...table.rows]
    .filter((row) => !row.hidden)
    .map((row) => spread(row).filter((_cell, index) => kept[index] ?? true));
}

/** The texts of a row, one for each column. */
const spread = (row: HTMLTableRowElement): readonly string[] =>
  [...row.cells].flatMap((cell) => [
    textOf(cell).replaceAll(/\s+/g, ' ').trim(),
    ...Array<string>(cell.colSpan - 1).fill(''),
  ]);

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches(NO_DATA)) return '';
  const { display } = getComputedStyle(node);
  if (display === 'none' && !(node instanceof HTMLTableCellElement)) return '';
  const text = [...node.childNodes].map(textOf).join('');
  return display.startsWith('inline') ? text : ` ${text} `;
}
