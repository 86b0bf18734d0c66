import { baseDrawing } from '../base-configuration.ts';
import type { MediansSpec } from '../chart-spec.ts';
import type { Drawing, DrawOptions } from '../drawing.ts';
import { labelledRows, writeRows } from '../labelled-rows.ts';
import { readingOf, stopLines } from '../reading.ts';

const STEM = 4;
const RADIUS = 8;

/** Points on a scale from zero, each on a thin stem; the comparator's are hollow. */
export function drawMedians(spec: MediansSpec, options: DrawOptions): Drawing {
  const { palette, showCalculated } = options;
  const layout = labelledRows(
    [{ heading: null, rows: spec.rows }],
    options,
    ({ printed, detail }) => ({
      figure: printed,
      unit: '',
      detail,
      interval: null,
      voice: 'reported',
    }),
  );
  return baseDrawing(
    {
      ...layout,
      right: layout.right + RADIUS,
      axis: spec.axis,
      axisUnit: spec.unit,
      datasets: [
        {
          type: 'bar',
          data: layout.rows.map(({ row, markY }) => ({ x: row.amount, y: markY })),
          backgroundColor: layout.rows.map(({ row }) => palette[row.role]),
          barThickness: STEM,
          inflateAmount: 0,
          clip: false,
        },
      ],
      stops: layout.rows.map(({ row }, index) => ({
        datasetIndex: 0,
        index,
        lines: stopLines(row, readingOf(row, showCalculated)),
      })),
      over: (pen, at) => {
        for (const { row, markY } of layout.rows) {
          pen.disc([at(row.amount), markY], RADIUS, row.role, row.role === 'comparator');
        }
        writeRows(pen, layout, options, ({ amount }) => at(amount) + RADIUS - 2);
      },
    },
    options,
  );
}
