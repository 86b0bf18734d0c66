import { describe, expect, test } from 'vitest';
import type { PartsSpec } from '../../../../src/charts/chart-spec.ts';
import { drawParts } from '../../../../src/charts/parts/config.ts';
import { areOver, crampedWords, drawnMarks, drawOptions } from '../drawn-marks.ts';
import { allSpecs } from '../htg241.ts';

const found = allSpecs.find((spec) => spec.kind === 'parts');
if (found === undefined) throw new RangeError('HTG241 has no chart of parts');
const [first] = found.rows;
if (first === undefined) throw new RangeError('the chart has no part');
const short = { ...first, short: 'Part', detail: '4 of 8', printed: '50%' };
const spec: PartsSpec = {
  ...found,
  total: 8,
  rows: [4, 2, 2].map((events) => ({ ...short, events })),
};
const long: PartsSpec = {
  ...spec,
  rows: spec.rows.map((row) => ({ ...row, short: 'Pseudopseudohypoparathyroidism' })),
};

const drawn = (parts: PartsSpec, width: number) => {
  const drawing = drawParts(parts, drawOptions('parts', width));
  const bars = drawing.configuration.data.datasets;
  return { ...drawnMarks(drawing, width), bars, height: drawing.height };
};

describe.each([
  ['beside the bar', spec, 720],
  ['below the bar, where it is narrow', spec, 300],
  ['below the bar, where words are long', long, 720],
] as const)('with its words %s', (where, parts, width) => {
  const isBeside = where === 'beside the bar';

  test('parts have the share of the width that they have of the total, and patterns that differ', () => {
    const { bars, boxes } = drawn(parts, width);
    expect(bars.map(({ data }) => data[0]?.x)).toEqual([width / 2, width / 4, width / 4]);
    expect(new Set(bars.map(({ data }) => data[0]?.y)).size).toBe(1);
    expect(bars.map(({ backgroundColor }) => backgroundColor)).toEqual([
      'intervention',
      'ground',
      'ground',
    ]);
    expect(boxes.slice(0, 2).map(({ left, right, colour }) => [left, right, colour])).toEqual([
      [width / 2 + 1.5, width * 0.75 - 1.5, 'intervention'],
      [width * 0.75 + 1.5, width - 1.5, 'neutral'],
    ]);
  });

  test('a gap stands between parts, over the height of the bar', () => {
    const { bars, lines } = drawn(parts, width);
    const gaps = lines.filter(({ colour, width: thick }) => colour === 'ground' && thick === 3);
    const middle = bars[0]?.data[0]?.y ?? 0;
    expect(gaps.map(({ from, to }) => [from, to])).toEqual(
      [width / 2, width * 0.75].map((x) => [
        [x, middle - 22],
        [x, middle + 22],
      ]),
    );
  });

  test('a sample of each pattern stands at words that are not at their part', () => {
    const { squares, texts } = drawn(parts, width);
    expect(squares.map(({ fill }) => fill)).toEqual(
      isBeside ? [] : ['intervention', 'ground', 'ground'],
    );
    for (const [index, { y }] of squares.entries()) {
      const label = texts.filter(({ text }) => text === parts.rows[index]?.short)[index];
      expect(Math.abs((label?.y ?? 0) - 5 - y)).toBeLessThan(4);
    }
  });

  test('says the figure and the count of each part, without words that run into others or the bar', () => {
    const { bars, texts, height } = drawn(parts, width);
    expect(texts.filter(({ text }) => text === '50%')).toHaveLength(3);
    expect(texts.filter(({ text }) => text === '4 of 8')).toHaveLength(3);
    const middle = bars[0]?.data[0]?.y ?? 0;
    expect(crampedWords(texts, { width, height })).toEqual([]);
    const bar = { left: 0, right: width, top: middle - 22, bottom: middle + 22 };
    expect(texts.filter((words) => areOver(words, bar))).toEqual([]);
  });
});
