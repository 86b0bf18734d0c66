import type { ChartConfiguration } from 'chart.js';
import type { ChartAxis } from './chart-spec.ts';
import type { ChartFont, DrawOptions, Drawing, Stop } from './drawing.ts';
import { Pen } from './pen.ts';

type Dataset = Drawing['configuration']['data']['datasets'][number];

const TICKS_HEIGHT = 28;
const TICK: ChartFont = { size: 14, weight: 400 };

/** What a kind of chart puts on the common ground: a field of pixels, with or without a scale along it. */
export type Ground = Readonly<{
  datasets: Dataset[];
  /** Height of the field in which marks stand, without ticks. */
  fieldHeight: number;
  /** Room left and right of the field. */
  left: number;
  right: number;
  /** The scale along the field; without one, x counts pixels. */
  axis: ChartAxis | undefined;
  /** Where grid lines cross the field, from and to in pixels from its top. */
  bands: readonly Readonly<{ top: number; bottom: number }>[];
  /** The tick that stays where there is room for every other one only; by default the first. */
  keptTick?: number;
  /** What follows the last tick: a unit. */
  axisUnit?: string;
  /** Room below the ticks. */
  below?: number;
  stacked?: boolean;
  stops: readonly Stop[];
  /** Draws what stands over the marks; `at` turns a value of the scale into pixels. */
  over: (pen: Pen, at: (value: number) => number) => void;
}>;

/**
 * A chart whose y counts pixels from the top, so that a layout places every label and mark itself,
 * and whose x is the scale of its values. The same chart is drawn to SVG and live.
 */
export function baseDrawing(ground: Ground, options: DrawOptions): Drawing {
  const { palette, family, width, measure } = options;
  const { axis, fieldHeight, left, right } = ground;
  const ticksHeight = (axis === undefined ? 0 : TICKS_HEIGHT) + (ground.below ?? 0);
  const everyOther = width - left - right < 320 && (axis?.ticks.length ?? 0) > 4;
  const kept = axis?.ticks.findIndex(({ value }) => value === (ground.keptTick ?? 0)) ?? 0;
  const ticks = axis?.ticks.filter((_tick, index) => !everyOther || (index - kept) % 2 === 0) ?? [];
  const lines = (datasetIndex: number, index: number) => {
    const stop =
      ground.stops.find((one) => one.datasetIndex === datasetIndex && one.index === index) ??
      ground.stops.find((one) => one.datasetIndex === datasetIndex);
    return stop === undefined ? [] : [...stop.lines];
  };
  const configuration: ChartConfiguration<'bar' | 'scatter', { x: number; y: number }[]> = {
    type: 'bar',
    data: { datasets: ground.datasets },
    options: {
      indexAxis: 'y',
      responsive: false,
      animation: false,
      layout: { autoPadding: false, padding: { left, right, bottom: ticksHeight } },
      interaction: { mode: 'nearest', intersect: axis === undefined, axis: axis ? 'y' : 'xy' },
      scales: {
        x: {
          type: 'linear',
          stacked: ground.stacked ?? false,
          display: false,
          offset: false,
          min: 0,
          max: axis?.max ?? width - left - right,
        },
        y: {
          type: 'linear',
          stacked: ground.stacked ?? false,
          display: false,
          offset: false,
          reverse: true,
          min: 0,
          max: fieldHeight,
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: palette.ink,
          titleColor: palette.ground,
          bodyColor: palette.ground,
          titleFont: { family, size: 15, weight: 600 },
          bodyFont: { family, size: 14 },
          padding: 10,
          cornerRadius: 6,
          callbacks: {
            title: ([item]) => (item ? (lines(item.datasetIndex, item.dataIndex)[0] ?? '') : ''),
            label: (item) => lines(item.datasetIndex, item.dataIndex).slice(1),
          },
        },
      },
    },
    plugins: [
      {
        id: 'labels',
        beforeDatasetsDraw: ({ ctx, scales: { x } }) => {
          const pen = new Pen(ctx, palette, family);
          const at = (value: number) => Math.round(x?.getPixelForValue(value) ?? 0) + 0.5;
          pen.lines(
            ticks.flatMap(({ value }) =>
              ground.bands.map(
                ({ top, bottom }) =>
                  [
                    [at(value), top],
                    [at(value), bottom],
                  ] as const,
              ),
            ),
            'line',
            1,
          );
          ticks.forEach(({ value, label }, index) => {
            const unit = index === ticks.length - 1 ? (ground.axisUnit ?? '') : '';
            const half = measure(label, TICK) / 2;
            const start = Math.max(0, at(value) - half);
            pen.text([`${label} ${unit}`.trim()], [start, fieldHeight + 20], {
              font: TICK,
              colour: 'muted',
            });
          });
        },
        afterDatasetsDraw: ({ ctx, scales: { x } }) => {
          ground.over(new Pen(ctx, palette, family), (value) => x?.getPixelForValue(value) ?? 0);
        },
      },
    ],
  };
  return {
    configuration,
    height: fieldHeight + ticksHeight,
    stops: ground.stops,
  };
}
