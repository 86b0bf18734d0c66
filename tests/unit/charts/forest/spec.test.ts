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
