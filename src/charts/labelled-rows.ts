import type { ChartRow } from './chart-spec.ts';
import { WIDE, type ChartFont, type DrawOptions, type Measure } from './drawing.ts';
import { lineHeight, wrapText, type Pen } from './pen.ts';

/** What is written at a row. */
export type RowWords = Readonly<{
  /** The main figure. */
  figure: string;
  /** What follows it in small letters; empty where nothing does. */
  unit: string;
  /** What stands behind the figure; empty where nothing does. */
  detail: string;
  /** A calculated interval; null where none is shown. */
  interval: string | null;
  /** Whether the main figure is printed in the guidance. */
  voice: 'reported' | 'calculated';
}>;

/** A row whose label, mark and figure have their places. */
export type PlacedRow<Row extends ChartRow> = Readonly<{
  row: Row;
  words: RowWords;
  /** Lines of the label. */
  label: readonly string[];
  /** Baseline of the label's first line. */
  labelY: number;
  /** Lines of what stands behind the figure. */
  detail: readonly string[];
  /** Middle of the mark. */
  markY: number;
}>;

/** Rows of marks on a scale, laid out for a width. */
export type LabelledRows<Row extends ChartRow> = Readonly<{
  wide: boolean;
  headings: readonly Readonly<{ lines: readonly string[]; y: number }>[];
  rows: readonly PlacedRow<Row>[];
  /** Where grid lines may cross without running through words. */
  bands: readonly Readonly<{ top: number; bottom: number }>[];
  fieldHeight: number;
  left: number;
  right: number;
  fonts: RowFonts;
}>;

type RowFonts = Readonly<Record<'heading' | 'label' | 'detail' | 'figure' | 'interval', ChartFont>>;

const WIDE_FONTS: RowFonts = {
  heading: { size: 15, weight: 600 },
  label: { size: 16, weight: 600 },
  detail: { size: 14, weight: 400 },
  figure: { size: 20, weight: 600 },
  interval: { size: 14, weight: 400 },
};
const NARROW_FONTS: RowFonts = {
  ...WIDE_FONTS,
  label: { size: 15, weight: 600 },
  figure: { size: 18, weight: 600 },
};

/** The thickness of a bar, in pixels. */
export const BAR = 26;
const GAP = 12;
const UNIT_GAP = 5;
const INTERVAL_GAP = 8;

/**
 * Places rows of marks: labels beside them where there is room, above them where there is not.
 *
 * @param groups - rows, with a heading where groups must be told apart
 * @param wordsOf - what is written at a row
 */
