import { baseDrawing } from '../base-configuration.ts';
import type { ChartAxis, ProportionRow, ProportionsSpec } from '../chart-spec.ts';
import { shownView } from '../chart-view.ts';
import type { Drawing, DrawOptions } from '../drawing.ts';
import { BAR, labelledRows, writeRows } from '../labelled-rows.ts';
import { stopLines } from '../reading.ts';
import { rowReading, rowWords } from './row-words.ts';

/**
 * Horizontal bars from zero; the comparator's are hatched, calculated intervals are whiskers. A bar is a
 * share whatever the figures are written as: bars of counts with different totals would mislead.
 */
export function drawProportions(spec: ProportionsSpec, options: DrawOptions): Drawing {
  const { palette, showCalculated } = options;
  const view = shownView(options.view, showCalculated);
  const isPerHundred = view.figures === 'per-100';
  const layout = labelledRows(spec.groups, options, (row) => rowWords(row, view));
  const shareOf = (share: number | null) => share ?? 0;
  return baseDrawing(
    {
      ...layout,
      axis: isPerHundred ? withoutPercent(spec.axis) : spec.axis,
      axisUnit: isPerHundred ? 'per 100' : '',
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
        lines: stopLines(row, rowReading(row, view)),
      })),
      over: (pen, at) => {
        for (const { row, markY } of layout.rows) {
          if (row.role !== 'comparator' || row.share === null) continue;
          const bar = {
            left: at(0),
            right: at(shareOf(row.share)),
            top: markY - BAR / 2,
            bottom: markY + BAR / 2,
          };
          pen.hatch(bar, 'ground');
          pen.outline(bar, 'comparator');
        }
        const intervalOf = ({ interval }: ProportionRow) => (view.interval ? interval : null);
        for (const { row, markY } of layout.rows) {
          const interval = intervalOf(row);
          if (interval !== null) pen.whisker(at(interval.low), at(interval.high), markY);
        }
        writeRows(pen, layout, options, (row) =>
          at(Math.max(shareOf(row.share), intervalOf(row)?.high ?? 0)),
        );
      },
    },
    options,
  );
}

const withoutPercent = ({ max, ticks }: ChartAxis): ChartAxis => ({
  max,
  ticks: ticks.map(({ value, label }) => ({ value, label: label.replace('%', '') })),
});
