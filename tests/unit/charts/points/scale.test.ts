import { describe, expect, test } from 'vitest';
import { differenceScale, plainScale, ratioScale } from '../../../../src/charts/points/scale.ts';

const labels = ({ axis }: ReturnType<typeof plainScale>) => axis.ticks.map(({ label }) => label);

// Worked out by hand: log10(0.5 × 5) = 0.397940…, the same distance left of 1 as 2 is right of it.
describe('a scale of ratios', () => {
  const scale = ratioScale([0.61, 0.43, 0.31]);

  test('reaches as far below one as above it, and holds every end', () => {
    expect(labels(scale)).toEqual(['0.2', '0.5', '1', '2', '5']);
  });

  test('has equal steps for equal factors', () => {
    expect(scale.placeOf(0.5)).toBeCloseTo(0.39794, 5);
    expect(scale.reference! - scale.placeOf(0.5)).toBeCloseTo(scale.placeOf(2) - scale.reference!);
  });

  test('grows for an interval that is very long', () => {
    expect(labels(ratioScale([165, 23, 1165])).at(-1)).toBe('2000');
  });

  test('takes no ratio of zero', () => {
    expect(() => ratioScale([0])).toThrow(RangeError);
  });
});

describe('a scale of differences', () => {
  test('has zero in its middle and a minus sign for what is below it', () => {
    const scale = differenceScale([-7.5, -11.2, -3.8]);
    expect(labels(scale)).toEqual(['−15', '−10', '−5', '0', '5', '10', '15']);
    expect(scale.placeOf(0)).toBe(scale.reference);
    expect(scale.placeOf(-7.5)).toBe(7.5);
  });
});

describe('a scale of plain figures', () => {
  test('starts at zero', () => {
    const scale = plainScale([26, 61, 40]);
    expect(labels(scale)).toEqual(['0', '20', '40', '60', '80']);
    expect(scale.reference).toBeNull();
  });

  test('has zero in its middle where a figure is below it', () => {
    expect(plainScale([-4, 8]).reference).toBe(8);
  });
});
