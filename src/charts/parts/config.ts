import { baseDrawing } from '../base-configuration.ts';
import type { PartsSpec } from '../chart-spec.ts';
import { type ChartFont, type Drawing, type DrawOptions, WIDE } from '../drawing.ts';
import { type Box, lineHeight, type Pen, wrapText } from '../pen.ts';
import type { ChartColour } from '../palette.ts';
import { readingOf, stopLines } from '../reading.ts';

type Pattern = Readonly<{ fill: ChartColour; hatch?: ChartColour; outline?: ChartColour }>;

const PATTERNS: readonly [Pattern, ...Pattern[]] = [
  { fill: 'intervention' },
  { fill: 'ground', hatch: 'intervention', outline: 'intervention' },
  { fill: 'ground', outline: 'neutral' },
  { fill: 'neutral' },
  { fill: 'ground', hatch: 'neutral', outline: 'neutral' },
];
const LABEL: ChartFont = { size: 15, weight: 600 };
const DETAIL: ChartFont = { size: 14, weight: 400 };
const FIGURE: ChartFont = { size: 20, weight: 600 };
const BAR = 44;
const SWATCH = 18;

const patternOf = (index: number): Pattern => PATTERNS[index % PATTERNS.length] ?? PATTERNS[0];

/** One stacked bar; its parts differ in pattern as well as in colour, and carry their own labels where they fit. */
export function drawParts(spec: PartsSpec, options: DrawOptions): Drawing {
  const { width, measure, palette, showCalculated } = options;
  const segments = spec.rows.map((row, index) => {
    const before = spec.rows.slice(0, index).reduce((sum, { events }) => sum + events, 0);
    const left = (before / spec.total) * width;
    const right = left + (row.events / spec.total) * width;
    return {
      row,
      left,
      right,
      pattern: patternOf(index),
      label: wrapText(row.short, right - left - 8, LABEL, measure),
    };
  });
  const fits = segments.every(({ row, left, right, label }) => {
    const texts = [
      ...label.map((text) => measure(text, LABEL)),
      measure(row.detail, DETAIL),
      measure(row.printed, FIGURE),
    ];
    return Math.max(...texts) <= right - left - 8;
  });
  const beside = width >= WIDE && fits;
  const labelLines = Math.max(...segments.map(({ label }) => label.length));
  const barTop = beside ? labelLines * lineHeight(LABEL) + 10 : 0;
  const rowHeight = lineHeight(LABEL) + lineHeight(DETAIL) + 12;

  const paint = (pen: Pen, { hatch, outline }: Pattern, box: Box): void => {
    if (hatch !== undefined) pen.hatch(box, hatch);
    if (outline !== undefined) pen.outline(box, outline);
  };
  const writeBeside = (pen: Pen): void => {
    for (const { row, left, label } of segments) {
      const x = left + 2;
      const top = barTop - 8 - (label.length - 1) * lineHeight(LABEL);
      pen.text(label, [x, top], { font: LABEL, colour: 'ink' });
      pen.text([row.printed], [x, barTop + BAR + 24], { font: FIGURE, colour: 'ink' });
      pen.text([row.detail], [x, barTop + BAR + 43], { font: DETAIL, colour: 'muted' });
    }
  };
  const writeBelow = (pen: Pen): void => {
    segments.forEach(({ row, pattern }, index) => {
      const top = BAR + 16 + index * rowHeight;
      const swatch = { left: 0, top, right: SWATCH, bottom: top + SWATCH };
      pen.fill(swatch, pattern.fill);
      paint(pen, pattern, swatch);
      const x = SWATCH + 10;
      pen.text([row.short], [x, top + 14], { font: LABEL, colour: 'ink' });
      pen.text([row.detail], [x, top + 14 + lineHeight(DETAIL)], { font: DETAIL, colour: 'muted' });
      pen.text([row.printed], [width, top + 16], { font: FIGURE, colour: 'ink', align: 'right' });
    });
  };

  return baseDrawing(
    {
      axis: undefined,
      bands: [],
      left: 0,
      right: 0,
      fieldHeight: beside ? barTop + BAR + 50 : BAR + 16 + segments.length * rowHeight,
      stacked: true,
      datasets: segments.map(({ left, right, pattern }) => ({
        type: 'bar' as const,
        data: [{ x: right - left, y: barTop + BAR / 2 }],
        backgroundColor: palette[pattern.fill],
        barThickness: BAR,
        inflateAmount: 0,
        clip: false as const,
      })),
      stops: segments.map(({ row }, datasetIndex) => ({
        datasetIndex,
        index: 0,
        lines: stopLines(row, readingOf(row, showCalculated)),
      })),
      over: (pen) => {
        pen.lines(
          segments.slice(1).map(
            ({ left }) =>
              [
                [left, barTop],
                [left, barTop + BAR],
              ] as const,
          ),
          'ground',
          3,
        );
        for (const { left, right, pattern } of segments) {
          const box = { left: left + 1.5, right: right - 1.5, top: barTop, bottom: barTop + BAR };
          paint(pen, pattern, box);
        }
        if (beside) writeBeside(pen);
        else writeBelow(pen);
      },
    },
    options,
  );
}
