import { expect, test } from 'vitest';
import { gapGroups } from '../../../src/evidence/gap-groups.ts';
import { demo } from './demo.ts';

test('what a document admits stands each by itself, what it passes over is joined by what is missing', () => {
  const guidance = demo('pad');
  const [gap] = guidance.gaps;
  const named = (id: string, by: 'declared' | 'silent') => ({ ...gap!, id, by });
  const gaps = [
    named('a', 'silent'),
    named('b', 'declared'),
    named('c', 'silent'),
    named('d', 'silent'),
    named('e', 'declared'),
  ];
  const { declared, silent } = gapGroups({ ...guidance, gaps }, ({ id }) =>
    id === 'c' ? 'the approach' : 'the time',
  );
  expect(declared.map(({ id }) => id)).toEqual(['b', 'e']);
  expect(silent.map(({ text, gaps: of }) => [text, of.map(({ id }) => id)])).toEqual([
    ['the time', ['a', 'd']],
    ['the approach', ['c']],
  ]);
});
