import type { Drawing } from '../../../src/charts/drawing.ts';

/** Words as a drawing writes them: where they begin, end or stand by `align`, in pixels. */
export type DrawnText = Readonly<{
  text: string;
  x: number;
  y: number;
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

/** What a drawing puts below and over the marks of Chart.js, and where its scale puts a value. */
export type DrawnMarks = Readonly<{
  /** The words of the scale. */
  ticks: readonly string[];
  texts: readonly DrawnText[];
  lines: readonly DrawnLine[];
  boxes: readonly DrawnBox[];
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
  let from: readonly [number, number] = [0, 0];
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    textAlign: '',
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => undefined,
    stroke: () => undefined,
    fillText: (text: string, x: number, y: number) => {
      texts.push({ text, x, y, colour: context.fillStyle, align: context.textAlign });
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
  return { ticks, texts, lines, boxes, at };
}
