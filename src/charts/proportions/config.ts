import { baseDrawing } from '../base-configuration.ts';
import type { ProportionsSpec } from '../chart-spec.ts';
import type { Drawing, DrawOptions } from '../drawing.ts';
import { BAR, labelledRows, writeRows } from '../labelled-rows.ts';
import { readingOf } from '../reading.ts';

/** Horizontal bars from zero; the comparator's are hatched, calculated intervals are whiskers. */
export function drawProportions(spec: ProportionsSpec, options: DrawOptions): Drawing {
  const { palette, showCalculated } = options;
  const layout = labelledRows(spec.groups, options);
  const shareOf = (share: number | null) => share ?? 0;
  return baseDrawing(
    {
      ...layout,
      axis: spec.axis,
      datasets: [
        {
          type: 'bar',
          data: layout.rows.map(({ row, markY }) => ({ x: shareOf(row.share), y: markY })),
          backgroundColor: layout.rows.map(({ row }) => palette[row.role]),
          barThickness: BAR,
          inflateAmount: 0,
          clip: false,
        },
      ],
      stops: layout.rows.map(({ row }, index) => ({
        datasetIndex: 0,
        index,
        lines: readingOf(row, showCalculated),
      })),
      over: (pen, at) => {
        for (const { row, markY } of layout.rows) {
          if (row.role !== 'comparator') continue;
          const bar = {
            left: at(0),
            right: at(shareOf(row.share)),
            top: markY - BAR / 2,
            bottom: markY + BAR / 2,
          };
          pen.hatch(bar, 'ground');
          pen.outline(bar, 'comparator');
        }
        const intervalOf = (interval: { low: number; high: number } | null) =>
          showCalculated ? interval : null;
        for (const { row, markY } of layout.rows) {
          const interval = intervalOf(row.interval);
          if (interval !== null) pen.whisker(at(interval.low), at(interval.high), markY);
        }
        writeRows(pen, layout, options, (row) =>
          at(Math.max(shareOf(row.share), intervalOf(row.interval)?.high ?? 0)),
        );
      },
    },
    options,
  );
}
