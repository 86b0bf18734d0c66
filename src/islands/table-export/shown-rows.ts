import { referenceTo } from '../../exports/reference-to.ts';

/** What stands in cells without being data: buttons that copy and cite. */
const NO_DATA = '.no-print, copy-link, cite-this';

/** Where the rows of a table come from, so that each says it of itself once it stands elsewhere. */
export type TableSource = Readonly<{ guidance: string; edition: string }>;

/**
 * The cells of a table as a reader sees them: head and shown rows in their present order, a cell over
 * several columns followed by empty ones. Before them stand the paragraphs that a row names, the
 * guidance and the edition, as in the downloads. A calculated column says so in its head; while
 * calculated values are switched off their columns are left out, so that what is taken away is what is
 * shown.
 */
export function shownRows(
  table: HTMLTableElement,
  { guidance, edition }: TableSource,
): readonly (readonly string[])[] {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const kept = heads.map((head) => getComputedStyle(head).display !== 'none');
  const cellsOf = (cells: readonly string[]) => cells.filter((_cell, index) => kept[index] ?? true);
  const names = heads.map((head) => {
    const name = wordsOf(head);
    return head.dataset.voice === 'calculated' && !/calculated/i.test(name)
      ? `${name} (calculated)`
      : name;
  });
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.hidden);
  return [
    ['Reference', 'Guidance', 'Edition', ...cellsOf(names)],
    ...rows.map((row) => [
      paragraphsOf(row)
        .map((number) => referenceTo(guidance, number))
        .join('; '),
      guidance,
      edition,
      ...cellsOf(spread(row)),
    ]),
  ];
}

/** The paragraphs that a row leads to: links that are named like the anchor at their end. */
const paragraphsOf = (row: HTMLTableRowElement): readonly string[] => [
  ...new Set(
    [...row.querySelectorAll('a')]
      .filter((link) => link.hash !== '' && link.hash === `#${wordsOf(link)}`)
      .map(wordsOf),
  ),
];

/** The texts of a row, one for each column. */
const spread = (row: HTMLTableRowElement): readonly string[] =>
  [...row.cells].flatMap((cell) => [wordsOf(cell), ...Array<string>(cell.colSpan - 1).fill('')]);

const wordsOf = (cell: Element): string => textOf(cell).replaceAll(/\s+/g, ' ').trim();

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches(NO_DATA)) return '';
  const { display } = getComputedStyle(node);
  if (display === 'none' && !(node instanceof HTMLTableCellElement)) return '';
  const text = [...node.childNodes].map(textOf).join('');
  return display.startsWith('inline') ? text : ` ${text} `;
}
