import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { BriefTable } from '../../exports/brief-file.ts';
import { addressParts } from './address-parts.ts';
import {
  CALCULATED,
  missingWords,
  type ComposedBrief,
  type ComposedItem,
  type MissingItem,
} from './composed-brief.ts';
import { pngSize } from '../../exports/png-size.ts';

/** The width of what is printed on A4 with the margins below, in pixels of 1/96 inch. */
const TEXT_WIDTH = 640;
const TALLEST = 420;
/** The same in twentieths of a point: A4 is 11906 wide. */
const MARGIN = 1150;
const RIGHT_END = 11_906 - 2 * MARGIN;

const REFERENCES = 'references';
const VIOLET = '6a4c93';
const GREY = '5a5f66';

/**
 * A brief as a Word file, with its figures and a numbered list of references.
 *
 * @param pictures - PNG files by the address that an item names; one that is missing is left out
 */
export function briefWord(
  brief: ComposedBrief,
  pictures: ReadonlyMap<string, ArrayBuffer>,
): Promise<Blob> {
  const file = new Document({
    title: brief.title,
    creator: 'Evidence Ledger',
    description: brief.made,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21 }, paragraph: { spacing: { after: 80 } } },
        title: {
          run: { size: 36, bold: true },
          paragraph: { spacing: { after: 120 }, keepNext: true, keepLines: true },
        },
        heading1: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 60 }, keepNext: true, keepLines: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: REFERENCES,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 400, hanging: 400 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1000, bottom: 1000, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: pageFoot(brief) },
        children: [
          new Paragraph({ text: brief.title, heading: HeadingLevel.TITLE }),
          ...(brief.warning === ''
            ? []
            : [new Paragraph({ children: [textRun({ text: brief.warning, bold: true })] })]),
          ...noteLines(brief.note),
          ...brief.items.flatMap((item, index) => itemLines(item, index + 1, pictures)),
          new Paragraph({ text: 'References', heading: HeadingLevel.HEADING_1 }),
          ...brief.references.map(
            (text) =>
              new Paragraph({
                children: linked({ text, size: 18 }),
                numbering: { reference: REFERENCES, level: 0 },
              }),
          ),
          ...[...brief.notices, brief.made].map(
            (text, index) =>
              new Paragraph({
                children: linked({ text, size: 16, color: GREY }),
                spacing: { before: index === 0 ? 240 : 0, after: 40 },
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBlob(file);
}

function itemLines(
  item: ComposedItem | MissingItem,
  number: number,
  pictures: ReadonlyMap<string, ArrayBuffer>,
): readonly (Paragraph | Table)[] {
  if (item.state !== 'found') {
    return [
      headingLine(number, item.title),
      new Paragraph({ children: [textRun({ text: missingWords(item.state), italics: true })] }),
      ...noteLines(item.note),
    ];
  }
  const picture = item.picture && pictures.get(item.picture.address);
  const marks = item.references.map((reference) => `[${reference}]`).join(' ');
  return [
    headingLine(number, item.title),
    ...(item.account === undefined
      ? []
      : [
          new Paragraph({
            keepNext: true,
            children: [
              textRun({ text: `${item.account.words} `, italics: true, size: 18, color: GREY }),
              ...linked({ text: item.account.official, size: 18 }),
            ],
          }),
        ]),
    ...(item.lead === ''
      ? []
      : [
          new Paragraph({
            keepNext: true,
            children: [textRun({ text: item.lead, bold: true, size: 28 })],
          }),
        ]),
    // The picture says it all itself.
    ...(item.picture === undefined || picture === undefined
      ? item.reported.map((text) => new Paragraph({ text, ...(item.table && { keepNext: true }) }))
      : [pictureLine(picture, item.title, item.picture.text)]),
    // What follows would stick to it.
    ...(item.table === undefined
      ? []
      : [tableOf(item.table), new Paragraph({ text: '', spacing: { after: 40 } })]),
    ...(item.calculated.length === 0
      ? []
      : [
          new Paragraph({
            children: [
              textRun({ text: `${CALCULATED} `, italics: true, color: VIOLET }),
              textRun({ text: item.calculated.join('; '), color: VIOLET }),
            ],
          }),
        ]),
    ...noteLines(item.note),
    new Paragraph({
      children: [
        textRun({ text: 'Source: ', color: GREY }),
        new ExternalHyperlink({
          link: item.address,
          children: [textRun({ text: item.source, style: 'Hyperlink' })],
        }),
        textRun({ text: ` ${marks}`, color: GREY }),
      ],
    }),
  ];
}

/** A table with its head on each page, and what is calculated in its colour. */
const tableOf = ({ head, rows }: BriefTable): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map(({ text, isCalculated }) => cellOf(text, isCalculated, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, column) =>
              cellOf(text, head[column]?.isCalculated === true, false),
            ),
          }),
      ),
    ],
  });

const NO_LINE = { style: BorderStyle.NONE, size: 0 } as const;

const cellOf = (text: string, isCalculated: boolean, isHead: boolean): TableCell =>
  new TableCell({
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        spacing: { after: 0 },
        ...(isHead && { keepNext: true }),
        children: [
          textRun({
            text,
            size: 19,
            bold: isHead,
            ...(isCalculated && { italics: true, color: VIOLET }),
          }),
        ],
      }),
    ],
  });

const textRun = (options: IRunOptions): TextRun => new TextRun(options);

/** Words with their web addresses as links. */
const linked = ({
  text,
  ...options
}: IRunOptions & Readonly<{ text: string }>): (TextRun | ExternalHyperlink)[] =>
  addressParts(text).map((part) =>
    part.isAddress
      ? new ExternalHyperlink({
          link: part.text,
          children: [textRun({ ...options, text: part.text, style: 'Hyperlink' })],
        })
      : textRun({ ...options, text: part.text }),
  );

/** The foot of every page: the site's address and the page, then the editions. */
function pageFoot({ site, editions }: ComposedBrief): Footer {
  const small = { size: 16, color: GREY };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_END }],
        spacing: { after: 0 },
        children: [
          textRun({ text: 'Evidence Ledger, ', ...small }),
          ...linked({ text: site, size: 16 }),
          textRun({
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            ...small,
          }),
        ],
      }),
      new Paragraph({
        spacing: { after: 0 },
        children: [textRun({ text: editions.join('; '), ...small })],
      }),
    ],
  });
}

const headingLine = (number: number, title: string): Paragraph =>
  new Paragraph({ text: `${number}. ${title}`, heading: HeadingLevel.HEADING_1 });

function pictureLine(data: ArrayBuffer, title: string, description: string): Paragraph {
  const { width, height } = pngSize(data);
  const scale = Math.min(TEXT_WIDTH / width, TALLEST / height);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: title, title, description },
      }),
    ],
  });
}

/** What the reader wrote, apart from what the guidance reports by a line at its side. */
const noteLines = (note: string): readonly Paragraph[] =>
  note === ''
    ? []
    : note.split('\n').map(
        (text) =>
          new Paragraph({
            children: linked({ text, italics: true }),
            indent: { left: 200 },
            border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: GREY } },
          }),
      );
