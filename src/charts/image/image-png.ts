import { createCanvas } from '@napi-rs/canvas';
import { Chart, type ChartItem } from 'chart.js';
import type { ChartSpec } from '../chart-spec.ts';
import { usualView } from '../chart-view.ts';
import { draw } from '../draw.ts';
import { lineHeight } from '../pen.ts';
import { CHART_FAMILY, measureText, SVG_WIDTHS } from '../render-svg.ts';
import { imageLayout, type ImageSource } from './image-layout.ts';
import { LIGHT_PALETTE } from './light-palette.ts';
import { pngBytes } from './png-bytes.ts';

/** Pixels of the file for each pixel of the layout. */
export const PNG_SCALE = 2;

/** Every picture is drawn on the same two canvases: one for each would hold 10 MB until it is collected. */
const image = createCanvas(1, 1);
const drawing = createCanvas(1, 1);

/** A figure as a PNG file, the same as the SVG, sharp on a slide. */
export function imagePng(spec: ChartSpec, source: ImageSource): Promise<Uint8Array<ArrayBuffer>> {
  const { configuration, height: drawingHeight } = draw(spec, {
    width: SVG_WIDTHS.wide,
    palette: LIGHT_PALETTE,
    family: `"${CHART_FAMILY}"`,
    showCalculated: true,
    view: usualView(spec.kind),
    measure: measureText,
  });
  const layout = imageLayout(spec, source, drawingHeight);
  // Giving a canvas a size clears it, and its transformation with it.
  image.width = layout.width * PNG_SCALE;
  image.height = layout.height * PNG_SCALE;
  const context = image.getContext('2d');
  // Otherwise the letters are set as in the language of the machine.
  context.lang = 'en-GB';
  context.scale(PNG_SCALE, PNG_SCALE);
  context.fillStyle = LIGHT_PALETTE.ground;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const { lines, y, font, colour } of layout.texts) {
    context.font = `${font.weight} ${font.size}px "${CHART_FAMILY}"`;
    context.fillStyle = LIGHT_PALETTE[colour];
    lines.forEach((line, index) => {
      context.fillText(line, layout.left, y + index * lineHeight(font));
    });
  }
  context.fillStyle = LIGHT_PALETTE.line;
  context.fillRect(layout.left, layout.ruleY, SVG_WIDTHS.wide, 1);

  drawing.width = SVG_WIDTHS.wide;
  drawing.height = drawingHeight;
  const item: unknown = drawing;
  if (!isChartItem(item)) throw new TypeError('there is no canvas to draw on');
  const chart = new Chart(item, {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: PNG_SCALE },
  });
  context.drawImage(drawing, layout.left, layout.drawingTop, SVG_WIDTHS.wide, drawingHeight);
  chart.destroy();
  return pngBytes(image);
}

/** Chart.js draws on whatever has a 2d context; its types know only the browser's canvas. */
const isChartItem = (canvas: unknown): canvas is Extract<ChartItem, HTMLCanvasElement> =>
  typeof canvas === 'object' && canvas !== null && 'getContext' in canvas;
