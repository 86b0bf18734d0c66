import { expect, test } from 'vitest';
import { chartDescription } from '../../../../src/charts/chart-description.ts';
import { chartTable } from '../../../../src/charts/chart-table.ts';
import { chartVoices } from '../../../../src/charts/image/chart-voices.ts';
import { demoSpec } from '../demo.ts';

const rowsOf = (id: string, name: string) =>
  demoSpec('points', id, name).groups.flatMap(({ rows }) => rows);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

// What is expected stands in tests/fixtures/official/lamp.md and alpha.md.
test('a printed hazard ratio stands left of one with its printed interval', () => {
  const spec = demoSpec('points', 'lamp', 'ratios');
  const [row] = spec.groups.flatMap(({ rows }) => rows);
  expect(row).toMatchObject({ printed: '0.61', share: null, interval: null, before: null });
  expect(plain(row!.detail)).toBe('95% CI 0.43 to 0.87; p = 0.006');
  expect(row!.place).toBeLessThan(spec.reference!);
  expect(row!.spread!.high).toBeLessThan(spec.reference!);
  expect(spec.groups.map(({ heading }) => plain(heading ?? ''))).toEqual([
    'Randomised controlled trial, 301 patients',
  ]);
});

test('a printed difference keeps its sign', () => {
  expect(rowsOf('lamp', 'differences').map(({ printed }) => printed)).toEqual(['−7.5']);
});

test('medians have the range or the interquartile range that is printed of each', () => {
  expect(
    rowsOf('lamp', 'time-to-relief').map(({ place, spread, detail }) => ({
      place,
      spread,
      detail,
    })),
  ).toEqual([
    { place: 26, spread: { low: 4, high: 61 }, detail: 'range 4 to 61' },
    { place: 31, spread: { low: 22, high: 40 }, detail: 'interquartile range 22 to 40' },
  ]);
});

test('a change leads from the score before to the score after, on the whole of its scale', () => {
  const spec = demoSpec('points', 'lamp', 'pain');
  const [row] = spec.groups.flatMap(({ rows }) => rows);
  expect(row).toMatchObject({ before: 7.1, place: 3.4, printed: '7.1 to 3.4' });
  expect(plain(row!.detail)).toBe('change: p < 0.001');
  expect(spec.axis.max).toBe(10);
});

test('survival at several times is a point a time, and says when', () => {
  expect(rowsOf('lamp', 'survival').map(({ short, printed }) => `${short}: ${printed}`)).toEqual([
    'Lamp, at 1 year: 82%',
    'Lamp, at 3 years: 64%',
    'Lamp, at 5 years: 49%',
    'Rest, at 1 year: 71%',
    'Rest, at 3 years: 52%',
    'Rest, at 5 years: 33%',
  ]);
});

test('a rate has the interval that is printed of it', () => {
  expect(rowsOf('alpha', 'relapse-rate')[0]).toMatchObject({ spread: { low: 0.2, high: 2.1 } });
});

test('nothing in such a chart is calculated, in drawing, table or words', () => {
  const spec = demoSpec('points', 'lamp', 'ratios');
  expect(chartVoices(spec).calculated).toBeNull();
  expect(chartTable(spec).head.map(({ voice }) => voice)).not.toContain('calculated');
  expect(plain(chartDescription(spec))).toBe(
    'Randomised controlled trial, 301 patients. Relapse, Lamp against rest: 0.61; 95% CI 0.43 to 0.87; p = 0.006.',
  );
});
