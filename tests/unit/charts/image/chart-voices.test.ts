import { expect, test } from 'vitest';
import { chartVoices } from '../../../../src/charts/image/chart-voices.ts';
import { allSpecs, specOf } from '../htg241.ts';

// HTG241 prints counts for these, from which intervals are calculated; for medians it prints none.
test('a drawing with intervals says that they are calculated, one without says nothing of it', () => {
  const calculated = allSpecs.filter((spec) => chartVoices(spec).calculated !== null);
  expect(calculated.map(({ kind }) => kind).filter((kind) => kind === 'points')).toEqual([]);
  expect(chartVoices(specOf('proportions', 'haemorrhage')).calculated).toMatch(/Wilson/);
  expect(chartVoices(specOf('forest', 'forest-safety')).calculated).toMatch(/^Risk ratios/);
  expect(chartVoices(specOf('parts', 'tumour-response')).calculated).toBeNull();
});

test('proportions without counts have nothing calculated', () => {
  const spec = specOf('proportions', 'haemorrhage');
  const groups = spec.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, interval: null })),
  }));
  expect(chartVoices({ ...spec, groups }).calculated).toBeNull();
});
