import { describe, expect, test } from 'vitest';
import type { ForestSpec } from '../../../../src/charts/chart-spec.ts';
import { drawForest } from '../../../../src/charts/forest/config.ts';
import { renderSvg } from '../../../../src/charts/render-svg.ts';
import { areOver, crampedWords, drawnMarks, drawOptions, type DrawnMarks } from '../drawn-marks.ts';
import { specOf } from '../htg241.ts';

const options = drawOptions('forest');
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

describe.each([
  ['wide', 720],
  ['narrow', 300],
] as const)('drawn %s', (layout, width) => {
  const marksOf = (drawn: ForestSpec = spec, changes: Partial<typeof options> = {}): DrawnMarks =>
    drawnMarks(drawForest(drawn, { ...options, width, ...changes }), width);
  const placeOf = (ratio: number, limit = spec.limit) => Math.log10(ratio) + Math.log10(limit);
  const heightsOf = () =>
    drawForest(spec, { ...options, width }).configuration.data.datasets[0]!.data.map(({ y }) => y);
  const intervals = ({ lines }: DrawnMarks) =>
    lines.filter(({ colour, width: thick }) => colour === 'calculated' && thick === 2);

  // HTG241, 2.4.1 and 2.4.5: 1/55 and 8/168, 6/55 and 44/168, 2/55 and 2/168; intervals as R gives them
  // (src/statistics/r-cases.json). The scale runs from 0.05 to 20.
  test('an interval runs at the height of its estimate, and an arrow stands where it leaves the scale', () => {
    const marks = marksOf();
    const { at } = marks;
    const level = intervals(marks).filter(({ from, to }) => from[1] === to[1]);
    expect(level.map(({ from }) => from[1])).toEqual(heightsOf());
    const ends = level.map(({ from, to }) => [from[0], to[0]]);
    const expected = [
      [0.05, 2.9850773],
      [0.18776447, 0.92401025],
      [0.44063533, 20],
    ];
    expected.forEach(([low = 1, high = 1], index) => {
      expect(ends[index]?.[0]).toBeCloseTo(at(placeOf(low)), 4);
      expect(ends[index]?.[1]).toBeCloseTo(at(placeOf(high)), 4);
    });
    const strokes = intervals(marks).filter(({ from, to }) => from[1] !== to[1]);
    const tips = strokes.map(({ from, to }) => [
      from[0],
      to[0] - from[0],
      Math.abs(to[1] - from[1]),
    ]);
    expect(tips).toEqual([
      [at(0), 6, 6],
      [at(0), 6, 6],
      [at(placeOf(20)), -6, 6],
      [at(placeOf(20)), -6, 6],
    ]);
  });

  test('an interval beyond the scale altogether is a stub at the end that it lies beyond', () => {
    for (const [ratio, isAbove] of [
      [{ estimate: 1500, low: 230, high: 11_650, text: '1500 (230 to 11650)' }, true],
      [{ estimate: 0.0005, low: 0.0001, high: 0.002, text: '0.0005 (0.0001 to 0.002)' }, false],
    ] as const) {
      const marks = marksOf(withRatio(ratio));
      const end = marks.at(isAbove ? placeOf(100, 100) : 0);
      const [line] = intervals(marks);
      const xs = [line?.from[0] ?? 0, line?.to[0] ?? 0].toSorted((a, b) => a - b);
      expect(xs).toEqual(isAbove ? [end - 16, end] : [end, end + 16]);
    }
  });

  test('a line stands at one, beside it what either side favours', () => {
    const { lines, texts, at } = marksOf();
    const one = Math.round(at(placeOf(1))) + 0.5;
    const upright = lines.filter(
      ({ from, to, colour }) => colour === 'muted' && from[0] === one && to[0] === one,
    );
    expect(upright).toHaveLength(layout === 'wide' ? 1 : spec.rows.length);
    for (const y of heightsOf()) {
      expect(upright.some(({ from, to }) => from[1] <= y - 15 && to[1] >= y + 15)).toBe(true);
    }
    const side = (align: string) =>
      texts
        .filter(
          (one) => one.align === align && one.colour === 'muted' && one.y > heightsOf().at(-1)!,
        )
        .map(({ text }) => text)
        .join(' ');
    expect([side('right'), side('left')]).toEqual(['Favours cryotherapy', 'Favours resection']);
    const [below, above] = ['right', 'left'].map((align) =>
      texts.find((one) => one.align === align && one.y > heightsOf().at(-1)! + 15),
    );
    expect(below?.x).toBeLessThan(one);
    expect(above?.x).toBeGreaterThan(one);
    expect(below?.y).toBe(above?.y);
  });

  const long: ForestSpec = {
    ...spec,
    arms: { of: 'Cryotherapy with chemotherapy', against: 'Resection' },
    favours: {
      below: 'Favours cryotherapy with chemotherapy',
      above: 'Favours resection with chemotherapy',
    },
    rows: spec.rows.map((row) => ({
      ...row,
      label: 'Perioperative haemorrhage that needed transfusion or another operation',
    })),
  };

  test.each([
    ['printed figures', spec, 'percent'],
    ['figures per 100', spec, 'per-100'],
    ['long words', long, 'percent'],
    ['long words and figures per 100', long, 'per-100'],
  ] as const)('no words of %s run into others, a mark or an edge', (_what, drawn, figures) => {
    const changes = { view: { ...options.view, figures } };
    const drawing = drawForest(drawn, { ...options, width, ...changes });
    const { texts } = marksOf(drawn, changes);
    expect(crampedWords(texts, { width, height: drawing.height })).toEqual([]);
    const { padding } = drawing.configuration.options?.layout as {
      padding: { left: number; right: number };
    };
    // An arrow head is 12 pixels high, the plot as wide as its scale.
    const marks = drawing.configuration.data.datasets[0]!.data.map(({ y }) => ({
      left: padding.left,
      right: width - padding.right,
      top: y - 6,
      bottom: y + 6,
    }));
    expect(marks).toHaveLength(spec.rows.length);
    expect(texts.filter((words) => marks.some((mark) => areOver(words, mark)))).toEqual([]);
  });

  test('the words of a row stand at its mark', () => {
    const { texts } = marksOf(long);
    const labels = texts.filter(({ x, y, colour }) => x === 0 && y > 40 && colour === 'ink');
    const { data } = drawForest(long, { ...options, width }).configuration.data.datasets[0]!;
    const between = data.map(({ y }, index) => ({
      y,
      lines: labels.filter((line) =>
        layout === 'wide'
          ? Math.abs(line.y - y) <= 50
          : line.y < y && line.y > (data[index - 1]?.y ?? 0),
      ),
    }));
    expect(between.every(({ lines }) => lines.length > 1)).toBe(true);
    if (layout === 'narrow') return;
    for (const { y, lines } of between) {
      // The middle of the letters of all lines, which stand on their baselines.
      const middle = lines.reduce((sum, line) => sum + line.y - 5, 0) / lines.length;
      expect(Math.abs(middle - y)).toBeLessThan(4);
    }
  });

  test('counts and ratios of a row stand in its order', () => {
    const { texts } = marksOf();
    const written = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text));
    const ratios = written(/\(.+\sto\s.+\)/);
    expect(ratios.map(({ text }) => text.replace(/^Risk ratio /, ''))).toEqual(
      spec.rows.map(({ ratio }) => ratio.text),
    );
    expect(new Set(ratios.map(({ colour }) => colour))).toEqual(new Set(['calculated']));
    const counts = written(/\d\sof\s\d/).map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(counts.join(' ').match(/\d+ of \d+/g)).toEqual([
      ...['1 of 55', '8 of 168'],
      ...['6 of 55', '44 of 168'],
      ...['2 of 55', '2 of 168'],
    ]);
  });

  test('the dashes below a calculated ratio run from its first letter to its last', () => {
    const { texts, lines } = marksOf();
    const ratios = texts.filter(({ text }) => text.endsWith(')'));
    expect(ratios).toHaveLength(spec.rows.length);
    for (const { left, right, y } of ratios) {
      const dashes = lines.filter(({ from, width: thick }) => thick === 1 && from[1] === y + 3.5);
      const ends = dashes.flatMap(({ from, to }) => [from[0], to[0]]);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      expect(ends[0]).toBe(left);
      expect(ends.at(-1)).toBeLessThanOrEqual(right + 0.001);
      expect(ends.at(-1)).toBeGreaterThan(right - 4);
    }
  });

  test('columns are headed in the wide drawing alone, above where their figures end', () => {
    const { texts } = marksOf();
    const heads = texts.filter(({ text }) => /^(?:Cryotherapy|Resection)$/.test(text));
    expect(texts.filter(({ text }) => /^(?:Risk ratio|95% interval)$/.test(text))).toHaveLength(
      layout === 'wide' ? 2 : 0,
    );
    expect(heads.map(({ text }) => text)).toEqual(
      layout === 'wide' ? ['Cryotherapy', 'Resection'] : [],
    );
    for (const [index, { x, align }] of heads.entries()) {
      const column = texts.filter((one) => one.x === x && /\d\sof\s\d/.test(one.text));
      expect(column.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(
        [
          ['1 of 55', '6 of 55', '2 of 55'],
          ['8 of 168', '44 of 168', '2 of 168'],
        ][index],
      );
      expect([align, ...column.map((one) => one.align)]).toEqual(Array(4).fill('right'));
    }
  });

  test('a figure per 100 and its count stand one below the other, on either side of the mark', () => {
    const view = { ...options.view, figures: 'per-100' } as const;
    const { texts } = marksOf(spec, { view });
    const [mark = 0] = heightsOf();
    const count = texts.find(({ text }) => /1\sof\s55/.test(text));
    const figure = texts.find(({ text }) => /1\.8(?!\d)/.test(text));
    if (layout === 'narrow') {
      expect(figure?.text).toBe(count?.text);
      return;
    }
    expect(count).toMatchObject({ colour: 'muted', align: 'right' });
    expect((figure?.x ?? 0) + options.measure(figure?.text ?? '', { size: 14, weight: 400 })).toBe(
      count?.x,
    );
    // Letters of 11 pixels stand on their baselines.
    const middle = ((figure?.y ?? 0) - 11 + (count?.y ?? 0)) / 2;
    expect(Math.abs(middle - mark)).toBeLessThan(3);
  });

  test('without what is calculated there are the counts alone', () => {
    const { texts, lines } = marksOf(spec, { showCalculated: false });
    expect(texts.some(({ text }) => /ratio|interval|\(/.test(text))).toBe(false);
    expect(texts.filter(({ text }) => /\d\sof\s\d/.test(text)).length).toBeGreaterThan(2);
    expect([...texts, ...lines].filter(({ colour }) => colour === 'calculated')).toEqual([]);
  });

  test('figures per 100 have the colour of what is calculated, with their counts', () => {
    const view = { ...options.view, figures: 'per-100' } as const;
    const { texts } = marksOf(spec, { view });
    const first = texts.filter(({ text }) => /1\.8(?!\d)/.test(text));
    expect(first.map(({ colour }) => colour)).toEqual(['calculated']);
    expect(texts.some(({ text }) => /1\sof\s55/.test(text))).toBe(true);
  });
});
