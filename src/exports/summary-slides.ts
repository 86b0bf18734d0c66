import PptxGenJS from 'pptxgenjs';
import { pngSize } from './png-size.ts';
import { plainWords } from './plain-words.ts';
import type { SummarySource } from './summary-source.ts';
import {
  lineText,
  type SummaryCell,
  type SummaryRow,
  type SummaryRun,
  type SummaryTable,
  type SummaryVoice,
} from './summary-table.ts';
import { timelessZip } from './timeless-zip.ts';

/** A chart of the document as a picture, with its words for those who do not see it. */
export type SlidePicture = Readonly<{ description: string; png: Uint8Array<ArrayBuffer> }>;

/** A slide of 16 : 9 and what is on it, in inches. */
const SLIDE = { width: 13.333, height: 7.5 };
const LEFT = 0.5;
const WIDTH = SLIDE.width - 2 * LEFT;
const TITLE = { y: 0.35, h: 0.9 };
const BODY = { y: 1.3, h: 5.35 };
const FOOT = { y: 6.78, h: 0.6 };
const HEAD_WIDTH = 3.4;

/** Points: nothing is smaller, so that the last row of a room can read it. */
const TEXT_SIZE = 14;
const TITLE_SIZE = 26;

/** The height of a line and of what is around it in a cell, in inches, and the letters of a line, at that size. */
const LINE = 0.24;
const AROUND = 0.1;
const LETTERS = { head: 30, words: 80 };

const FONT = 'Calibri';
const COLOURS = { ink: '1B1D1F', muted: '5A5F66', calculated: '6A4C93', line: 'DCD8CD' } as const;
const LOOKS: Readonly<Record<SummaryVoice, PptxGenJS.TextPropsOptions>> = {
  reported: { color: COLOURS.ink },
  edited: { color: COLOURS.ink },
  calculated: { color: COLOURS.calculated, italic: true },
  gap: { color: COLOURS.muted, italic: true },
};

/** A row of a slide's table: a head of the summary, and its words, or some of them. */
type SlideRow = Readonly<{ head: string; voice: SummaryVoice; lines: SummaryCell['lines'] }>;

/**
 * A summary table as slides: a title, then each result as a table of its own with its notes, then each
 * chart. A table that one slide does not hold goes on on the next. The same input gives the same bytes.
 */
export async function summarySlides(
  table: SummaryTable,
  pictures: readonly SlidePicture[],
  source: SummarySource,
): Promise<Uint8Array<ArrayBuffer>> {
  const show = new PptxGenJS();
  show.defineLayout({ name: 'wide', ...SLIDE });
  show.layout = 'wide';
  show.title = table.caption;
  show.author = source.site;
  show.company = source.site;
  show.subject = source.edition;
  titleSlide(newSlide(show, source), table, source);
  for (const { title, rows } of table.groups) {
    for (const row of rows) resultSlides(() => newSlide(show, source), title, row, table.notes);
  }
  for (const picture of pictures) pictureSlide(newSlide(show, source), picture);
  const written = await show.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('the slides are not bytes');
  return timelessZip(written);
}

/** A slide with its foot: what it is from, the edition and the address, and its number. */
function newSlide(show: PptxGenJS, { guidance, edition, address }: SummarySource): PptxGenJS.Slide {
  const slide = show.addSlide();
  slide.addText(`${guidance}. ${edition}. ${address}`, {
    ...FOOT,
    x: LEFT,
    w: WIDTH - 0.8,
    margin: 0,
    valign: 'top',
    fontFace: FONT,
    fontSize: TEXT_SIZE,
    color: COLOURS.muted,
  });
  slide.slideNumber = {
    ...FOOT,
    x: SLIDE.width - LEFT - 0.8,
    w: 0.8,
    align: 'right',
    fontFace: FONT,
    fontSize: TEXT_SIZE,
    color: COLOURS.muted,
  };
  return slide;
}

const addTitle = (slide: PptxGenJS.Slide, text: string): unknown =>
  slide.addText(text, {
    ...TITLE,
    x: LEFT,
    w: WIDTH,
    margin: 0,
    valign: 'middle',
    bold: true,
    fontFace: FONT,
    fontSize: TITLE_SIZE,
    color: COLOURS.ink,
  });

function titleSlide(
  slide: PptxGenJS.Slide,
  { caption, key }: SummaryTable,
  { notices, independence }: SummarySource,
): void {
  addTitle(slide, caption);
  const said = [
    { text: independence, voice: 'edited' as const },
    ...key,
    { text: 'Certainty of the evidence: not assessed in this guidance.', voice: 'edited' as const },
    ...notices
      .filter((text) => text !== independence)
      .map((text) => ({ text, voice: 'gap' as const })),
  ];
  slide.addText(
    said.map(({ text, voice }) => ({
      text,
      options: { ...LOOKS[voice], breakLine: true, paraSpaceAfter: 6 },
    })),
    { ...BODY, x: LEFT, w: WIDTH, margin: 0, valign: 'top', fontFace: FONT, fontSize: TEXT_SIZE },
  );
}

