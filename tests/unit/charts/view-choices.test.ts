import { expect, test } from 'vitest';
import { viewChoices } from '../../../src/charts/view-choices.ts';
import { allSpecs, specOf } from './htg241.ts';

test('charts of counted proportions offer a choice, and no others', () => {
  const offering = allSpecs.filter((spec) => viewChoices(spec) !== undefined);

  expect(new Set(offering.map(({ kind }) => kind))).toEqual(new Set(['proportions', 'forest']));
  expect(offering).toHaveLength(
    allSpecs.filter(({ kind }) => kind === 'proportions' || kind === 'forest').length,
  );
});

test('a hundred are people where people were counted', () => {
  const choices = viewChoices(specOf('proportions', 'disease-free-survival'));

  expect(choices?.figures.map(({ label }) => label)).toEqual([
    'Percentage',
    'Per 100 people',
    'Counts',
  ]);
});

// HTG241, 2.4.2: infection was counted per procedure; mortality and fever per patient.
test('a hundred are of nothing in particular where people and procedures were counted', () => {
  const spec = specOf('proportions', 'adverse-events-series');
  const procedures = {
    ...spec,
    groups: spec.groups.map(({ heading, rows }) => ({
      heading,
      rows: rows.filter(({ tally }) => tally?.unit === 'procedures'),
    })),
  };
  const perHundred = (one: typeof spec) => viewChoices(one)?.figures[1]?.label;

  expect(perHundred(spec)).toBe('Per 100');
  expect(perHundred(procedures)).toBe('Per 100 procedures');
});

test('figures per hundred are the only ones in the voice of what is calculated, and say so', () => {
  const choices = viewChoices(specOf('proportions', 'haemorrhage'))?.figures ?? [];

  expect(choices.map(({ figures, voice }) => [figures, voice])).toEqual([
    ['percent', 'reported'],
    ['per-100', 'calculated'],
    ['counts', 'reported'],
  ]);
  expect(choices[1]?.note).toContain('calculated by this site from the printed counts');
});

test('beside counts it says that the bars stay percentages', () => {
  expect(viewChoices(specOf('proportions', 'haemorrhage'))?.figures[2]?.note).toContain(
    'the bars and the scale still show percentages',
  );
});

test('a calculated ratio never loses its interval', () => {
  expect(viewChoices(specOf('proportions', 'haemorrhage'))?.interval).toBe(true);
  expect(viewChoices(specOf('forest', 'forest-safety'))?.interval).toBe(false);
});

test('a proportion without counts takes the choice from its chart', () => {
  const spec = specOf('proportions', 'haemorrhage');
  const groups = spec.groups.map(({ heading, rows }) => ({
    heading,
    rows: rows.map((row, index) => (index === 0 ? { ...row, tally: null } : row)),
  }));

  expect(viewChoices({ ...spec, groups })).toBeUndefined();
});