export function labelledRows<Row extends ChartRow>(
  groups: readonly Readonly<{ heading: string | null; rows: readonly Row[] }>[],
  { width, measure }: DrawOptions,
  wordsOf: (row: Row) => RowWords,
): LabelledRows<Row> {
  const wide = width >= WIDE;
  const fonts = wide ? WIDE_FONTS : NARROW_FONTS;
  const labelWidth = wide ? 190 : width;
  const all = groups.flatMap(({ rows }) => rows.map(wordsOf));
  const linesOf = (text: string, font: ChartFont, room = labelWidth) =>
    text === '' ? [] : wrapText(text, room, font, measure);
  const widest = (texts: readonly string[], font: ChartFont) =>
    Math.max(0, ...texts.map((text) => measure(text, font)));
  const intervals = all.flatMap(({ interval }) => (interval === null ? [] : [interval]));
  const intervalRoom =
    intervals.length === 0 ? 0 : INTERVAL_GAP + widest(intervals, fonts.interval);

  const headings: { lines: readonly string[]; y: number }[] = [];
  const placed: PlacedRow<Row>[] = [];
  const bands: { top: number; bottom: number }[] = [];
  let y = 0;
  for (const { heading, rows } of groups) {
    if (heading !== null) {
      const lines = linesOf(heading, fonts.heading, wide ? width : labelWidth);
      y += headings.length === 0 ? 0 : 10;
      headings.push({ lines, y: y + fonts.heading.size });
      y += lines.length * lineHeight(fonts.heading) + 4;
    }
    const groupTop = y;
    for (const row of rows) {
      const label = linesOf(row.short, fonts.label);
      const words = wordsOf(row);
      const detail = linesOf(words.detail, fonts.detail, labelWidth - (wide ? 0 : intervalRoom));
      const labelHeight = label.length * lineHeight(fonts.label);
      const wordsHeight = labelHeight + detail.length * lineHeight(fonts.detail);
      if (wide) {
        const height = Math.max(BAR, wordsHeight) + 20;
        const top = y + (height - wordsHeight) / 2;
        placed.push({
          row,
          words,
          label,
          detail,
          labelY: top + fonts.label.size * 0.9,
          markY: y + height / 2,
        });
        y += height;
      } else {
        const top = y + 8;
        placed.push({
          row,
          words,
          label,
          detail,
          labelY: top + fonts.label.size * 0.9,
          markY: top + wordsHeight + 6 + BAR / 2,
        });
        y = top + wordsHeight + 6 + BAR + 6;
        bands.push({ top: y - BAR - 10, bottom: y });
      }
    }
    if (wide) bands.push({ top: groupTop, bottom: y });
  }
  const labels = placed.flatMap(({ label }) => label);
  const details = placed.flatMap(({ detail }) => detail);
  const figureRoom = GAP + Math.max(...all.map((words) => figureWidth(words, fonts, measure)));
  return {
    wide,
    headings,
    rows: placed,
    bands,
    fieldHeight: Math.ceil(y),
    left: wide
      ? Math.ceil(Math.max(widest(labels, fonts.label), widest(details, fonts.detail))) + GAP + 1
      : 0,
    right: Math.ceil(figureRoom + (wide ? intervalRoom : 0)) + 4,
    fonts,
  };
}

function figureWidth({ figure, unit }: RowWords, fonts: RowFonts, measure: Measure): number {
  const width = measure(figure, fonts.figure);
  return unit === '' ? width : width + UNIT_GAP + measure(unit, fonts.detail);
}

/**
 * Writes headings, labels, figures and calculated intervals of placed rows.
 *
 * @param endOf - where a row's marks end, in pixels
 */
export function writeRows<Row extends ChartRow>(
  pen: Pen,
  layout: LabelledRows<Row>,
  { width, measure }: DrawOptions,
  endOf: (row: Row) => number,
): void {
  const { fonts, wide, left } = layout;
  for (const { lines, y } of layout.headings) {
    pen.text(lines, [0, y], { font: fonts.heading, colour: 'muted' });
  }
  const align = wide ? 'right' : 'left';
  const labelX = wide ? left - GAP : 0;
  for (const { row, words, label, labelY, detail, markY } of layout.rows) {
    const { figure, unit, interval } = words;
    const isCalculated = words.voice === 'calculated';
    pen.text(label, [labelX, labelY], { font: fonts.label, colour: 'ink', align });
    const detailY = labelY + label.length * lineHeight(fonts.label) - 1;
    pen.text(detail, [labelX, detailY], {
      font: fonts.detail,
      colour: isCalculated ? 'calculated' : 'muted',
      align,
    });
    const figureX = endOf(row) + GAP;
    const figureY = markY + fonts.figure.size * 0.34;
    const room = figureWidth(words, fonts, measure);
    if (isCalculated) pen.calculatedText(figure, [figureX, figureY], fonts.figure, room);
    else pen.text([figure], [figureX, figureY], { font: fonts.figure, colour: 'ink' });
    if (unit !== '') {
      const unitX = figureX + room - measure(unit, fonts.detail);
      pen.text([unit], [unitX, figureY], {
        font: fonts.detail,
        colour: isCalculated ? 'calculated' : 'muted',
      });
    }
    if (interval === null) continue;
    const intervalWidth = measure(interval, fonts.interval);
    pen.calculatedText(
      interval,
      [
        wide ? figureX + room + INTERVAL_GAP : width - intervalWidth - 1,
        wide ? markY + fonts.figure.size * 0.3 : detailY,
      ],
      fonts.interval,
      intervalWidth,
    );
  }
}
