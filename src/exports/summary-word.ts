import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { plainWords } from './plain-words.ts';
import type { SummarySource } from './summary-source.ts';
import type { SummaryCell, SummaryRun, SummaryTable, SummaryVoice } from './summary-table.ts';
import { timelessZip } from './timeless-zip.ts';

/** A4 on its side and its margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 794;
const TEXT_WIDTH = PAGE.height - 2 * MARGIN;

/** How wide each column is, in shares of the whole. */
const SHARES = [12, 10.5, 7.5, 12, 10, 10.5, 9, 11, 7.5, 10];

const NOTES = 'notes';
const VIOLET = '6a4c93';
const GREY = '5a5f66';
const INK = '1b1d1f';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'b9b4a6' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Half points: the letters of the table, and of what stands around it. */
const CELL_SIZE = 17;
const SMALL = 16;

/** The look of each voice, the same in the page and in its exports: what is calculated is set apart. */
const LOOKS: Readonly<Record<SummaryVoice, IRunOptions>> = {
  reported: { color: INK },
  edited: { color: INK },
  calculated: { color: VIOLET, italics: true },
  gap: { color: GREY, italics: true },
};

/**
 * A summary table as a Word file: one real table that repeats its head, a caption, and numbered notes to
 * which the cells lead. The same table gives the same bytes.
 */
export async function summaryWord(
  table: SummaryTable,
  source: SummarySource,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: table.caption,
    creator: source.site,
    description: source.edition,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 20, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 60 } },
        },
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          run: { bold: true, size: 24 },
          paragraph: { keepNext: true, spacing: { after: 80 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: NOTES,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '[%1]',
              alignment: AlignmentType.START,
              style: {
                run: { size: SMALL },
                paragraph: { indent: { left: 500, hanging: 500 } },
              },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: pageFoot(source) },
        children: [
          new Paragraph({
            style: 'Caption',
            children: [
              textRun({ text: 'Table ' }),
              new SimpleField(String.raw`SEQ Table \* ARABIC`, '1'),
              textRun({ text: `. ${table.caption}` }),
            ],
          }),
          new Paragraph({
            keepNext: true,
            spacing: { after: 120 },
            children: [
              textRun({ size: SMALL, text: `${source.independence} ` }),
              ...table.key.map(({ text, voice }) =>
                textRun({ ...LOOKS[voice], size: SMALL, text: `${text} ` }),
              ),
            ],
          }),
          wordTable(table, source),
          ...table.notes.map(
            (text, index) =>
              new Paragraph({
                numbering: { reference: NOTES, level: 0 },
                spacing: { before: index === 0 ? 120 : 0, after: 20 },
                children: [
                  new Bookmark({
                    id: noteName(index + 1),
                    children: [textRun({ text, size: SMALL })],
                  }),
                ],
              }),
          ),
          ...[
            `Source: ${source.guidance}.`,
            ...source.notices.filter((text) => text !== source.independence),
          ].map(
            (text, index) =>
              new Paragraph({
                spacing: { before: index === 0 ? 160 : 0, after: 30 },
                children: [textRun({ text, size: SMALL, color: GREY })],
              }),
          ),
        ],
      },
    ],
  });
  return timelessZip(withOwnNumbers(new Uint8Array(await Packer.toArrayBuffer(file))));
}

function wordTable({ columns, groups }: SummaryTable, source: SummarySource): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map((_column, index) => widthOf(index, 1)),
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      insideHorizontal: LINE,
    },
    margins: { top: 40, bottom: 40, left: 0, right: 100 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name, voice }, index) =>
          wordCell(index, 1, [
            [textRun({ ...LOOKS[voice], text: name, bold: true, size: CELL_SIZE })],
          ]),
        ),
      }),
      ...groups.flatMap(({ title, rows }) => [
        new TableRow({
          cantSplit: true,
          children: [
            wordCell(0, columns.length, [[textRun({ text: title, bold: true, size: 22 })]], true),
          ],
        }),
        ...rows.map(
          ({ cells }) => new TableRow({ cantSplit: true, children: rowCells(cells, source) }),
        ),
      ]),
    ],
  });
}

