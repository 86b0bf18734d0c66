import { describe, expect, test } from 'vitest';
import type { IconArraySpec } from '../../../../src/charts/chart-spec.ts';
import { drawIconArray } from '../../../../src/charts/icon-array/config.ts';
import { areOver, crampedWords, drawnMarks, drawOptions } from '../drawn-marks.ts';
import { allSpecs } from '../htg241.ts';

const found = allSpecs.find((spec) => spec.kind === 'icon-array');
if (found === undefined) throw new RangeError('HTG241 has no chart of icons');
const [first] = found.blocks;
if (first === undefined) throw new RangeError('the chart has no block');
const block = { ...first, icons: 25, filled: 4, role: 'intervention' } as const;
const one: IconArraySpec = { ...found, blocks: [block] };
const two: IconArraySpec = { ...found, blocks: [block, { ...block, icons: 12, filled: 12 }] };

type Icons = Readonly<{
  data: readonly Readonly<{ x: number; y: number }>[];
  pointBackgroundColor: readonly string[];
  pointBorderColor: readonly string[];
  pointBorderWidth: readonly number[];
  pointRadius: number;
}>;

describe.each([
  ['one block, wide', one, 720],
  ['one block, narrow', one, 300],
  ['two blocks, wide', two, 720],
  ['two blocks, narrow', two, 300],
] as const)('%s', (_what, spec, width) => {
  const options = drawOptions('icon-array', width);
  const drawn = () => {
    const drawing = drawIconArray(spec, options);
    const blocks = drawing.configuration.data.datasets as unknown as readonly Icons[];
    return { drawing, blocks };
  };

  test('has an icon a person, ten a line, those with the event first and filled', () => {
    const { blocks } = drawn();
    blocks.forEach(({ data, ...icons }, index) => {
      const { icons: count = 0, filled = 0 } = spec.blocks[index] ?? {};
      expect(data).toHaveLength(count);
      const lines = Map.groupBy(data, ({ y }) => y);
      expect([...lines.values()].map(({ length }) => length)).toEqual(
        count === 25 ? [10, 10, 5] : [10, 2],
      );
      const is = (at: number) => at < filled;
      const all = Array.from({ length: count }, (_icon, at) => at);
      expect(icons.pointBackgroundColor).toEqual(
        all.map((at) => (is(at) ? 'intervention' : 'transparent')),
      );
      expect(icons.pointBorderColor).toEqual(
        all.map((at) => (is(at) ? 'intervention' : 'neutral')),
      );
      expect(icons.pointBorderWidth.map((thick) => thick > 0)).toEqual(all.map((at) => !is(at)));
    });
  });

  test('has its icons apart, within the drawing, in even steps', () => {
    const { drawing, blocks } = drawn();
    const all = blocks.flatMap(({ data }) => data);
    const radius = blocks[0]?.pointRadius ?? 0;
    for (const [index, { x, y }] of all.entries()) {
      expect(Math.min(x, y) - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(width);
      expect(y + radius).toBeLessThanOrEqual(drawing.height);
      for (const other of all.slice(index + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(2 * radius);
      }
    }
    const [a, b] = all;
    const below = all[10];
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo((below?.y ?? 0) - (a?.y ?? 0));
  });

  test('has its words beside or above its icons, and none runs into others', () => {
    const { drawing, blocks } = drawn();
    const { texts } = drawnMarks(drawing, width);
    const icons = blocks.flatMap(({ data }) => data);
    const radius = blocks[0]?.pointRadius ?? 0;
    expect(crampedWords(texts, { width, height: drawing.height })).toEqual([]);
    const rooms = icons.map(({ x, y }) => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    }));
    expect(texts.filter((words) => rooms.some((room) => areOver(words, room)))).toEqual([]);
  });

  test('says the figure, its count and what an icon stands for, and what is calculated in its colour', () => {
    const written = (showCalculated: boolean) =>
      drawnMarks(drawIconArray(spec, { ...options, showCalculated }), width).texts;
    for (const text of [block.printed, block.detail]) {
      expect(written(true).filter((drawn) => drawn.text === text)).toHaveLength(spec.blocks.length);
    }
    const note = written(true).map(({ text }) => text);
    expect(note.join(' ')).toContain(block.note);
    const calculated = written(true).filter(({ colour }) => colour === 'calculated');
    expect(calculated.map(({ text }) => text)).toEqual(
      spec.blocks.flatMap(({ interval }) => (interval === null ? [] : [interval.text])),
    );
    expect(written(false).filter(({ colour }) => colour === 'calculated')).toEqual([]);
  });
});
