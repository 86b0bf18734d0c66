import { expect, test } from 'vitest';
import { shareAxis } from '../../../src/evidence/share-axis.ts';
import { guidance } from '../charts/htg241.ts';
import { demo } from './demo.ts';

const measurementsOf = ({ results }: typeof guidance) =>
  results.flatMap(({ measurements }) => measurements);

test('the scale is the shortest that holds every bar and interval', () => {
  // The highest end in HTG241 is that of 136 in 326, 47.1% (prop.test in R 4.5, without correction).
  expect(shareAxis(measurementsOf(guidance))).toEqual({
    end: 0.5,
    ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
  });
  // pad.md: 19 of 31, of which the interval ends at 76.3%; lamp.md: 82% survive a year.
  expect(shareAxis(measurementsOf(demo('pad'))).end).toBe(0.8);
  expect(shareAxis(measurementsOf(demo('lamp'))).end).toBe(1);
});

test('without a share there is a scale all the same', () => {
  expect(shareAxis([])).toEqual({ end: 0.1, ticks: [0, 0.02, 0.04, 0.06, 0.08, 0.1] });
});
