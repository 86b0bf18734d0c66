import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import { earlierNames, renamedPages } from '../../../src/model/renamed-parts.ts';
import type { GuidanceEntry } from '../../../src/schema/guidance.ts';
import { inventedEntries } from './invented.ts';

const renaming = (renamed: GuidanceEntry['renamed']) => {
  const { guidance } = inventedEntries;
  return assemble({
    ...inventedEntries,
    guidance: { ...guidance, data: { ...guidance.data, renamed } },
  });
};
const { guidance: invented } = renaming([]);
const [study] = invented.studies;
const [result] = invented.results;
if (study === undefined || result === undefined) throw new Error('the fixture has no results');

// Earlier names are invented; later ones are those of the fixture.
describe('a part that has another name now', () => {
  const { guidance, problems } = renaming([
    { part: 'study', from: 'trial-old', to: study.id },
    { part: 'result', from: 'trial-old.warmth', to: result.id },
  ]);

  test('is found under the earlier address of its page', () => {
    expect(renamedPages(guidance)).toEqual([
      { from: 'studies/trial-old', to: `studies/${study.id}` },
    ]);
  });

  test('is found under the earlier name of its result', () => {
    expect(earlierNames(guidance, result.id)).toEqual(['trial-old.warmth']);
  });

  test('is no problem', () => {
    expect(problems).toEqual([]);
  });
});

test.each([
  [{ part: 'study', from: 'old', to: 'none' }, 'there is no study none'],
  [{ part: 'outcome', from: 'old', to: study.id }, `there is no outcome ${study.id}`],
  [{ part: 'study', from: study.id, to: study.id }, `the study ${study.id} is there`],
] as const)('%j is told', (one, wrong) => {
  expect(renaming([one]).problems.map((problem) => problem.wrong)).toEqual([wrong]);
});

test('an earlier name that leads to two parts is told', () => {
  const one = { part: 'study', from: 'old', to: study.id } as const;
  expect(renaming([one, one]).problems.map(({ wrong }) => wrong)).toEqual([
    'the study old stands there twice',
  ]);
});
