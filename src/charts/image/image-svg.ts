import type { ChartSpec } from '../chart-spec.ts';
import { chartDescription } from '../chart-description.ts';
import { lineHeight } from '../pen.ts';
import { renderSvg } from '../render-svg.ts';
import { glyphLine, glyphShapes } from './glyphs.ts';
import { imageLayout, type ImageSource } from './image-layout.ts';
import { LIGHT_PALETTE, lightColour } from './light-palette.ts';

/**
 * A figure as an SVG file that needs nothing from its page or from the machine that shows it: colours
 * of the light theme on a ground of their own, letters as shapes, the drawing with the words that it
 * needs to stand by itself. All of its words are in its description, for whoever listens to it or
 * searches in it.
 */
export function imageSvg(spec: ChartSpec, source: ImageSource): string {
  const drawing = renderSvg(spec, 'wide');
  const { width, height, left, texts, drawingTop, ruleY } = imageLayout(
    spec,
    source,
    heightOf(drawing),
  );
  const words = texts.map(({ lines, y, font, colour }) => {
    const written = lines.map((line, index) =>
      glyphLine(line, font, [left, y + index * lineHeight(font)]),
    );
    return `<g fill="${LIGHT_PALETTE[colour]}">${written.join('')}</g>`;
  });
  const marks = outlined(marksOf(drawing));
  const said = [chartDescription(spec), ...texts.map(({ lines }) => lines.join(' '))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ' role="img" aria-labelledby="title desc">',
    `<title id="title">${escaped(spec.title)}</title>`,
    `<desc id="desc">${escaped(said.join(' '))}</desc>`,
    metadata(source.licence),
    glyphShapes(`${words.join('')}${marks}`),
    `<rect width="${width}" height="${height}" fill="${LIGHT_PALETTE.ground}"/>`,
    ...words,
    `<path d="M${left} ${ruleY}H${width - left}" stroke="${LIGHT_PALETTE.line}"/>`,
    `<g transform="translate(${left} ${drawingTop})">${marks}</g>`,
    '</svg>\n',
  ].join('');
}

/**
 * Where the drawing lies in the file of {@link imageSvg}, in its pixels, for whoever shows it without the words
 * around it.
 */
export function drawingBox(
  spec: ChartSpec,
): readonly [left: number, top: number, width: number, height: number] {
  const height = heightOf(renderSvg(spec, 'wide'));
  const { left, width, drawingTop } = imageLayout(
    spec,
    { citation: '', edition: '', independence: '' },
    height,
  );
  return [left, drawingTop, width - 2 * left, height];
}

/** Whose the drawing is and what may be done with it, where programs that keep pictures look for it. */
const metadata = ({ notice, address }: ImageSource['licence']): string =>
  [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<cc:Work rdf:about=""><dc:rights>${escaped(notice)}</dc:rights>`,
    address === undefined ? '' : `<cc:license rdf:resource="${escaped(address)}"/>`,
    '</cc:Work></rdf:RDF></metadata>',
  ].join('');

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

const TEXT =
  /<text fill="([^"]*)" font-size="([\d.]+)"( font-weight="600")? x="([-\d.]+)" y="([-\d.]+)">([^<]*)<\/text>/g;

/** Marks whose letters are shapes. */
const outlined = (marks: string): string =>
  marks.replaceAll(
    TEXT,
    (
      _text,
      colour: string,
      size: string,
      bold: string | undefined,
      x: string,
      y: string,
      words: string,
    ) => {
      const font = { size: Number(size), weight: bold === undefined ? 400 : 600 } as const;
      const line = glyphLine(unescaped(words), font, [Number(x), Number(y)]);
      return line.replace('<g', `<g fill="${colour}"`);
    },
  );

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
