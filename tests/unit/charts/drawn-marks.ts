import type { ChartKind } from '../../../src/charts/chart-spec.ts';
import { usualView } from '../../../src/charts/chart-view.ts';
import type { Drawing, DrawOptions } from '../../../src/charts/drawing.ts';
import type { ChartPalette } from '../../../src/charts/palette.ts';
import type { Box } from '../../../src/charts/pen.ts';
import { measureText } from '../../../src/charts/render-svg.ts';

/** Each colour by its name, so that a test reads which one was used. */
const PALETTE: ChartPalette = {
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  ground: 'ground',
  accent: 'accent',
  intervention: 'intervention',
  comparator: 'comparator',
  neutral: 'neutral',
  calculated: 'calculated',
  calculatedGround: 'calculatedGround',
};

/** What a kind of chart is drawn with at first, at a width in pixels. */
export const drawOptions = (kind: ChartKind, width = 720): DrawOptions => ({
  width,
  palette: PALETTE,
  family: 'sans-serif',
  showCalculated: true,
  view: usualView(kind),
  measure: measureText,
});

/** Words as a drawing writes them: the place that `align` holds them by, and the room that they take, in pixels. */
export type DrawnText = Readonly<{
  text: string;
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  colour: string;
  align: string;
}>;

/** A straight line of a drawing, in pixels. */
export type DrawnLine = Readonly<{
  from: readonly [number, number];
  to: readonly [number, number];
  colour: string;
  width: number;
}>;

/** An outline of a drawing, in pixels. */
export type DrawnBox = Readonly<{ left: number; right: number; colour: string }>;

/** The middle of a disc or of a filled square of a drawing, in pixels. */
export type DrawnSpot = Readonly<{ x: number; y: number; fill: string }>;

/** What a drawing puts below and over the marks of Chart.js, and where its scale puts a value. */
export type DrawnMarks = Readonly<{
  /** The words of the scale. */
  ticks: readonly string[];
  texts: readonly DrawnText[];
  lines: readonly DrawnLine[];
  boxes: readonly DrawnBox[];
  discs: readonly DrawnSpot[];
  squares: readonly DrawnSpot[];
  at: (value: number) => number;
}>;

/** Draws what stands below and over the marks on a context that only takes notes. */
export function drawnMarks({ configuration }: Drawing, width: number): DrawnMarks {
  const { layout, scales } = configuration.options as unknown as {
    layout: { padding: { left: number; right: number } };
    scales: { x: { max: number } };
  };
  const { left, right } = layout.padding;
  const at = (value: number) => left + (value / scales.x.max) * (width - left - right);
  const texts: DrawnText[] = [];
  const lines: DrawnLine[] = [];
  const boxes: DrawnBox[] = [];
  const discs: DrawnSpot[] = [];
  const squares: DrawnSpot[] = [];
  let spot: readonly [number, number] = [0, 0];
  let from: readonly [number, number] = [0, 0];
  const context = {
    font: '',
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    textAlign: '',
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => undefined,
    closePath: () => undefined,
    stroke: () => undefined,
    arc: (x: number, y: number) => {
      spot = [x, y];
    },
    fill: () => {
      discs.push({ x: spot[0], y: spot[1], fill: context.fillStyle });
    },
    fillRect: (x: number, y: number, breadth: number, height: number) => {
      squares.push({ x: x + breadth / 2, y: y + height / 2, fill: context.fillStyle });
    },
    fillText: (text: string, x: number, y: number) => {
      const { font, fillStyle: colour, textAlign: align } = context;
      texts.push({ text, x, y, ...roomOf({ text, x, y, font, align }), colour, align });
    },
    moveTo: (x: number, y: number) => {
      from = [x, y];
    },
    lineTo: (x: number, y: number) => {
      lines.push({ from, to: [x, y], colour: context.strokeStyle, width: context.lineWidth });
    },
    strokeRect: (x: number, _y: number, breadth: number) => {
      const half = context.lineWidth / 2;
      boxes.push({ left: x - half, right: x + breadth + half, colour: context.strokeStyle });
    },
  };
  const [plugin] = configuration.plugins ?? [];
  const { beforeDatasetsDraw, afterDatasetsDraw } = plugin as unknown as Readonly<
    Record<'beforeDatasetsDraw' | 'afterDatasetsDraw', (chart: unknown) => void>
  >;
  const chart = { ctx: context, scales: { x: { getPixelForValue: at } } };
  beforeDatasetsDraw(chart);
  const ticks = texts.splice(0).map(({ text }) => text);
  lines.splice(0);
  afterDatasetsDraw(chart);
  return { ticks, texts, lines, boxes, discs, squares, at };
}

/** Capitals are as high as this part of the size of their letters. */
const CAPITALS = 0.66;

/** The room of words from their left to their right edge and from the top of their capitals to their line. */
function roomOf({
  text,
  x,
  y,
  font,
  align,
}: Readonly<{ text: string; x: number; y: number; font: string; align: string }>): Box {
  const size = Number(/(\d+)px/.exec(font)?.[1]);
  const width = measureText(text, { size, weight: font.startsWith('600') ? 600 : 400 });
  const left = align === 'right' ? x - width : x;
  return { left, right: left + width, top: y - size * CAPITALS, bottom: y };
}

/** Pairs of words that run into each other, and words that leave a drawing of this width and height. */
export function crampedWords(
  texts: readonly DrawnText[],
  { width, height }: Readonly<{ width: number; height: number }>,
): readonly string[] {
  return texts.flatMap((one, index) => [
    ...(one.left < 0 || one.right > width || one.top < 0 || one.bottom > height ? [one.text] : []),
    ...texts
      .slice(index + 1)
      .filter((other) => areOver(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  ]);
}

/** Whether two boxes share any room. */
export const areOver = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;
