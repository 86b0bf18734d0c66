import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import type { ChartFont } from '../drawing.ts';
import { CHART_FAMILY, measureText } from '../render-svg.ts';

const COMMAND = /([MLQCZ])([^MLQCZ]*)/g;

/**
 * The shape of a line of text in the site's typeface, as data of a path, in pixels with two decimals.
 * A file that has shapes for letters looks the same in every program, with the typeface or without.
 *
 * @param place - start of the baseline
 * @throws RangeError when the canvas has no shape for it
 * @example textOutline('l', { size: 14, weight: 400 }, [10, 20]) // 'M11.29 20v-10.6h1.6…'
 */
export function textOutline(
  text: string,
  font: ChartFont,
  [x, y]: readonly [x: number, y: number],
): string {
  const room = 2 * font.size;
  const canvas = createCanvas(
    Math.ceil(measureText(text, font)) + room,
    2 * room,
    SvgExportFlag.ConvertTextToPaths,
  );
  const context = canvas.getContext('2d');
  context.font = `${font.weight} ${font.size}px "${CHART_FAMILY}"`;
  context.fillText(text, 0, room);
  // Each word is a path of its own.
  const words = [
    ...canvas
      .getContent()
      .toString('utf8')
      .matchAll(/ d="([^"]*)"/g),
  ];
  if (words.length === 0) throw new RangeError(`"${text}" has no shape`);
  return words.map(([, path = '']) => shortened(path, [x, y - room])).join('');
}

/** Each step relative to the one before, which takes half the room; hundredths do not add up to errors. */
function shortened(path: string, move: readonly [x: number, y: number]): string {
  let [atX, atY] = [0, 0];
  const written: string[] = [];
  for (const [, command = '', numbers = ''] of path.matchAll(COMMAND)) {
    const points = (numbers.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map((number, index) =>
      Math.round((Number(number) + (move[index % 2] ?? 0)) * 100),
    );
    const steps = points.map((point, index) => (point - (index % 2 === 0 ? atX : atY)) / 100);
    const text = steps.map((step, index) => (index > 0 && step >= 0 ? ` ${step}` : String(step)));
    if (command === 'M') written.push(`M${points.map((point) => point / 100).join(' ')}`);
    else written.push(`${command.toLowerCase()}${text.join('')}`);
    [atX, atY] = [points.at(-2) ?? atX, points.at(-1) ?? atY];
  }
  return written.join('');
}