function resultSlides(
  add: () => PptxGenJS.Slide,
  group: string,
  row: SummaryRow,
  notes: readonly string[],
): void {
  // The title is the first line of the outcome.
  const [outcome, ...rest] = slideRows(row, notes);
  const [title = [], ...about] = outcome?.lines ?? [];
  const rows =
    outcome === undefined || about.length === 0 ? rest : [{ ...outcome, lines: about }, ...rest];
  for (const [index, shown] of slidesOf(rows).entries()) {
    const slide = add();
    addTitle(slide, `${group}: ${lineText(title)}${index === 0 ? '' : ' (continued)'}`);
    slide.addTable(
      shown.map(({ head, voice, lines }) => [
        {
          text: head,
          options: { ...LOOKS[voice === 'calculated' ? voice : 'gap'], italic: false },
        },
        {
          text: lines.flatMap((line) =>
            line.map((run, at) => slideRun(run, at === line.length - 1)),
          ),
        },
      ]),
      {
        x: LEFT,
        y: BODY.y,
        w: WIDTH,
        colW: [HEAD_WIDTH, WIDTH - HEAD_WIDTH],
        fontFace: FONT,
        fontSize: TEXT_SIZE,
        color: COLOURS.ink,
        valign: 'top',
        margin: [0.04, 0.08, 0.04, 0],
        border: { type: 'solid', pt: 0.75, color: COLOURS.line },
      },
    );
  }
}

/** The cells of a result beneath one another, then the notes to which they lead. */
function slideRows({ cells }: SummaryRow, notes: readonly string[]): readonly SlideRow[] {
  const marks = new Set(
    cells.flatMap(({ lines }) => lines.flat().flatMap((run) => ('note' in run ? [run.note] : []))),
  );
  const led = notes.flatMap((text, index) =>
    marks.has(index + 1) ? [[{ text: `[${index + 1}] ${text}`, voice: 'edited' as const }]] : [],
  );
  return [
    ...cells.map(({ head, voice, lines }) => ({ head, voice, lines })),
    ...(led.length === 0 ? [] : [{ head: 'Notes', voice: 'edited' as const, lines: led }]),
  ];
}

/** Rows as many slides as hold them; what does not fit goes on under the same head. */
function slidesOf(rows: readonly SlideRow[]): readonly (readonly SlideRow[])[] {
  const slides: SlideRow[][] = [[]];
  let free = BODY.h;
  for (const { head, voice, lines } of rows) {
    for (const line of lines) {
      const slide = slides.at(-1) ?? [];
      const last = slide.at(-1);
      const goesOn = last?.head === head ? last : undefined;
      const words = Math.ceil(lineText(line).length / LETTERS.words) * LINE;
      const asRow = Math.max(words, Math.ceil(head.length / LETTERS.head) * LINE) + AROUND;
      const needed = goesOn === undefined ? asRow : words;
      if (needed > free && slide.length > 0) {
        slides.push([{ head, voice, lines: [line] }]);
        free = BODY.h - asRow;
      } else {
        if (goesOn === undefined) slide.push({ head, voice, lines: [line] });
        else slide[slide.length - 1] = { ...goesOn, lines: [...goesOn.lines, line] };
        free -= needed;
      }
    }
  }
  return slides;
}

const slideRun = (run: SummaryRun, isLast: boolean): PptxGenJS.TableCell =>
  'note' in run
    ? {
        text: ` [${run.note}]`,
        options: { color: COLOURS.muted, fontSize: TEXT_SIZE, breakLine: isLast },
      }
    : {
        text: plainWords(run.text),
        options: {
          ...LOOKS[run.voice],
          fontSize: TEXT_SIZE,
          bold: run.isStrong ?? false,
          breakLine: isLast,
        },
      };

/** A chart as large as the slide has room; its title, source and voices are in the picture. */
function pictureSlide(slide: PptxGenJS.Slide, { description, png }: SlidePicture): void {
  const { width, height } = pngSize(png.buffer);
  const room = { w: WIDTH, h: FOOT.y - 0.5 };
  const scale = Math.min(room.w / width, room.h / height);
  const [w, h] = [width * scale, height * scale];
  slide.addImage({
    data: `image/png;base64,${Buffer.from(png).toString('base64')}`,
    x: (SLIDE.width - w) / 2,
    y: 0.25 + (room.h - h) / 2,
    w,
    h,
    altText: description,
  });
}
