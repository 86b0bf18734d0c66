import { describe, expect, test } from 'vitest';
import { type ChartView, usualView } from '../../../../src/charts/chart-view.ts';
import { drawProportions } from '../../../../src/charts/proportions/config.ts';
import { specOf } from '../htg241.ts';

const palette = {
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  ground: 'ground',
  accent: 'accent',
  intervention: 'one',
  comparator: 'two',
  neutral: 'grey',
  calculated: 'violet',
  calculatedGround: 'ground',
};
const options = {
  width: 720,
  palette,
  family: 'sans-serif',
  showCalculated: true,
  view: usualView('proportions'),
  measure: (text: string) => text.length * 7,
};
const spec = specOf('proportions', 'disease-free-survival');

describe('drawProportions', () => {
  // HTG241, 2.3.1: 9 of 63 and 3 of 60.
  test('draws a bar an arm from zero, each in the colour of its role', () => {
    const { configuration } = drawProportions(spec, options);
    const [bars] = configuration.data.datasets;

    expect(configuration.options?.scales?.x).toMatchObject({ min: 0, max: 0.25 });
    expect(bars?.data.map(({ x }) => x)).toEqual([9 / 63, 3 / 60]);
    expect(bars?.backgroundColor).toEqual(['one', 'two']);
  });

  test('has a stop a bar, which names the outcome', () => {
    expect(drawProportions(spec, options).stops.map(({ lines }) => lines.slice(0, 2))).toEqual([
      ['Disease-free survival', 'Cryotherapy: 14%'],
      ['Disease-free survival', 'Resection: 5%'],
    ]);
  });

  test('gives bars the room of intervals that are not shown', () => {
    const paddingOf = (showCalculated: boolean) => {
      const { options: drawn } = drawProportions(spec, {
        ...options,
        showCalculated,
      }).configuration;
      return (drawn?.layout?.padding as { right: number }).right;
    };

    expect(paddingOf(false)).toBeLessThan(paddingOf(true));
  });

  test('is higher where labels stand above the bars', () => {
    expect(drawProportions(spec, { ...options, width: 300 }).height).toBeGreaterThan(
      drawProportions(spec, options).height,
    );
  });

  test('leaves bars, scale and order as they are, whatever the figures are written as', () => {
    const drawn = (['percent', 'per-100', 'counts'] as const).map((figures) => {
      const view = { figures, interval: true };
      const { configuration } = drawProportions(spec, { ...options, view });
      return {
        shares: configuration.data.datasets[0]?.data.map(({ x }) => x),
        scale: configuration.options?.scales?.x,
      };
    });

    expect(drawn[1]).toEqual(drawn[0]);
    expect(drawn[2]).toEqual(drawn[0]);
  });

  test('reads what the view shows', () => {
    const first = (view: ChartView, showCalculated = true) =>
      drawProportions(spec, { ...options, view, showCalculated })
        .stops[0]?.lines.join('; ')
        .replaceAll('\u00a0', ' ');

    expect(first({ figures: 'per-100', interval: false })).toBe(
      'Disease-free survival; Cryotherapy: 14.3 per 100 people; calculated from 9 of 63',
    );
    expect(first({ figures: 'counts', interval: false })).toBe(
      'Disease-free survival; Cryotherapy: 9 of 63; 14%',
    );
    expect(first({ figures: 'per-100', interval: true }, false)).toBe(
      'Disease-free survival; Cryotherapy: 14%; 9 of 63',
    );
  });

  test('gives bars the room of intervals that the reader has left out', () => {
    const paddingOf = (interval: boolean) => {
      const view = { figures: 'percent', interval } as const;
      const { options: drawn } = drawProportions(spec, { ...options, view }).configuration;
      return (drawn?.layout?.padding as { right: number }).right;
    };

    expect(paddingOf(false)).toBeLessThan(paddingOf(true));
  });
});
