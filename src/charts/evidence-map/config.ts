import { baseDrawing } from '../base-configuration.ts';
import type { EvidenceMapSpec } from '../chart-spec.ts';
import { type ChartFont, type Drawing, type DrawOptions, WIDE } from '../drawing.ts';
import { lineHeight, type Pen, wrapText } from '../pen.ts';

type MapRow = EvidenceMapSpec['rows'][number];
type Placed = Readonly<{ x: number; y: number; row: MapRow; lines: readonly string[] }>;

const NAME: ChartFont = { size: 15, weight: 600 };
const SMALL: ChartFont = { size: 14, weight: 400 };
const DOMAIN: ChartFont = { size: 15, weight: 600 };
const LARGEST = 11;
const SMALLEST = 3;
const POINT_STYLES = {
  square: 'rect',
  triangle: 'triangle',
  circle: 'circle',
  diamond: 'rectRot',
} as const satisfies Record<MapRow['shape'], string>;
/** What makes the mark as large as a circle of the same radius. */
const SAME_AREA = {
  square: Math.sqrt(Math.PI / 2),
  triangle: Math.sqrt(Math.PI / (0.75 * Math.sqrt(3))),
  circle: 1,
  diamond: Math.sqrt(Math.PI / 2),
} as const satisfies Record<MapRow['shape'], number>;
const DOMAINS = { efficacy: 'Efficacy', safety: 'Safety' } as const;

/** Studies by outcomes: a table of marks where it fits, a list of studies where it does not. */
export function drawEvidenceMap(spec: EvidenceMapSpec, options: DrawOptions): Drawing {
  const { width, measure } = options;
  const gap = 8;
  const widths = spec.columns.map(({ label }) =>
    Math.max(...label.split(' ').map((word) => measure(word, SMALL)), 34),
  );
  const matrix = widths.reduce((sum, one) => sum + one + gap, 0);
  return width >= WIDE && width - matrix >= 120
    ? drawMatrix(spec, options, widths, gap, width - matrix)
    : drawList(spec, options);
}

function drawMatrix(
  spec: EvidenceMapSpec,
  options: DrawOptions,
  widths: readonly number[],
  gap: number,
  labelWidth: number,
): Drawing {
  const { width, measure } = options;
  const leftOf = (column: number) =>
    labelWidth + widths.slice(0, column).reduce((sum, one) => sum + one + gap, 0) + gap;
  const middleOf = (column: number) => leftOf(column) + (widths[column] ?? 0) / 2;
  const headers = spec.columns.map(({ label }, column) =>
    wrapText(label, widths[column] ?? 0, SMALL, measure),
  );
  const headerLines = Math.max(...headers.map((lines) => lines.length));
  const headTop = 30;
  const headBottom = headTop + headerLines * lineHeight(SMALL) + 8;
  let y = headBottom;
  const rows = spec.rows.map((row) => {
    const name = wrapText(row.design, labelWidth - 8, NAME, measure);
    const most = Math.max(1, ...row.cells.map(({ paragraphs }) => paragraphs.length));
    const words = name.length * lineHeight(NAME) + lineHeight(SMALL);
    const marks = 2 * LARGEST + most * lineHeight(SMALL) + 4;
    const height = Math.max(words, marks) + 14;
    const top = y;
    y += height;
    return {
      row,
      name,
      top,
      marksTop: top + (height - marks) / 2,
      wordsTop: top + (height - words) / 2,
    };
  });
  const points = rows.flatMap(({ row, marksTop }) =>
    row.cells.map(({ column, paragraphs }) => ({
      row,
      x: middleOf(column),
      y: marksTop + LARGEST + 2,
      paragraphs: paragraphs.map(({ text }) => text),
      lines: [
        row.study.text,
        `${spec.columns[column]?.label ?? ''}: ${paragraphs.map(({ text }) => text).join(', ')}`,
      ],
    })),
  );
  const over = (pen: Pen): void => {
    for (const [domain, name] of Object.entries(DOMAINS)) {
      const columns = spec.columns.flatMap((column, index) =>
        column.domain === domain ? [index] : [],
      );
      const [first] = columns;
      const last = columns.at(-1);
      if (first === undefined || last === undefined) continue;
      pen.text([name], [leftOf(first), 16], { font: DOMAIN, colour: 'ink' });
      pen.lines(
        [
          [
            [leftOf(first), 24],
            [leftOf(last) + (widths[last] ?? 0), 24],
          ],
        ],
        'muted',
        1.5,
      );
    }
    headers.forEach((lines, column) => {
      const first = headBottom - 10 - (lines.length - 1) * lineHeight(SMALL);
      pen.text(lines, [middleOf(column), first], { font: SMALL, colour: 'muted', align: 'center' });
    });
    pen.lines(
      rows.map(
        ({ top }) =>
          [
            [0, top],
            [width, top],
          ] as const,
      ),
      'line',
      1,
    );
    for (const { row, name, wordsTop } of rows) {
      pen.text(name, [0, wordsTop + 13], { font: NAME, colour: 'ink' });
      const sizeY = wordsTop + 13 + name.length * lineHeight(NAME) - 1;
      pen.text([row.size], [0, sizeY], { font: SMALL, colour: 'muted' });
    }
    for (const { x, y: middle, paragraphs } of points) {
      pen.text(paragraphs, [x, middle + LARGEST + 16], {
        font: SMALL,
        colour: 'ink',
        align: 'center',
      });
    }
  };
  return drawMarks(spec, options, points, Math.ceil(y), over);
}

