import { expect, test } from 'vitest';
import { evidenceMap } from '../../../src/evidence/evidence-map.ts';
import { demo } from './demo.ts';

// tests/fixtures/official/alpha.md: a series and a trial report relapse; 5.1 to 5.3 are of safety.
test('a map has a row a study and a column a group of outcomes, each with the results that are of both', () => {
  const { columns, rows } = evidenceMap(demo('alpha'));
  const names = columns.map(({ domain, group }) => `${domain} ${group}`);
  expect(new Set(names).size).toBe(names.length);
  expect(
    columns.every(({ domain, group, outcomes }) =>
      outcomes.every((one) => one.domain === domain && one.group === group),
    ),
  ).toBe(true);
  const relapse = columns.findIndex(({ outcomes }) => outcomes.some(({ id }) => id === 'relapse'));
  const reported = rows.map(({ study, cells }) => [
    study.id,
    cells[relapse]!.filter(({ outcome }) => outcome.id === 'relapse').map(({ id }) => id),
  ]);
  expect(reported).toEqual([
    ['series', ['series.relapse', 'series.relapse-rate']],
    ['review', []],
    ['trial', ['trial.relapse']],
  ]);
  expect(rows.flatMap(({ cells }) => cells.flat())).toHaveLength(demo('alpha').results.length);
});

test('a result stands in the column of each outcome that it also concerns', () => {
  const guidance = demo('alpha');
  const [first, ...others] = guidance.results;
  const mortality = guidance.outcomes.find(({ id }) => id === 'mortality')!;
  const { columns, rows } = evidenceMap({
    ...guidance,
    results: [{ ...first!, alsoConcerns: [mortality] }, ...others],
  });
  const at = columns.findIndex(({ outcomes }) => outcomes.includes(mortality));
  expect(
    rows.find(({ study }) => study === first!.study)!.cells[at]!.map(({ id }) => id),
  ).toContain(first!.id);
});
