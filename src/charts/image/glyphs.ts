import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import type { ChartFont } from '../drawing.ts';
import { CHART_FAMILY, measureText } from '../render-svg.ts';

/** Parts of an em in which shapes and their places are written: a whole part is too small to be seen. */
const EM = 1000;

type Weight = ChartFont['weight'];

/**
 * A line of text as shapes of the site's typeface, which looks the same in every program, with the
 * typeface or without. Every letter is used by its name; {@link glyphShapes} draws each once.
 *
 * @param place - start of the baseline, in pixels
 * @example glyphLine('l', { size: 14, weight: 400 }, [10, 20])
 * // '<g transform="translate(10 20)scale(.014)"><use xlink:href="#r30"/></g>'
 */
export function glyphLine(
  text: string,
  { size, weight }: ChartFont,
  [x, y]: readonly [x: number, y: number],
): string {
  let at = 0;
  let before = '';
  const letters: string[] = [];
  for (const letter of text) {
    at += kerning(before, letter, weight);
    const place = Math.round(at);
    if (shapeOf(letter, weight) !== '') {
      letters.push(
        `<use xlink:href="#${nameOf(letter, weight)}"${place === 0 ? '' : ` x="${place}"`}/>`,
      );
    }
    at += advance(letter, weight);
    before = letter;
  }
  const scale = String(size / EM).replace(/^0/, '');
  return `<g transform="translate(${x} ${y})scale(${scale})">${letters.join('')}</g>`;
}

/** The shapes of all letters that are used in a drawing, once each. */
export function glyphShapes(drawing: string): string {
  const names = new Set([...drawing.matchAll(/ xlink:href="#([^"]+)"/g)].map(([, name]) => name));
  const shapes = [...names].map((name = '') => {
    const letter = String.fromCodePoint(Number.parseInt(name.slice(1), 36));
    return `<path id="${name}" d="${shapeOf(letter, name.startsWith('b') ? 600 : 400)}"/>`;
  });
  return `<defs>${shapes.join('')}</defs>`;
}

const nameOf = (letter: string, weight: Weight): string =>
  `${weight === 600 ? 'b' : 'r'}${letter.codePointAt(0)?.toString(36)}`;

/** What was asked of the typeface before: the letters of all drawings are few. */
const shapes = new Map<string, string>();
const widths = new Map<string, number>();

function advance(letters: string, weight: Weight): number {
  const key = `${weight}${letters}`;
  const width = widths.get(key) ?? measureText(letters, { size: EM, weight });
  widths.set(key, width);
  return width;
}

/** How far two letters stand from where their own widths would set them. */
const kerning = (before: string, letter: string, weight: Weight): number =>
  before === ''
    ? 0
    : advance(before + letter, weight) - advance(before, weight) - advance(letter, weight);

function shapeOf(letter: string, weight: Weight): string {
  const key = `${weight}${letter}`;
  const shape = shapes.get(key) ?? drawnShape(letter, weight);
  shapes.set(key, shape);
  return shape;
}

/** The shape of a letter as data of a path, from its baseline; empty for a space. */
function drawnShape(letter: string, weight: Weight): string {
  const canvas = createCanvas(3 * EM, 3 * EM, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.lang = 'en-GB';
  context.font = `${weight} ${EM}px "${CHART_FAMILY}"`;
  context.fillText(letter, EM, 2 * EM);
  const written = canvas.getContent().toString('utf8');
  return [...written.matchAll(/ d="([^"]*)"/g)]
    .map(([, path = '']) => shortened(path, [-EM, -2 * EM]))
    .join('');
}

const COMMAND = /([MLQCZ])([^MLQCZ]*)/g;

/** Each step relative to the one before, which takes half the room, in whole numbers. */
function shortened(path: string, move: readonly [x: number, y: number]): string {
  let [atX, atY] = [0, 0];
  const written: string[] = [];
  for (const [, command = '', numbers = ''] of path.matchAll(COMMAND)) {
    const points = (numbers.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map((number, index) =>
      Math.round(Number(number) + (move[index % 2] ?? 0)),
    );
    const steps = points.map((point, index) => point - (index % 2 === 0 ? atX : atY));
    const text = steps.map((step, index) => (index > 0 && step >= 0 ? ` ${step}` : String(step)));
    if (command === 'M') written.push(`M${points.join(' ')}`);
    else written.push(`${command.toLowerCase()}${text.join('')}`);
    [atX, atY] = [points.at(-2) ?? atX, points.at(-1) ?? atY];
  }
  return written.join('');
}