function rowCells(cells: readonly SummaryCell[], source: SummarySource): TableCell[] {
  let at = 0;
  return cells.map(({ columns, lines }) => {
    const made = wordCell(
      at,
      columns,
      lines.map((line) => line.map((run) => wordRun(run, source))),
    );
    at += columns;
    return made;
  });
}

/** The width of columns that follow one another, in twentieths of a point. */
const widthOf = (first: number, columns: number): number =>
  Math.round(
    (TEXT_WIDTH * SHARES.slice(first, first + columns).reduce((sum, share) => sum + share, 0)) /
      100,
  );

const wordCell = (
  first: number,
  columns: number,
  lines: readonly (readonly ParagraphChild[])[],
  keepNext = false,
): TableCell =>
  new TableCell({
    columnSpan: columns,
    width: { size: widthOf(first, columns), type: WidthType.DXA },
    children: lines.map(
      (line) => new Paragraph({ keepNext, spacing: { after: 20 }, children: [...line] }),
    ),
  });

function wordRun(run: SummaryRun, { absolute }: SummarySource): ParagraphChild {
  if ('note' in run) {
    return new InternalHyperlink({
      anchor: noteName(run.note),
      children: [textRun({ text: ` [${run.note}]`, size: CELL_SIZE - 3, color: GREY })],
    });
  }
  const { text, voice, isStrong = false, href } = run;
  // The columns are narrow, so that lines break wherever they can.
  const words = { ...LOOKS[voice], text: plainWords(text), bold: isStrong, size: CELL_SIZE };
  const link = href === undefined ? undefined : absolute(href);
  return link === undefined
    ? textRun(words)
    : new ExternalHyperlink({ link, children: [textRun({ ...words, style: 'Hyperlink' })] });
}

const textRun = (options: IRunOptions): TextRun => new TextRun(options);

const noteName = (note: number): string => `note_${note}`;

/** The foot of every page: guidance, edition and address, and the page. */
function pageFoot({ edition, address, guidance }: SummarySource): Footer {
  const small = { size: SMALL, color: GREY };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        spacing: { after: 0 },
        children: [
          textRun({ ...small, text: guidance }),
          textRun({
            ...small,
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      new Paragraph({
        spacing: { after: 0 },
        children: [textRun({ ...small, text: `${edition}. ${address}` })],
      }),
    ],
  });
}

/** The parts of a Word file in which links and places are numbered. */
const NUMBERED = ['word/document.xml', 'word/_rels/document.xml.rels'];

/**
 * A Word file whose links and places have numbers in their order: the library names links at random,
 * and gives all places one number.
 */
function withOwnNumbers(written: Uint8Array): Uint8Array {
  const parts = unzipSync(written);
  const names = new Map<string, string>();
  for (const part of NUMBERED) {
    const content = parts[part];
    if (content === undefined) throw new RangeError(`a Word file has no ${part}`);
    let place = 0;
    const text = strFromU8(content)
      .replaceAll(/"(rId[A-Za-z0-9_-]{6,})"/g, (_all, name: string) => {
        const own = names.get(name) ?? `rIdLink${names.size + 1}`;
        names.set(name, own);
        return `"${own}"`;
      })
      .replaceAll(/(<w:bookmarkStart\b[^>]*w:id=")[^"]*"/g, (_all, before: string) => {
        place += 1;
        return `${before}${place}"`;
      });
    let end = 0;
    parts[part] = strToU8(
      text.replaceAll(/(<w:bookmarkEnd\b[^>]*w:id=")[^"]*"/g, (_all, before: string) => {
        end += 1;
        return `${before}${end}"`;
      }),
    );
  }
  return zipSync(parts, { level: 0 });
}
