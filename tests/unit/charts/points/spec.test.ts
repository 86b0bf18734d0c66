import { expect, test } from 'vitest';
import { specOf } from '../htg241.ts';

const spec = specOf('points', 'median-survival');
const rows = spec.groups.flatMap((group) => group.rows);

// HTG241, 2.3.2: 29 and 34 months; neither range nor interval nor group sizes.
test('medians have neither an interval nor a count', () => {
  expect(rows).toMatchObject([
    { place: 29, printed: '29\u00a0months', role: 'intervention', interval: null, detail: '' },
    { place: 34, printed: '34\u00a0months', role: 'comparator', interval: null, detail: '' },
  ]);
});

test('the caption says that the guidance gives no interval', () => {
  expect(spec.caption).toContain('without a range, an interval');
});

test('medians of one figure come from one study', () => {
  expect(new Set(rows.map(({ study }) => study.url)).size).toBe(1);
});
