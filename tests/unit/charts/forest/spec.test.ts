import { describe, expect, test } from 'vitest';
import { chartSpec } from '../../../../src/charts/registry.ts';
import { guidance, specOf } from '../htg241.ts';

describe('forestSpec', () => {
  // Counts: HTG241, 2.3.1. Ratio: by hand, (9/63)/(3/60) = 2.857; bounds as riskRatio's docstring gives them.
  test('calculates a ratio from the counts of one study', () => {
    expect(specOf('forest', 'forest-efficacy').rows).toMatchObject([
      {
        label: 'Disease-free survival',
        of: '9\u00a0of\u00a063',
        against: '3\u00a0of\u00a060',
        ratio: { text: '2.86 (0.81\u00a0to\u00a010.05)' },
      },
    ]);
  });

  // Of survival a high figure is desirable, of harm a low one.
  test('turns the words below the scale the way that benefit points', () => {
    expect(specOf('forest', 'forest-efficacy').favours).toEqual({
      below: 'Favours resection',
      above: 'Favours cryotherapy',
    });
    expect(specOf('forest', 'forest-safety').favours).toEqual({
      below: 'Favours cryotherapy',
      above: 'Favours resection',
    });
  });

  // By hand from HTG241, 2.4.1 and 2.4.5: (1/55)/(8/168), (6/55)/(44/168), (2/55)/(2/168).
  test('has a row a contrast and no row that sums them', () => {
    const { rows } = specOf('forest', 'forest-safety');

    expect(rows.map(({ ratio }) => ratio.estimate?.toFixed(3))).toEqual([
      '0.382',
      '0.417',
      '3.055',
    ]);
  });

  /** The first contrast of the chart with other counts in its two arms. */
  const withCounts = (counts: readonly Readonly<{ events: number; total: number }>[]) => {
    const figure = guidance.figures.find(({ id }) => id === 'forest-efficacy')!;
    const results = guidance.results.map((result) => ({
      ...result,
      measurements: result.measurements.map((measurement, index) =>
        measurement.figure.kind === 'proportion' && result.id === 'trial-123.disease-free-survival'
          ? { ...measurement, figure: { ...measurement.figure, ...counts[index] } }
          : measurement,
      ),
    }));
    const spec = chartSpec({ ...guidance, results }, figure);
    if (spec.kind !== 'forest') throw new RangeError('not a forest plot');
    return spec;
  };

  // By hand: (55/100)/(1/300) = 165 and (5/100)/(1/600) = 30; the scale is that of 100 and of 50.
  test.each([
    [{ events: 55, total: 100 }, { events: 1, total: 300 }, 165, 100],
    [{ events: 1, total: 300 }, { events: 55, total: 100 }, 1 / 165, 100],
    [{ events: 5, total: 100 }, { events: 1, total: 600 }, 30, 50],
  ])('has a scale that grows with the estimate: %j over %j', (of, against, estimate, limit) => {
    const { rows, ...spec } = withCounts([of, against]);

    expect(rows[0]?.ratio.estimate).toBeCloseTo(estimate, 10);
    expect(spec.limit).toBe(limit);
  });

  test('has a row for a contrast of which a count is zero, without an estimate', () => {
    const { rows } = withCounts([
      { events: 0, total: 63 },
      { events: 3, total: 60 },
    ]);

    expect(rows[0]).toMatchObject({
      of: '0\u00a0of\u00a063',
      ratio: { estimate: null, text: 'not estimable' },
    });
  });

  test('refuses outcomes that point different ways', () => {
    const figure = guidance.figures.find(({ kind }) => kind === 'forest')!;
    const mixed = {
      ...figure,
      kind: 'forest' as const,
      measure: 'risk-ratio' as const,
      contrasts: [
        'trial-123.disease-free-survival.cryotherapy-vs-resection',
        'non-randomised-223.mortality.cryotherapy-vs-resection',
      ],
    };

    expect(() => chartSpec(guidance, mixed)).toThrow('outcomes that point different ways');
  });

  test('refuses a contrast without counts', () => {
    const figure = guidance.figures.find(({ kind }) => kind === 'forest')!;
    const uncounted = {
      ...figure,
      kind: 'forest' as const,
      measure: 'risk-ratio' as const,
      contrasts: ['non-randomised-415.survival.cryotherapy-vs-resection'],
    };

    expect(() => chartSpec(guidance, uncounted)).toThrow('has no counts');
  });
});
