import { describe, expect, test } from 'vitest';
import { type ChartView, usualView } from '../../../../src/charts/chart-view.ts';
import { drawProportions } from '../../../../src/charts/proportions/config.ts';
import { drawnMarks } from '../drawn-marks.ts';
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

/** What stands over the bars of a chart of 720 pixels, or of a width of its own. */
const marksOf = (changes: Partial<typeof options> = {}) => {
  const drawn = { ...options, ...changes };
  return drawnMarks(drawProportions(spec, drawn), drawn.width);
};

describe('over its bars', () => {
  // As `prop.test(9, 63, correct = FALSE)` and `prop.test(3, 60, correct = FALSE)` give them in R.
  test('an interval runs from its low to its high end, in the middle of its bar', () => {
    const { lines, at } = marksOf();
    const whiskers = lines.filter(
      ({ from, to, colour, width }) => colour === 'violet' && width === 2 && from[1] === to[1],
    );
    expect(whiskers).toHaveLength(2);
    [
      [0.07701948, 0.24974566],
      [0.0171495, 0.13700516],
    ].forEach(([low = 0, high = 0], index) => {
      expect(whiskers[index]?.from[0]).toBeCloseTo(at(low), 1);
      expect(whiskers[index]?.to[0]).toBeCloseTo(at(high), 1);
    });
    const { data } = drawProportions(spec, options).configuration;
    expect(whiskers.map(({ from }) => from[1])).toEqual(data.datasets[0]?.data.map(({ y }) => y));
  });

  test('there is no interval where none is calculated or none is chosen', () => {
    const violet = (changes: Partial<typeof options>) =>
      marksOf(changes).lines.filter(({ colour }) => colour === 'violet');
    expect(violet({ showCalculated: false })).toEqual([]);
    expect(violet({ view: { figures: 'percent', interval: false } })).toEqual([]);
  });

  test('the bar of the comparator alone is ruled and outlined, from zero to its share', () => {
    const { boxes, lines, at } = marksOf();
    expect(boxes).toEqual([{ left: at(0), right: at(3 / 60), colour: 'two' }]);
    const rules = lines.filter(({ colour, width }) => colour === 'ground' && width === 1.6);
    const middle = drawProportions(spec, options).configuration.data.datasets[0]?.data[1]?.y ?? 0;
    expect(rules.length).toBeGreaterThan(5);
    for (const { from, to } of rules) {
      for (const [x, y] of [from, to]) {
        expect(x).toBeGreaterThanOrEqual(at(0));
        expect(x).toBeLessThanOrEqual(at(3 / 60));
        expect(Math.abs(y - middle)).toBeLessThanOrEqual(13);
      }
    }
  });

  test.each([
    ['its interval', {}, 0.24974566],
    ['its bar, where no interval is shown', { showCalculated: false }, 9 / 63],
  ])('a figure stands behind %s', (_what, changes, end) => {
    const { texts, at } = marksOf(changes);
    const { x = 0, colour } = texts.find(({ text }) => text === '14%') ?? {};
    expect(x).toBeGreaterThan(at(end));
    expect(x).toBeLessThan(at(end) + 20);
    expect(colour).toBe('ink');
  });

  test('a calculated figure has the colour of what is calculated, and the scale no per cent signs', () => {
    const view = { figures: 'per-100', interval: false } as const;
    const { texts, ticks } = marksOf({ view });
    expect(texts.find(({ text }) => text === '14.3')?.colour).toBe('violet');
    expect(ticks).toEqual(['0', '5', '10', '15', '20', '25 per 100']);
    expect(marksOf().ticks).toEqual(['0%', '5%', '10%', '15%', '20%', '25%']);
  });
});
