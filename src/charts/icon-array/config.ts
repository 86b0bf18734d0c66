import { baseDrawing } from '../base-configuration.ts';
import type { IconArraySpec } from '../chart-spec.ts';
import { type ChartFont, type Drawing, type DrawOptions, WIDE } from '../drawing.ts';
import { lineHeight, type Pen, wrapText } from '../pen.ts';
import { readingOf, stopLines } from '../reading.ts';

type Block = IconArraySpec['blocks'][number];

const ICONS_A_LINE = 10;
const LABEL: ChartFont = { size: 16, weight: 600 };
const FIGURE: ChartFont = { size: 24, weight: 600 };
const DETAIL: ChartFont = { size: 14, weight: 400 };

/** Icons in lines of ten, filled for those who had the event; words beside them, or above them where it is narrow. */
export function drawIconArray(spec: IconArraySpec, options: DrawOptions): Drawing {
  const { width, measure, palette, showCalculated } = options;
  const wide = width >= WIDE;
  const columns = Math.min(2, spec.blocks.length);
  const cell = width / columns;
  const pitch = wide ? (columns === 1 ? 24 : 20) : columns === 1 ? 26 : 13;
  const radius = Math.round(pitch * 0.72) / 2;
  const gridWidth = ICONS_A_LINE * pitch;
  const wordsWidth = wide ? cell - gridWidth - 26 : columns === 1 ? width : cell - 10;
  const linesOf = (text: string, font: ChartFont) => wrapText(text, wordsWidth, font, measure);

  const wordsOf = (block: Block) => {
    const label = linesOf(block.short, LABEL);
    const note = linesOf(block.note, DETAIL);
    const calculated = showCalculated && block.interval !== null ? lineHeight(DETAIL) + 3 : 0;
    const height =
      label.length * lineHeight(LABEL) +
      lineHeight(FIGURE) +
      (1 + note.length) * lineHeight(DETAIL) +
      calculated +
      6;
    return { label, note, height };
  };
  const wordsHeight = Math.max(...spec.blocks.map((block) => wordsOf(block).height));
  const gridHeight =
    Math.max(...spec.blocks.map(({ icons }) => Math.ceil(icons / ICONS_A_LINE))) * pitch;
  const blockHeight = wide ? Math.max(gridHeight, wordsHeight) : wordsHeight + 10 + gridHeight;
  const gap = 24;
  const placed = spec.blocks.map((block, index) => {
    const left = (index % columns) * cell;
    const top = Math.floor(index / columns) * (blockHeight + gap);
    return {
      block,
      grid: { left, top: wide ? top : top + wordsHeight + 10 },
      words: { left: wide ? left + gridWidth + 14 : left, top },
    };
  });

  const write = (pen: Pen, block: Block, left: number, top: number): void => {
    const { label, note } = wordsOf(block);
    let y = top + 16;
    pen.text(label, [left, y], { font: LABEL, colour: 'ink' });
    y += (label.length - 1) * lineHeight(LABEL) + lineHeight(FIGURE);
    pen.text([block.printed], [left, y], { font: FIGURE, colour: 'ink' });
    y += lineHeight(DETAIL) + 2;
    pen.text([block.detail], [left, y], { font: DETAIL, colour: 'muted' });
    if (showCalculated && block.interval !== null) {
      y += lineHeight(DETAIL);
      const { text } = block.interval;
      pen.calculatedText(text, [left, y], DETAIL, measure(text, DETAIL));
      y += 3;
    }
    y += lineHeight(DETAIL);
    pen.text(note, [left, y], { font: DETAIL, colour: 'muted' });
  };

  return baseDrawing(
    {
      axis: undefined,
      bands: [],
      left: 0,
      right: 0,
      fieldHeight: Math.ceil(Math.ceil(placed.length / columns) * (blockHeight + gap) - gap + 2),
      datasets: placed.map(({ block, grid }) => {
        const marks = Array.from({ length: block.icons }, (_mark, index) => index);
        const colour = palette[block.role];
        return {
          type: 'scatter' as const,
          data: marks.map((index) => ({
            x: grid.left + ((index % ICONS_A_LINE) + 0.5) * pitch,
            y: grid.top + (Math.floor(index / ICONS_A_LINE) + 0.5) * pitch,
          })),
          pointRadius: radius,
          pointHoverRadius: radius,
          pointBackgroundColor: marks.map((index) =>
            index < block.filled ? colour : 'transparent',
          ),
          pointBorderColor: marks.map((index) => (index < block.filled ? colour : palette.neutral)),
          pointBorderWidth: marks.map((index) => (index < block.filled ? 0 : 1.3)),
          clip: false as const,
        };
      }),
      stops: placed.map(({ block }, datasetIndex) => ({
        datasetIndex,
        index: 0,
        lines: stopLines(block, [...readingOf(block, showCalculated), block.note]),
      })),
      over: (pen) => {
        for (const { block, words } of placed) write(pen, block, words.left, words.top);
      },
    },
    options,
  );
}
