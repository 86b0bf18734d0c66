import type { ChartSpec } from '../chart-spec.ts';
import { chartDescription } from '../chart-description.ts';
import { lineHeight } from '../pen.ts';
import { measureText, renderSvg } from '../render-svg.ts';
import { imageLayout, type ImageSource } from './image-layout.ts';
import { LIGHT_PALETTE, lightColour } from './light-palette.ts';

/** The site's typeface where a machine has it, and its neighbours where not. */
const FAMILIES =
  "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, 'Liberation Sans', sans-serif";

/**
 * A figure as an SVG file that needs nothing from its page: colours of the light theme on a ground of
 * their own, text as text, the drawing with the words that it needs to stand by itself.
 */
export function imageSvg(spec: ChartSpec, source: ImageSource): string {
  const drawing = renderSvg(spec, 'wide');
  const { width, height, left, texts, drawingTop, ruleY } = imageLayout(
    spec,
    source,
    heightOf(drawing),
  );
  const words = texts.flatMap(({ lines, y, font, colour }) =>
    lines.map(
      (line, index) =>
        `<text fill="${LIGHT_PALETTE[colour]}" font-size="${font.size}"${
          font.weight === 600 ? ' font-weight="600"' : ''
        } x="${left}" y="${y + index * lineHeight(font)}">${escaped(line)}</text>`,
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title desc" font-family="${FAMILIES}">`,
    `<title id="title">${escaped(spec.title)}</title>`,
    `<desc id="desc">${escaped(`${chartDescription(spec)} ${source.citation}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${LIGHT_PALETTE.ground}"/>`,
    sized(words.join('')),
    `<path d="M${left} ${ruleY}H${width - left}" stroke="${LIGHT_PALETTE.line}"/>`,
    `<g transform="translate(${left} ${drawingTop})">${sized(marksOf(drawing))}</g>`,
    '</svg>\n',
  ].join('');
}

/** The marks of a drawing without its frame, in the colours of the light theme. */
const marksOf = (svg: string): string =>
  svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replaceAll(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, '')
    .replaceAll(/var\((--[\w-]+)\)/g, (_var, property: string) => lightColour(property));

/**
 * The height of a drawing, from its view box.
 *
 * @throws RangeError when it has none
 */
function heightOf(svg: string): number {
  const height = Number(/ viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
  if (Number.isNaN(height)) throw new RangeError('the drawing has no view box');
  return height;
}

/**
 * Gives every run of text the width that it has in the site's typeface, so that it ends where its
 * neighbours expect it to when another typeface stands in.
 */
const sized = (marks: string): string =>
  marks.replaceAll(
    /<text([^>]*) font-size="([\d.]+)"( font-weight="600")?([^>]*)>([^<]*)</g,
    (
      _text,
      before: string,
      size: string,
      bold: string | undefined,
      after: string,
      words: string,
    ) => {
      const width = measureText(unescaped(words), {
        size: Number(size),
        weight: bold === undefined ? 400 : 600,
      });
      return `<text${before} font-size="${size}"${bold ?? ''}${after} textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs">${words}<`;
    },
  );

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
