import { baseDrawing } from '../base-configuration.ts';
import type { PointRow, PointsSpec } from '../chart-spec.ts';
import type { ChartFont, Drawing, DrawOptions } from '../drawing.ts';
import { labelledRows, writeRows } from '../labelled-rows.ts';
import { lineHeight, type Pen, type Point } from '../pen.ts';
import { readingOf, stopLines } from '../reading.ts';

const STEM = 4;
const RADIUS = 8;
const CAP = 6;
const HEAD = 7;
const AXIS: ChartFont = { size: 14, weight: 400 };
/** From the field to the line that names the scale, below its ticks. */
const BELOW_TICKS = 42;

/**
 * Points on a scale; the comparator's are hollow. A scale that starts at zero has a thin stem to each
 * point; one around no difference has a line there, and squares. Printed ranges and intervals are solid lines; what
 * was measured before is a ring with an arrow to what followed.
 */
export function drawPoints(spec: PointsSpec, options: DrawOptions): Drawing {
  const { palette, showCalculated } = options;
  const layout = labelledRows(spec.groups, options, ({ printed, detail }) => ({
    figure: printed,
    unit: '',
    detail,
    interval: null,
    voice: 'reported',
  }));
  const hasStem = ({ before }: PointRow) => spec.reference === null && before === null;
  return baseDrawing(
    {
      ...layout,
      right: layout.right + RADIUS,
      axis: spec.axis,
      keptTick: spec.reference ?? 0,
      axisUnit: spec.reference === null ? spec.unit : '',
      below: spec.reference === null ? 0 : lineHeight(AXIS) + 4,
      datasets: [
        {
          type: 'bar',
          data: layout.rows.map(({ row, markY }) => ({ x: row.place, y: markY })),
          backgroundColor: layout.rows.map(({ row }) =>
            hasStem(row) ? palette[row.role] : 'transparent',
          ),
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
        const { reference } = spec;
        if (reference !== null) {
          pen.lines(
            layout.bands.map(({ top, bottom }) => [
              [at(reference), top],
              [at(reference), bottom],
            ]),
            'muted',
            1,
          );
          pen.text([spec.unit], [at(0), layout.fieldHeight + BELOW_TICKS], {
            font: AXIS,
            colour: 'muted',
          });
        }
        for (const { row, markY } of layout.rows) {
          drawLines(pen, at, row, markY);
          if (row.before === null) drawPoint(pen, [at(row.place), markY], row, reference !== null);
        }
        // Beside a scale around no difference figures stand in a column, where its line does not cross them.
        writeRows(pen, layout, options, (row) =>
          reference === null ? at(endOf(row)) + RADIUS - 2 : at(spec.axis.max),
        );
      },
    },
    options,
  );
}

const endOf = ({ place, spread, before }: PointRow): number =>
  Math.max(place, spread?.high ?? place, before ?? place);

/** The printed range or interval of a point, or the arrow that leads to it from before. */
function drawLines(pen: Pen, at: (place: number) => number, row: PointRow, y: number): void {
  const { place, spread, before, role } = row;
  const x = at(place);
  if (spread !== null) {
    const [low, high] = [at(spread.low), at(spread.high)];
    const lines: [Point, Point][] = [
      [
        [low, y],
        [high, y],
      ],
      ...[low, high].map((end): [Point, Point] => [
        [end, y - CAP],
        [end, y + CAP],
      ]),
    ];
    pen.lines(lines, 'ink', 2);
  }
  if (before === null) return;
  const back = x > at(before) ? -HEAD : HEAD;
  const shaft: [Point, Point][] = [
    [
      [at(before), y],
      [x, y],
    ],
    ...[-HEAD, HEAD].map((aside): [Point, Point] => [
      [x, y],
      [x + back, y + aside],
    ]),
  ];
  pen.lines(shaft, role, 3);
  pen.disc([at(before), y], RADIUS - 2, role, true);
}

/** An estimate of effect is a square, the figure of an arm a disc. */
function drawPoint(pen: Pen, [x, y]: Point, { role }: PointRow, isEstimate: boolean): void {
  if (isEstimate)
    pen.fill({ left: x - HEAD, right: x + HEAD, top: y - HEAD, bottom: y + HEAD }, 'ink');
  else pen.disc([x, y], RADIUS, role, role === 'comparator');
}
