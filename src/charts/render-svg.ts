import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  Chart,
  type ChartItem,
  LinearScale,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { ChartSpec } from './chart-spec.ts';
import { usualView } from './chart-view.ts';
import type { DrawOptions, Drawing, Measure } from './drawing.ts';
import { draw } from './draw.ts';
import { CHART_PROPERTIES, type ChartPalette } from './palette.ts';
import { chartDescription } from './chart-description.ts';
import { remembering } from '../format/remembering.ts';
import { tidySvg } from './tidy-svg.ts';

/** Widths at which a chart is drawn while building, in pixels; the widest where it stands by itself. */
export const SVG_WIDTHS = { widest: 1050, wide: 720, narrow: 300 } as const;

/** The site’s typeface under the name by which canvases know it while building. */
export const CHART_FAMILY = 'Chart Sans';
const here = createRequire(import.meta.url);
for (const weight of [400, 600]) {
  GlobalFonts.registerFromPath(
    here.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`),
    CHART_FAMILY,
  );
}
Chart.register(BarController, BarElement, LinearScale, PointElement, ScatterController);

/** Both drawings of the figures of a document, which stand on several of its pages. */
const KEPT_DRAWINGS = 60;

/** Colours that stand for custom properties until the drawing is done; no two are alike. */
const STAND_INS = {
  ink: '#010101',
  muted: '#010102',
  line: '#010103',
  ground: '#010104',
  accent: '#010105',
  intervention: '#010106',
  comparator: '#010107',
  neutral: '#010108',
  calculated: '#010109',
  calculatedGround: '#010110',
} satisfies ChartPalette;

/** The width of a text in the site's typeface, in pixels. */
export const measureText: Measure = (text, { size, weight }) => {
  ruler.font = `${weight} ${size}px "${CHART_FAMILY}"`;
  return ruler.measureText(text).width;
};
const ruler = createCanvas(1, 1).getContext('2d');
// Otherwise letters are as wide as in the language of the machine.
ruler.lang = 'en-GB';

/**
 * Draws a chart as SVG that takes its colours and its typeface from the page.
 *
 * @param layout - which of the drawings; also part of the ids in it
 * @returns the `<svg>` element, with title and description, without inline styles
 */
export const renderSvg = remembering((spec: ChartSpec, layout: keyof typeof SVG_WIDTHS): string => {
  const width = SVG_WIDTHS[layout];
  const options: DrawOptions = {
    width,
    palette: STAND_INS,
    family: `"${CHART_FAMILY}"`,
    showCalculated: true,
    view: usualView(spec.kind),
    measure: measureText,
  };
  const drawing = draw(spec, options);
  return tidySvg(exportSvg(drawing, width), {
    width,
    height: drawing.height,
    id: `${spec.id}-${layout}`,
    title: spec.title,
    description: chartDescription(spec),
    colours: new Map(
      Object.entries(STAND_INS).map(([role, colour]) => [
        colour,
        {
          value: `var(${Object.entries(CHART_PROPERTIES).find(([name]) => name === role)?.[1] ?? '--ink'})`,
          calculated: role.startsWith('calculated'),
        },
      ]),
    ),
  });
}, KEPT_DRAWINGS);

function exportSvg({ configuration, height }: Drawing, width: number): string {
  const canvas: unknown = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  if (!isSvgCanvas(canvas)) throw new TypeError('the canvas cannot be exported as SVG');
  const chart = new Chart(canvas, {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 1 },
  });
  const svg = canvas.getContent().toString('utf8');
  chart.destroy();
  return svg;
}

/** Chart.js draws on whatever has a 2d context; its types know only the browser's canvas. */
function isSvgCanvas(
  canvas: unknown,
): canvas is Extract<ChartItem, HTMLCanvasElement> & { getContent: () => Buffer } {
  return (
    typeof canvas === 'object' &&
    canvas !== null &&
    'getContext' in canvas &&
    'getContent' in canvas
  );
}
