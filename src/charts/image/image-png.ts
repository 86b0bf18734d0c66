import type { ChartSpec } from '../chart-spec.ts';
import { SVG_WIDTHS } from '../render-svg.ts';
import { imageLayout, type ImageSource } from './image-layout.ts';
import { drawnFor, paintImage } from './paint-image.ts';

/** Pixels of the file for each pixel of the layout. */
export const PNG_SCALE = 2;

/** A figure as a PNG file, the same as the SVG, sharp on a slide. */
export function imagePng(spec: ChartSpec, source: ImageSource): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = drawnFor(spec, SVG_WIDTHS.wide);
  const layout = imageLayout(spec, source, drawing.height);
  return paintImage(layout, { drawing, scale: 1, left: layout.left }, PNG_SCALE, source);
}
