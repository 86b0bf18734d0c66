import { baseDrawing } from '../base-configuration.ts';
import type { ForestSpec } from '../chart-spec.ts';
import { shownView } from '../chart-view.ts';
import { type ChartFont, type Drawing, type DrawOptions, WIDE } from '../drawing.ts';
import { lineHeight, type Pen, wrapText } from '../pen.ts';
import { armsLine, contrastReading, contrastWords } from './contrast-words.ts';

const LABEL: ChartFont = { size: 15, weight: 600 };
const SMALL: ChartFont = { size: 14, weight: 400 };
const HEAD: ChartFont = { size: 14, weight: 600 };
const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const TICK_ROOM = 36;
const PLOT_ROW = 30;
const SQUARE = 9;
const ARROW = 6;
/** The length of an interval that lies beyond the scale altogether, in pixels. */
const STUB = 16;

/**
 * Squares of equal size with their intervals on a logarithmic scale around one, numbers in columns
 * beside them. What lies beyond the scale is an arrow without a square; a ratio that cannot be
 * estimated has its words alone.
 */
export function drawForest(spec: ForestSpec, options: DrawOptions): Drawing {
  const { width, measure, palette, showCalculated } = options;
  const { figures } = shownView(options.view, showCalculated);
  const wide = width >= WIDE;
  const written = spec.rows.map((row) => contrastWords(row, figures));
  const columnWidth = (texts: readonly string[]) =>
    Math.ceil(Math.max(...texts.map((text) => measure(text, HEAD)))) + 18;
  const columns = [
    columnWidth([
      spec.arms.of,
      ...written.flatMap(({ of, counts }) => (counts === null ? [of] : [of, counts.of])),
    ]),
    columnWidth([
      spec.arms.against,
      ...written.flatMap(({ against, counts }) =>
        counts === null ? [against] : [against, counts.against],
      ),
    ]),
    columnWidth(spec.rows.map(({ ratio }) => ratio.text)),
  ] as const;
  const left = wide ? 160 : 0;
  const right = wide ? columns[0] + columns[1] + columns[2] : 0;
  const plot = width - left - right;

  // The scale counts tenfold steps from its left end, so that it starts at zero like any other.
  const placeOf = (ratio: number) => Math.log10(ratio * spec.limit);
  const end = placeOf(spec.limit);
  const inside = (place: number) => Math.min(end, Math.max(0, place));
  const within = TICKS.filter((tick) => tick >= 1 / spec.limit && tick <= spec.limit);
  const shown =
    plot / within.length >= TICK_ROOM
      ? within
      : within.filter((tick) => Number.isInteger(Math.log10(tick)));
  const axis = {
    max: end,
    ticks: shown.map((tick) => ({ value: placeOf(tick), label: String(tick) })),
  };

  const isOnScale = ({ ratio }: ForestSpec['rows'][number]) =>
    ratio.estimate !== null && inside(placeOf(ratio.estimate)) === placeOf(ratio.estimate);
  const radii = spec.rows.map((row) => (showCalculated && isOnScale(row) ? SQUARE : 0));

  let y = wide ? lineHeight(HEAD) * 2 + 6 : 0;
  const rows = spec.rows.map((row) => {
    const label = wrapText(row.label, wide ? left - 12 : width, LABEL, measure);
    const counts = armsLine(spec, row, figures);
    const below = wide
      ? []
      : wrapText(counts.replaceAll(/ (?=\d)/g, '\u00a0'), width, SMALL, measure);
    const words = label.length * lineHeight(LABEL) + below.length * lineHeight(SMALL);
    const top = y;
    const ratioHeight = wide ? 0 : lineHeight(SMALL) + 2;
    y += wide ? Math.max(words, PLOT_ROW) + 16 : words + ratioHeight + PLOT_ROW + 14;
    const markY = wide ? (top + y) / 2 : y - PLOT_ROW / 2 - 4;
    const labelY = (wide ? (top + y - words) / 2 : top + 4) + LABEL.size * 0.9;
    return { row, label, below, labelY, markY, words };
  });
  const fieldHeight = Math.ceil(y);
  const favoursRoom = wide ? left + plot / 2 - 12 : plot / 2 - 12;
  const below = wrapText(spec.favours.below, favoursRoom, SMALL, measure);
  const above = wrapText(spec.favours.above, favoursRoom, SMALL, measure);

  const interval = (
    pen: Pen,
    at: (value: number) => number,
    row: ForestSpec['rows'][number],
    markY: number,
  ) => {
    if (row.ratio.estimate === null) return;
    const [low, high] = [placeOf(row.ratio.low), placeOf(row.ratio.high)];
    const from = low > end ? at(end) - STUB : at(inside(low));
    const to = high < 0 ? at(0) + STUB : at(inside(high));
    const arrow = (tip: number, back: number) =>
      [
        [
          [tip, markY],
          [tip + back, markY - ARROW],
        ],
        [
          [tip, markY],
          [tip + back, markY + ARROW],
        ],
      ] as const;
    pen.lines(
      [
        [
          [from, markY],
          [to, markY],
        ],
        ...(low < 0 ? arrow(from, ARROW) : []),
        ...(high > end ? arrow(to, -ARROW) : []),
      ],
      'calculated',
      2,
    );
  };

  const writeCell = (
    pen: Pen,
    cell: Readonly<{ text: string; behind: string | undefined; isCalculated: boolean }>,
    [end, base]: readonly [number, number],
  ) => {
    const { text, behind, isCalculated } = cell;
    const y = behind === undefined ? base : base - lineHeight(SMALL) / 2 - 1;
    const room = measure(text, SMALL);
    if (isCalculated) pen.calculatedText(text, [end - room, y], SMALL, room);
    else pen.text([text], [end, y], { font: SMALL, colour: 'ink', align: 'right' });
    if (behind === undefined) return;
    pen.text([behind], [end, y + lineHeight(SMALL) + 2], {
      font: SMALL,
      colour: 'muted',
      align: 'right',
    });
  };

  return baseDrawing(
    {
      axis,
      keptTick: placeOf(1),
      left,
      right,
      fieldHeight,
      bands: [],
      below: Math.max(below.length, above.length) * lineHeight(SMALL) + 6,
      datasets: [
        {
          type: 'scatter',
          data: rows.map(({ row, markY }) => ({
            x: inside(placeOf(row.ratio.estimate ?? 1)),
            y: markY,
          })),
          pointStyle: 'rect',
          pointRadius: radii,
          pointHoverRadius: radii,
          pointBackgroundColor: palette.calculated,
          pointBorderWidth: 0,
          clip: false,
        },
      ],
      stops: rows.map(({ row }, index) => ({
        datasetIndex: 0,
        index,
        lines: contrastReading(spec, row, { figures, showCalculated }),
      })),
      over: (pen, at) => {
        const one = Math.round(at(placeOf(1))) + 0.5;
        const bandTop = wide ? lineHeight(HEAD) * 2 + 6 : 0;
        const reference = wide
          ? [
              [
                [one, bandTop],
                [one, fieldHeight],
              ] as const,
            ]
          : rows.map(
              ({ markY }) =>
                [
                  [one, markY - PLOT_ROW / 2],
                  [one, markY + PLOT_ROW / 2],
                ] as const,
            );
        pen.lines(reference, 'muted', 1);
        const ends = [at(0), at(end)] as const;
        pen.lines(
          [
            [
              [ends[0], fieldHeight],
              [ends[1], fieldHeight],
            ],
          ],
          'muted',
          1,
        );
        pen.lines(
          axis.ticks.map(
            ({ value }) =>
              [
                [at(value), fieldHeight],
                [at(value), fieldHeight + 5],
              ] as const,
          ),
          'muted',
          1,
        );
        const favoursY = fieldHeight + 28 + 12;
        pen.text(below, [one - 10, favoursY], { font: SMALL, colour: 'muted', align: 'right' });
        pen.text(above, [one + 10, favoursY], { font: SMALL, colour: 'muted' });
        if (wide) {
          const headY = lineHeight(HEAD) + 14;
          const [ofEnd, againstEnd] = [
            width - columns[1] - columns[2],
            width - columns[2],
          ] as const;
          pen.text([spec.arms.of], [ofEnd, headY], { font: HEAD, colour: 'muted', align: 'right' });
          pen.text([spec.arms.against], [againstEnd, headY], {
            font: HEAD,
            colour: 'muted',
            align: 'right',
          });
          pen.lines(
            [
              [
                [0, bandTop],
                [width, bandTop],
              ],
            ],
            'line',
            1,
          );
          for (const { row, markY } of rows) {
            const base = markY + 5;
            const { of, against, counts, voice } = contrastWords(row, figures);
            const cells = [
              { text: of, behind: counts?.of, end: ofEnd },
              { text: against, behind: counts?.against, end: againstEnd },
            ];
            for (const { text, behind, end } of cells) {
              writeCell(pen, { text, behind, isCalculated: voice === 'calculated' }, [end, base]);
            }
          }
        }
        for (const { label, below: counts, labelY } of rows) {
          pen.text(label, [0, labelY], { font: LABEL, colour: 'ink' });
          pen.text(counts, [0, labelY + label.length * lineHeight(LABEL)], {
            font: SMALL,
            colour: figures === 'per-100' ? 'calculated' : 'ink',
          });
        }
        if (!showCalculated) return;
        if (wide) {
          const lines = [spec.measure, '95% interval'];
          pen.text(lines, [width, 14], { font: HEAD, colour: 'calculated', align: 'right' });
        }
        for (const { row, label, below: counts, labelY, markY } of rows) {
          interval(pen, at, row, markY);
          const text = wide ? row.ratio.text : `${spec.measure} ${row.ratio.text}`;
          const room = measure(text, SMALL);
          const base = wide
            ? markY + 5
            : labelY + label.length * lineHeight(LABEL) + counts.length * lineHeight(SMALL) + 2;
          pen.calculatedText(text, [wide ? width - room - 1 : 0, base], SMALL, room);
        }
      },
    },
    options,
  );
}
