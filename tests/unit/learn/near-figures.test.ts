import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearFigures } from '../../../src/learn/near-figures.ts';

describe('wrong figures near a right one', () => {
  test('begin with those of the other arms', () => {
    expect(nearFigures('a', '14%', ['5%'], ['26%', '33%'], [])[0]).toBe('5%');
  });

  test('leave out what would be right under another reading', () => {
    expect(
      nearFigures('a', '29 months', [], ['34 months', '12 months'], ['12 months']),
    ).not.toContain('12 months');
  });

  test('are only such as the document prints, and never a half or a double', () => {
    expect(nearFigures('a', '10 years', [], [], [])).toEqual([]);
    expect(nearFigures('a', '8%', [], ['4%', '16%', '11%'], [])).toEqual(['11%']);
  });

  test('keep the figure of the other arm even where it is a half', () => {
    expect(nearFigures('a', '8%', ['4%'], [], [])).toEqual(['4%']);
  });

  test('are far enough away to be told apart, and near enough to be believed', () => {
    expect(nearFigures('a', '14%', [], ['15%', '16%', '1%', '2%'], []).toSorted()).toEqual([
      '16%',
      '2%',
    ]);
  });

  test('are never the right one', () => {
    const percent = fc.integer({ min: 1, max: 100 }).map((share) => `${share}%`);
    fc.assert(
      fc.property(percent, fc.array(percent), fc.array(percent), (right, others, elsewhere) => {
        const figures = nearFigures('a', right, others, elsewhere, []);
        expect(figures).not.toContain(right);
        expect(figures.filter((figure) => ![...others, ...elsewhere].includes(figure))).toEqual([]);
      }),
    );
  });
});
