import { createCanvas } from '@napi-rs/canvas';
import { Chart, type ChartItem } from 'chart.js';
import type { ChartSpec } from '../chart-spec.ts';
import { usualView } from '../chart-view.ts';
import { draw } from '../draw.ts';
import type { Drawing } from '../drawing.ts';
import { lineHeight } from '../pen.ts';
import { CHART_FAMILY, measureText } from '../render-svg.ts';
import type { ImageLayout, ImageSource } from './image-layout.ts';
import { imageXmp } from './image-xmp.ts';
import { LIGHT_PALETTE } from './light-palette.ts';
import { pngBytes } from './png-bytes.ts';

/** A chart for a picture, and how wide it is drawn, in pixels. */
export type WideDrawing = Drawing & Readonly<{ width: number }>;

/** A chart in the colours of the light theme. */
export const drawnFor = (spec: ChartSpec, width: number): WideDrawing => ({
  ...draw(spec, {
    width,
    palette: LIGHT_PALETTE,
    family: `"${CHART_FAMILY}"`,
    showCalculated: true,
    view: usualView(spec.kind),
    measure: measureText,
  }),
  width,
});

/** Every picture is drawn on the same two canvases: one for each would hold 10 MB until it is collected. */
const image = createCanvas(1, 1);
const canvas = createCanvas(1, 1);

/**
 * Paints words and drawing as a PNG file, which says where it comes from to programs that keep pictures.
 *
 * @param drawn - the drawing, how much larger than it was drawn, and its left edge in pixels of the layout
 * @param resolution - pixels of the file for each pixel of the layout
 */
export function paintImage(
  layout: ImageLayout,
  drawn: Readonly<{ drawing: WideDrawing; scale: number; left: number }>,
  resolution: number,
  source: ImageSource,
): Promise<Uint8Array<ArrayBuffer>> {
  const { drawing, scale, left } = drawn;
  // Giving a canvas a size clears it, and its transformation with it.
  image.width = layout.width * resolution;
  image.height = layout.height * resolution;
  const context = image.getContext('2d');
  // Otherwise the letters are set as in the language of the machine.
  context.lang = 'en-GB';
  context.scale(resolution, resolution);
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
  context.fillRect(layout.left, layout.ruleY, layout.width - 2 * layout.left, 1);

  canvas.width = drawing.width;
  canvas.height = drawing.height;
  const item: unknown = canvas;
  if (!isChartItem(item)) throw new TypeError('there is no canvas to draw on');
  const chart = new Chart(item, {
    ...drawing.configuration,
    options: { ...drawing.configuration.options, devicePixelRatio: resolution * scale },
  });
  context.drawImage(canvas, left, layout.drawingTop, drawing.width * scale, drawing.height * scale);
  chart.destroy();
  return pngBytes(image, imageXmp(source));
}

/** Chart.js draws on whatever has a 2d context; its types know only the browser's canvas. */
const isChartItem = (item: unknown): item is Extract<ChartItem, HTMLCanvasElement> =>
  typeof item === 'object' && item !== null && 'getContext' in item;
