import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { LIGHT_PALETTE } from '../../charts/image/light-palette.ts';
import { pngBytes } from '../../charts/image/png-bytes.ts';
import { wrapText } from '../../charts/pen.ts';
import { PICTURE_SIZE } from '../../exports/picture-size.ts';
import type { Picture } from './page-picture.ts';

const SANS = 'Picture Sans';
const SERIF = 'Picture Serif';
const here = createRequire(import.meta.url);
for (const weight of [400, 600]) {
  GlobalFonts.registerFromPath(
    here.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`),
    SANS,
  );
}
GlobalFonts.registerFromPath(
  fileURLToPath(new URL('../../styles/fonts/source-serif-4.woff2', import.meta.url)),
  SERIF,
);

const MARGIN = 84;
const WIDTH = PICTURE_SIZE.width - 2 * MARGIN;
const RULE_Y = 508;
const TITLE_TOP = 176;
/** Sizes of the title, largest first, with the lines that have room. */
const TITLE_SIZES = [
  { size: 76, lines: 3 },
  { size: 64, lines: 3 },
  { size: 52, lines: 4 },
] as const;

/** All pictures are drawn on it, one after the other. */
const canvas = createCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height);

/** The picture of a page as a PNG file: its name, what it belongs to, and whose the site is not. */
export function drawPicture(picture: Picture): Promise<Uint8Array> {
  const context = canvas.getContext('2d');
  // Otherwise the letters are set as in the language of the machine.
  context.lang = 'en-GB';
  context.fillStyle = LIGHT_PALETTE.ground;
  context.fillRect(0, 0, PICTURE_SIZE.width, PICTURE_SIZE.height);
  write(context, picture.site, { y: 108, size: 34, weight: 600, colour: 'accent' });
  const keywords = picture.keywords.join(' · ');
  context.textAlign = 'right';
  write(context, keywords, { x: MARGIN + WIDTH, y: 108, size: 30, weight: 400, colour: 'muted' });
  context.textAlign = 'left';
  const bottom = writeTitle(context, picture.title);
  if (picture.subject !== undefined) {
    write(context, picture.subject, { y: bottom + 34, size: 34, weight: 400, colour: 'muted' });
  }
  drawVoices(context);
  write(context, picture.notice, { y: RULE_Y + 54, size: 27, weight: 400, colour: 'muted' });
  return pngBytes(canvas);
}

type Style = Readonly<{
  x?: number;
  y: number;
  size: number;
  weight: 400 | 600;
  colour: 'accent' | 'muted';
}>;

function write(
  context: SKRSContext2D,
  text: string,
  { x = MARGIN, y, size, weight, colour }: Style,
): void {
  context.font = `${weight} ${size}px "${SANS}"`;
  context.fillStyle = LIGHT_PALETTE[colour];
  context.fillText(text, x, y);
}

/** Writes the title as large as it fits; one that never does loses its last words. */
function writeTitle(context: SKRSContext2D, title: string): number {
  const measure = (text: string) => context.measureText(text).width;
  const wrapped = (size: number) => {
    context.font = `600 ${size}px "${SERIF}"`;
    return wrapText(title, WIDTH, { size, weight: 600 }, measure);
  };
  const smallest = TITLE_SIZES[TITLE_SIZES.length - 1] ?? TITLE_SIZES[0];
  const fit = TITLE_SIZES.find(({ size, lines }) => wrapped(size).length <= lines) ?? smallest;
  const all = wrapped(fit.size);
  const lines = all.slice(0, fit.lines);
  if (all.length > lines.length) lines.push(`${lines.pop() ?? ''} …`);
  context.fillStyle = LIGHT_PALETTE.ink;
  const step = fit.size * 1.16;
  lines.forEach((line, index) => {
    context.fillText(line, MARGIN, TITLE_TOP + fit.size * 0.82 + index * step);
  });
  return TITLE_TOP + fit.size * 0.82 + (lines.length - 1) * step + fit.size * 0.35;
}

/** A rule in the three voices of the site: reported, calculated, not stated. */
function drawVoices(context: SKRSContext2D): void {
  const third = WIDTH / 3;
  const voices = [
    { colour: LIGHT_PALETTE.ink, dash: [] },
    { colour: LIGHT_PALETTE.calculated, dash: [14, 9] },
    { colour: LIGHT_PALETTE.neutral, dash: [3, 7] },
  ];
  context.lineWidth = 5;
  voices.forEach(({ colour, dash }, index) => {
    context.strokeStyle = colour;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(MARGIN + index * third, RULE_Y);
    context.lineTo(MARGIN + (index + 1) * third - 14, RULE_Y);
    context.stroke();
  });
  context.setLineDash([]);
}
