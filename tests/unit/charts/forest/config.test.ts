import { describe, expect, test } from 'vitest';
import type { ForestSpec } from '../../../../src/charts/chart-spec.ts';
import { usualView } from '../../../../src/charts/chart-view.ts';
import { drawForest } from '../../../../src/charts/forest/config.ts';
import { measureText, renderSvg } from '../../../../src/charts/render-svg.ts';
import { specOf } from '../htg241.ts';

const role = (name: string) => [name, name];
const options = {
  width: 720,
  palette: Object.fromEntries(
    [
      ...['ink', 'muted', 'line', 'ground', 'accent'],
      ...['intervention', 'comparator', 'neutral', 'calculated', 'calculatedGround'],
    ].map(role),
  ) as Parameters<typeof drawForest>[1]['palette'],
  family: 'sans-serif',
  showCalculated: true,
  view: usualView('forest'),
  measure: measureText,
};
const spec = specOf('forest', 'forest-safety');

/** The chart with one row whose ratio is as given; the scale runs from 0.01 to 100. */
const withRatio = (ratio: ForestSpec['rows'][number]['ratio']): ForestSpec => ({
  ...spec,
  limit: 100,
  rows: spec.rows.slice(0, 1).map((row) => ({ ...row, ratio })),
});
const squares = (drawn: ForestSpec) => {
  const [points] = drawForest(drawn, options).configuration.data.datasets;
  const { pointRadius } = points as unknown as { pointRadius: number[] };
  return points!.data.map(({ x }, index) => ({ x, isDrawn: pointRadius[index]! > 0 }));
};
/** Every end of a drawn line of the interval, along the width of the wide drawing. */
const calculatedLines = (drawn: ForestSpec): readonly string[] =>
  [
    ...renderSvg(drawn, 'wide').matchAll(/stroke="var\(--calc\)" stroke-width="2" d="([^"]*)"/g),
  ].map(([, path = '']) => path);

describe('drawForest', () => {
  // On a scale from 1/limit to limit in tenfold steps, 1 stands at log10(limit).
  test('has a square where each estimate is', () => {
    const estimates = spec.rows.map(({ ratio }) => ratio.estimate ?? Number.NaN);
    const drawn = squares(spec);
    expect(drawn.map(({ isDrawn }) => isDrawn)).toEqual(estimates.map(() => true));
    drawn.forEach(({ x }, index) => {
      expect(x).toBeCloseTo(Math.log10(estimates[index]!) + Math.log10(spec.limit), 10);
    });
  });

  test.each([
    ['above', { estimate: 165, low: 23, high: 1165, text: '165 (23 to 1165)' }],
    ['below', { estimate: 0.006, low: 0.0009, high: 0.04, text: '0.006 (0.0009 to 0.04)' }],
    ['altogether above', { estimate: 1500, low: 230, high: 11_650, text: '1500 (230 to 11650)' }],
  ])('has no square for an estimate that lies %s the scale, but an arrow', (_place, ratio) => {
    const drawn = withRatio(ratio);
    expect(squares(drawn).map(({ isDrawn }) => isDrawn)).toEqual([false]);
    // The line of the interval and the two strokes of one arrow head.
    expect(calculatedLines(drawn).join('').match(/M/g)).toHaveLength(3);
    expect(renderSvg(drawn, 'wide')).toContain(ratio.text);
  });

  test('has words and no mark for a ratio that cannot be estimated', () => {
    const drawn = withRatio({ estimate: null, text: 'not estimable' });
    expect(squares(drawn).map(({ isDrawn }) => isDrawn)).toEqual([false]);
    expect(calculatedLines(drawn)).toEqual([]);
    for (const layout of ['wide', 'narrow'] as const) {
      expect(renderSvg(drawn, layout)).toContain('not estimable');
    }
    expect(drawForest(drawn, options).stops[0]?.lines).toEqual([
      spec.rows[0]?.label,
      expect.stringMatching(/^Cryotherapy /),
      'calculated risk ratio not estimable: a count is zero',
    ]);
  });

  // The steps 1, 2, 5 of each decade between the ends, every other one or the decades where room is short;
  // one stays, for there the arms are alike.
  test.each([
    [10, 'wide', ['0.2', '1', '5']],
    [10, 'narrow', ['0.2', '1', '5']],
    [20, 'wide', ['0.1', '1', '10']],
    [100, 'wide', ['0.01', '1', '100']],
    [100, 'narrow', ['0.01', '1', '100']],
  ] as const)('on a scale to %i, drawn %s, names the ratios %j', (limit, layout, expected) => {
    const svg = renderSvg({ ...spec, limit }, layout);
    const named = [...svg.matchAll(/<text[^>]*>([\d.]+)<\/text>/g)].map(([, text = '']) => text);
    expect(named).toEqual(expected);
  });

  test('runs from one over its end to its end, in tenfold steps', () => {
    const ends = [10, 100].map((limit) => {
      const { scales } = drawForest({ ...spec, limit }, options).configuration
        .options as unknown as { scales: { x: { min: number; max: number } } };
      return [scales.x.min, scales.x.max];
    });
    expect(ends).toEqual([
      [0, 2],
      [0, 4],
    ]);
  });
});
