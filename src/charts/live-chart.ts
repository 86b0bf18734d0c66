import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import type { ChartView } from './chart-view.ts';
import type { Drawing, DrawOptions, Measure, Stop } from './drawing.ts';
import { CHART_PROPERTIES, type ChartColour, type ChartPalette } from './palette.ts';

Chart.register(BarController, BarElement, LinearScale, PointElement, ScatterController, Tooltip);

/** A chart on a canvas that a reader can go through mark by mark. */
export type LiveChart = Readonly<{
  /** Height of the drawing in pixels. */
  height: number;
  /** Shows the mark that is so many steps on, and returns what is read out there. */
  step: (by: number) => string;
  /** Shows the first or the last mark, and returns what is read out there. */
  jump: (to: 'first' | 'last') => string;
  /** Takes the chart off its canvas. */
  destroy: () => void;
}>;

/**
 * Draws a chart live, in the colours and the typeface that the canvas has on the page.
 *
 * @param draw - what draws the chart
 * @param room - the width of the drawing, by how much the page enlarges it, whether calculated marks are drawn, and what the reader has chosen to see
 * @throws TypeError when the browser has no canvas to draw on
 */
export function liveChart(
  canvas: HTMLCanvasElement,
  draw: (options: DrawOptions) => Drawing,
  room: Readonly<{ width: number; scale: number; showCalculated: boolean; view: ChartView }>,
): LiveChart {
  const { width, scale, showCalculated, view } = room;
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('there is no canvas to draw on');
  Chart.getChart(canvas)?.destroy();
  const family = getComputedStyle(canvas).fontFamily;
  const measure: Measure = (text, { size, weight }) => {
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
  const palette = paletteOf(canvas);
  const { configuration, height, stops } = draw({
    width,
    palette,
    family,
    showCalculated,
    view,
    measure,
  });
  canvas.width = width;
  canvas.height = height;
  const chart = new Chart(canvas, {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: devicePixelRatio * scale },
  });
  let current = -1;

  const show = (index: number): string => {
    current = (index + stops.length) % stops.length;
    const stop = stops[current];
    if (stop === undefined) return '';
    activate(chart, stop);
    return stop.lines.join('; ');
  };
  return {
    height,
    step: (by) => show(current < 0 && by < 0 ? stops.length - 1 : current + by),
    jump: (to) => show(to === 'first' ? 0 : stops.length - 1),
    destroy: () => {
      chart.destroy();
    },
  };
}

function activate(chart: Chart<'bar' | 'scatter', { x: number; y: number }[]>, stop: Stop): void {
  const { datasetIndex, index } = stop;
  const active = [{ datasetIndex, index }];
  const element = chart.getDatasetMeta(datasetIndex).data[index];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: element?.x ?? 0, y: element?.y ?? 0 });
  chart.update('none');
}

/** The colours that the custom properties have here and now; a canvas knows no `light-dark()`. */
function paletteOf(canvas: HTMLCanvasElement): ChartPalette {
  const probe = document.createElement('span');
  canvas.before(probe);
  const colourOf = (role: ChartColour) => {
    probe.style.color = `var(${CHART_PROPERTIES[role]})`;
    return getComputedStyle(probe).color;
  };
  const palette: ChartPalette = {
    ink: colourOf('ink'),
    muted: colourOf('muted'),
    line: colourOf('line'),
    ground: colourOf('ground'),
    accent: colourOf('accent'),
    intervention: colourOf('intervention'),
    comparator: colourOf('comparator'),
    neutral: colourOf('neutral'),
    calculated: colourOf('calculated'),
    calculatedGround: colourOf('calculatedGround'),
  };
  probe.remove();
  return palette;
}
