import { describe, expect, test } from 'vitest';
import { chartAxis } from '../../../src/charts/chart-axis.ts';

describe('chartAxis', () => {
  // Round steps chosen by hand.
  test.each([
    { largest: 34, ticks: [0, 10, 20, 30, 40] },
    { largest: 0.2497, ticks: [0, 0.05, 0.1, 0.15, 0.2, 0.25] },
    { largest: 0.333, ticks: [0, 0.1, 0.2, 0.3, 0.4] },
    { largest: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    { largest: 0.004, ticks: [0, 0.001, 0.002, 0.003, 0.004] },
  ])('a scale up to $largest has round ticks from zero', ({ largest, ticks }) => {
    const axis = chartAxis(largest, String);

    expect(axis.ticks.map(({ value }) => value)).toEqual(ticks);
    expect(axis.max).toBe(ticks.at(-1));
  });

  test('a scale without length is refused', () => {
    expect(() => chartAxis(0, String)).toThrow('the largest value 0 must be more than 0');
  });
});
