import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearFigures } from '../../../src/learn/near-figures.ts';

describe('wrong figures near a right one', () => {
  test('begin with those of the other arms', () => {
    expect(nearFigures('a', '14%', ['5%'], ['26%', '33%'], [], 100)[0]).toBe('5%');
  });

  test('leave out what would be right under another reading', () => {
    expect(
      nearFigures('a', '29 months', [], ['34 months', '12 months'], ['12 months']),
    ).not.toContain('12 months');
  });

  test('are made up of halves and multiples where nothing is printed', () => {
    expect(nearFigures('a', '10 years', [], [], [])).toEqual([
      '5 years',
      '20 years',
      '3 years',
      '30 years',
      '15 years',
      '40 years',
    ]);
  });

  test('are never the right one, and percentages stay below a hundred', () => {
    const percent = fc.integer({ min: 1, max: 100 }).map((share) => `${share}%`);
    fc.assert(
      fc.property(percent, fc.array(percent), fc.array(percent), (right, others, elsewhere) => {
        for (const figure of nearFigures('a', right, others, elsewhere, [], 100)) {
          expect(figure).not.toBe(right);
          expect(Number.parseInt(figure, 10)).toBeGreaterThan(0);
          expect(Number.parseInt(figure, 10)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
