import type { ChartFont, Measure } from './drawing.ts';
import type { ChartColour, ChartPalette } from './palette.ts';

/** A place in a drawing, in pixels. */
export type Point = readonly [x: number, y: number];

/** A rectangle in pixels. */
export type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;

const LINE_HEIGHT = 1.22;
const HATCH_STEP = 7;

/** The height of a line of text, in pixels. */
export const lineHeight = ({ size }: ChartFont): number => Math.round(size * LINE_HEIGHT);

/**
 * Breaks words into lines that are no wider than allowed; a single word is never broken.
 *
 * @param width - in pixels
 */
export function wrapText(
  text: string,
  width: number,
  font: ChartFont,
  measure: Measure,
): readonly string[] {
  const [first = '', ...words] = text.split(' ');
  return words.reduce<string[]>(
    (lines, word) => {
      const longer = `${lines.at(-1) ?? ''} ${word}`;
      return measure(longer, font) <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
    },
    [first],
  );
}

/** Draws the labels and marks that a chart library has no element for. */
export class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #palette: ChartPalette;
  readonly #family: string;

  constructor(context: CanvasRenderingContext2D, palette: ChartPalette, family: string) {
    this.#context = context;
    this.#palette = palette;
    this.#family = family;
  }

  /** Writes lines of text; `y` is the baseline of the first. */
  text(
    lines: readonly string[],
    [x, y]: Point,
    style: Readonly<{ font: ChartFont; colour: ChartColour; align?: 'left' | 'center' | 'right' }>,
  ): void {
    const context = this.#context;
    context.save();
    context.font = `${style.font.weight} ${style.font.size}px ${this.#family}`;
    context.fillStyle = this.#palette[style.colour];
    context.textAlign = style.align ?? 'left';
    context.textBaseline = 'alphabetic';
    // A ligature (“ffi”) loses its letters when the canvas is exported as SVG; spaced letters have none.
    context.letterSpacing = '0.01px';
    lines.forEach((line, index) => {
      context.fillText(line, x, y + index * lineHeight(style.font));
    });
    context.restore();
  }

  /** Draws separate lines in one colour. */
  lines(pairs: readonly (readonly [Point, Point])[], colour: ChartColour, width: number): void {
    const context = this.#context;
    context.save();
    context.strokeStyle = this.#palette[colour];
    context.lineWidth = width;
    context.beginPath();
    for (const [from, to] of pairs) {
      context.moveTo(...from);
      context.lineTo(...to);
    }
    context.stroke();
    context.restore();
  }

  /** Fills a rectangle. */
  fill({ left, top, right, bottom }: Box, colour: ChartColour): void {
    const context = this.#context;
    context.save();
    context.fillStyle = this.#palette[colour];
    context.fillRect(left, top, right - left, bottom - top);
    context.restore();
  }

  /** Draws the outline of a rectangle within its edges. */
  outline({ left, top, right, bottom }: Box, colour: ChartColour, width = 2): void {
    const context = this.#context;
    context.save();
    context.strokeStyle = this.#palette[colour];
    context.lineWidth = width;
    context.strokeRect(
      left + width / 2,
      top + width / 2,
      Math.max(0, right - left - width),
      bottom - top - width,
    );
    context.restore();
  }

  /** Fills a circle, or draws its line when `hollow`. */
  disc([x, y]: Point, radius: number, colour: ChartColour, hollow = false): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.closePath();
    context.fillStyle = this.#palette[hollow ? 'ground' : colour];
    context.fill();
    if (hollow) {
      context.strokeStyle = this.#palette[colour];
      context.lineWidth = 2.5;
      context.stroke();
    }
    context.restore();
  }

  /** Rules diagonal lines across a rectangle. */
  hatch({ left, top, right, bottom }: Box, colour: ChartColour, width = 1.6): void {
    const height = bottom - top;
    const pairs: [Point, Point][] = [];
    for (let foot = left - height + HATCH_STEP; foot < right; foot += HATCH_STEP) {
      const from = Math.max(foot, left);
      const to = Math.min(foot + height, right);
      if (to > from)
        pairs.push([
          [from, bottom - (from - foot)],
          [to, bottom - (to - foot)],
        ]);
    }
    this.lines(pairs, colour, width);
  }

  /** Draws a calculated interval: a line with end caps, set off from what it crosses. */
  whisker(low: number, high: number, y: number): void {
    const cap = 6;
    const marks = (over: number): [Point, Point][] => [
      [
        [low, y],
        [high, y],
      ],
      [
        [low, y - cap - over],
        [low, y + cap + over],
      ],
      [
        [high, y - cap - over],
        [high, y + cap + over],
      ],
    ];
    this.lines(marks(1.5), 'calculatedGround', 5);
    this.lines(marks(0), 'calculated', 2);
  }

  /** Writes a calculated figure: in its colour, on a dashed line. `x` is its left edge. */
  calculatedText(text: string, [x, y]: Point, font: ChartFont, width: number): void {
    this.text([text], [x, y], { font, colour: 'calculated' });
    const [dash, gap] = [4, 3];
    const count = Math.ceil(width / (dash + gap));
    this.lines(
      Array.from({ length: count }, (_dash, index) => {
        const start = x + index * (dash + gap);
        return [
          [start, y + 3.5],
          [Math.min(start + dash, x + width), y + 3.5],
        ] as const;
      }),
      'calculated',
      1,
    );
  }
}