function drawList(spec: EvidenceMapSpec, options: DrawOptions): Drawing {
  const { width, measure } = options;
  const left = 2 * LARGEST + 18;
  let y = 0;
  const rows = spec.rows.map((row) => {
    const name = wrapText(row.design, width - left, NAME, measure);
    const outcomes = row.cells.map(({ column, paragraphs }) => {
      const numbers = paragraphs.map(({ text }) => text).join(',\u00a0');
      return `${spec.columns[column]?.label ?? ''} ${numbers}`.replaceAll(' ', '\u00a0');
    });
    const cells = wrapText(outcomes.join('; '), width - left, SMALL, measure);
    const top = y;
    const height = name.length * lineHeight(NAME) + (1 + cells.length) * lineHeight(SMALL) + 20;
    y += height;
    return { row, name, cells, outcomes, top };
  });
  const points = rows.map(({ row, outcomes, top }) => ({
    row,
    x: LARGEST + 5,
    y: top + LARGEST + 10,
    lines: [row.study.text, ...outcomes],
  }));
  const over = (pen: Pen): void => {
    pen.lines(
      rows.slice(1).map(
        ({ top }) =>
          [
            [0, top],
            [width, top],
          ] as const,
      ),
      'line',
      1,
    );
    for (const { row, name, cells, top } of rows) {
      let line = top + 23;
      pen.text(name, [left, line], { font: NAME, colour: 'ink' });
      line += name.length * lineHeight(NAME) - 1;
      pen.text([row.size], [left, line], { font: SMALL, colour: 'muted' });
      pen.text(cells, [left, line + lineHeight(SMALL)], { font: SMALL, colour: 'ink' });
    }
  };
  return drawMarks(spec, options, points, y, over);
}

function drawMarks(
  spec: EvidenceMapSpec,
  options: DrawOptions,
  points: readonly Placed[],
  fieldHeight: number,
  over: (pen: Pen) => void,
): Drawing {
  const { palette } = options;
  const most = Math.max(1, ...spec.rows.map(({ amount }) => amount ?? 0));
  const radii = points.map(
    ({ row }) =>
      SAME_AREA[row.shape] * Math.max(SMALLEST, LARGEST * Math.sqrt((row.amount ?? 0) / most)),
  );
  return baseDrawing(
    {
      axis: undefined,
      bands: [],
      left: 0,
      right: 0,
      fieldHeight,
      datasets: [
        {
          type: 'scatter',
          data: points.map(({ x, y }) => ({ x, y })),
          pointRadius: radii,
          pointHoverRadius: radii,
          pointStyle: points.map(({ row }) => POINT_STYLES[row.shape]),
          pointBackgroundColor: palette.accent,
          pointBorderWidth: 0,
          clip: false,
        },
      ],
      stops: points.map(({ lines }, index) => ({ datasetIndex: 0, index, lines })),
      over,
    },
    options,
  );
}
