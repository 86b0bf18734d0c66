import { describe, expect, test } from 'vitest';
import type { PointRow, PointsSpec } from '../../../../src/charts/chart-spec.ts';
import { drawPoints } from '../../../../src/charts/points/config.ts';
import { chartSpec } from '../../../../src/charts/registry.ts';
import { drawnMarks, drawOptions } from '../drawn-marks.ts';
import { guidance } from '../htg241.ts';

const options = drawOptions('points');

const found = guidance.figures
  .map((figure) => chartSpec(guidance, figure))
  .find((spec) => spec.kind === 'points');
if (found === undefined) throw new RangeError('HTG241 has no chart of points');
const model: PointsSpec = found;
const [row] = model.groups.flatMap(({ rows }) => rows);
if (row === undefined) throw new RangeError('the chart has no row');

/** The chart with rows of its own on a scale from 0 to 10. */
const withRows = (
  changes: readonly Partial<PointRow>[],
  reference: number | null = null,
): PointsSpec => ({
  ...model,
  reference,
  unit: 'months',
  axis: { max: 10, ticks: [0, 5, 10].map((value) => ({ value, label: String(value) })) },
  groups: [{ heading: null, rows: changes.map((change) => ({ ...row, ...change })) }],
});
const plain = { place: 4, spread: null, before: null, role: 'intervention' } as const;
const drawn = (spec: PointsSpec) => {
  const drawing = drawPoints(spec, options);
  const [bars] = drawing.configuration.data.datasets;
  return { ...drawnMarks(drawing, options.width), bars };
};

describe('drawPoints', () => {
  test('has a disc where each figure is, hollow for the comparator, with a stem from zero', () => {
    const { discs, at, bars } = drawn(
      withRows([plain, { ...plain, place: 7, role: 'comparator' }]),
    );
    expect(discs.map(({ x, fill }) => [x, fill])).toEqual([
      [at(4), 'intervention'],
      [at(7), 'ground'],
    ]);
    expect(bars?.data.map(({ x }) => x)).toEqual([4, 7]);
    expect(bars?.data.map(({ y }) => y)).toEqual(discs.map(({ y }) => y));
    expect(bars?.backgroundColor).toEqual(['intervention', 'comparator']);
  });

  test('draws a printed range as a line with an end at either side, in ink', () => {
    const { lines, at, discs } = drawn(withRows([{ ...plain, spread: { low: 1, high: 9 } }]));
    const y = discs[0]?.y ?? 0;
    expect(lines.map(({ from, to, colour }) => [from, to, colour])).toEqual([
      [[at(1), y], [at(9), y], 'ink'],
      [[at(1), y - 6], [at(1), y + 6], 'ink'],
      [[at(9), y - 6], [at(9), y + 6], 'ink'],
    ]);
  });

  test.each([
    ['rose', 2, 6, -1],
    ['fell', 6, 2, 1],
  ])('draws what %s as an arrow from a ring to what followed', (_way, before, place, back) => {
    const { lines, discs, at, bars } = drawn(withRows([{ ...plain, before, place }]));
    const y = discs[0]?.y ?? 0;
    expect(discs.map(({ x, fill }) => [x, fill])).toEqual([[at(before), 'ground']]);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [
        [at(before), y],
        [at(place), y],
      ],
      ...[-7, 7].map((aside) => [
        [at(place), y],
        [at(place) + back * 7, y + aside],
      ]),
    ]);
    expect(bars?.backgroundColor).toEqual(['transparent']);
  });

  test('around no difference has a line there, squares, and its scale named below', () => {
    const { squares, discs, lines, texts, ticks, at, bars } = drawn(withRows([plain], 5));
    expect(discs).toEqual([]);
    expect(squares.map(({ x, fill }) => [x, fill])).toEqual([[at(4), 'ink']]);
    expect(squares[0]?.y).toBe(bars?.data[0]?.y);
    const upright = lines.filter(({ from, to }) => from[0] === at(5) && to[0] === at(5));
    expect(upright.length).toBeGreaterThan(0);
    expect(upright.every(({ colour }) => colour === 'muted')).toBe(true);
    expect(texts.filter(({ text }) => text === 'months').map(({ x }) => x)).toEqual([at(0)]);
    expect(ticks).toEqual(['0', '5', '10']);
    expect(bars?.backgroundColor).toEqual(['transparent']);
  });

  test('a plain scale has its unit behind its last tick and no line across', () => {
    const { ticks, texts, lines } = drawn(withRows([plain]));
    expect(ticks).toEqual(['0', '5', '10 months']);
    expect(texts.some(({ text }) => text === 'months')).toBe(false);
    expect(lines).toEqual([]);
  });

  test.each([
    ['the point', {}, 4],
    ['its range', { spread: { low: 1, high: 9 } }, 9],
    ['what was before', { before: 8 }, 8],
  ])('a figure stands behind %s', (_what, change, end) => {
    const { texts, at } = drawn(withRows([{ ...plain, ...change }]));
    const figure = texts.find(({ text }) => text === row.printed);
    expect(figure?.x).toBeGreaterThan(at(end) + 8);
    expect(figure?.x).toBeLessThan(at(end) + 30);
    expect(figure?.colour).toBe('ink');
  });

  test('beside a scale around no difference figures stand in a column behind it', () => {
    const { texts, at } = drawn(withRows([plain, { ...plain, place: 8 }], 5));
    const figures = texts.filter(({ text }) => text === row.printed);
    expect(new Set(figures.map(({ x }) => x)).size).toBe(1);
    expect(figures[0]?.x).toBeGreaterThan(at(10));
  });

  test('reads what a row prints', () => {
    const lines = drawPoints(model, options).stops.map((stop) => stop.lines.join('; '));
    const rows = model.groups.flatMap((group) => group.rows);
    expect(lines).toHaveLength(rows.length);
    rows.forEach(({ printed }, index) => {
      expect(lines[index]).toContain(printed);
    });
  });
});
