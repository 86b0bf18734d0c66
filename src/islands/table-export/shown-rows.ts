import { referenceTo } from '../../exports/reference-to.ts';

/** What stands in cells without being data: buttons that copy and cite. */
const NO_DATA = '.no-print, copy-link, cite-this, svg';

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
  const columns = heads.flatMap((head, at) => columnsOf(head).map((name) => ({ at, name })));
  const kept = columns.filter(({ at }) => {
    const head = heads[at];
    return head !== undefined && isKept(head);
  });
  const blocks = [...table.tBodies].filter(
    ({ hidden, dataset }) => !hidden && dataset.head === undefined,
  );
  return [
    ['Reference', 'Guidance', 'Edition', ...kept.map(({ name }) => name)],
    ...blocks.flatMap((block) =>
      spread([...block.rows].filter(({ hidden }) => !hidden)).map((cells) => [
        paragraphsOf(cells)
          .map((number) => referenceTo(guidance, number))
          .join('; '),
        guidance,
        edition,
        ...textsOf(cells, heads).filter((_text, index) =>
          kept.some((one) => one === columns[index]),
        ),
      ]),
    ),
  ];
}

/** A column of drawings, and one of calculated values that the reader has switched off, is not taken away. */
const isKept = (head: HTMLTableCellElement): boolean =>
  !isDrawn(head) && (head.dataset.voice === undefined || getComputedStyle(head).display !== 'none');

const isDrawn = (head: HTMLTableCellElement): boolean => head.dataset.drawn !== undefined;

/** The names of a column: it may hold two things beneath one another, which are two columns then. */
function columnsOf(head: HTMLTableCellElement): readonly string[] {
  const { columns, voice } = head.dataset;
  if (columns !== undefined) return columns.split('|');
  const name = wordsOf(head);
  return [voice === 'calculated' && !/calculated/i.test(name) ? `${name} (calculated)` : name];
}

/** The cells of each row by column, those that reach over several rows in each of them. */
function spread(
  rows: readonly HTMLTableRowElement[],
): readonly (readonly (HTMLTableCellElement | undefined)[])[] {
  const grid = rows.map((): (HTMLTableCellElement | undefined)[] => []);
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        const below = grid[index + down];
        for (let right = 0; below !== undefined && right < cell.colSpan; right += 1) {
          below[column + right] = cell;
        }
      }
      column += cell.colSpan;
    }
  });
  return grid;
}

/** The text of each column of a row; one that reaches over several stands in the first that is taken. */
function textsOf(
  cells: readonly (HTMLTableCellElement | undefined)[],
  heads: readonly HTMLTableCellElement[],
): readonly string[] {
  const said = new Set<Element>();
  return heads.flatMap((head, index) => {
    const names = columnsOf(head);
    const cell = cells[index];
    if (cell === undefined || said.has(cell) || isDrawn(head)) return names.map(() => '');
    said.add(cell);
    if (names.length === 1) return [wordsOf(cell)];
    const parts = [...cell.querySelectorAll('[data-column]')].map(wordsOf);
    return names.map((_name, at) => parts[at] ?? '');
  });
}

/** The paragraphs that a row leads to: links that are named like the anchor at their end. */
const paragraphsOf = (cells: readonly (HTMLTableCellElement | undefined)[]): readonly string[] => [
  ...new Set(
    cells
      .flatMap((cell) => [...(cell?.querySelectorAll('a') ?? [])])
      .filter((link) => link.hash !== '' && link.hash === `#${wordsOf(link)}`)
      .map(wordsOf),
  ),
];

const wordsOf = (cell: Element): string => textOf(cell).replaceAll(/\s+/g, ' ').trim();

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches(NO_DATA)) return '';
  const { display } = getComputedStyle(node);
  if (display === 'none' && !(node instanceof HTMLTableCellElement)) return '';
  const text = [...node.childNodes].map(textOf).join('');
  return display.startsWith('inline') ? text : ` ${text} `;
}
