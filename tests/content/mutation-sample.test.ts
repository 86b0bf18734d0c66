import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { explanations } from '../mutation/explained.ts';
import { mutableFiles } from '../mutation/mutated-check.ts';
import { meaningMutations } from '../mutation/meaning-mutations.ts';
import { mutations } from '../mutation/mutations.ts';

const root = resolve(import.meta.dirname, '../..');

/** One slip in so many is tried here; `npm run test:mutation` tries them all. */
const EVERY = 23;

test.each(mutableFiles(root, 'htg241'))(
  'a slip in a figure of $file does not pass the check',
  ({ file, text, isFigure, check }) => {
    const slips = mutations(text)
      .filter(isFigure)
      .filter((slip) => !explanations.some(({ covers }) => covers(file, slip)))
      .filter((_, index) => index % EVERY === 0);
    const missed = slips.filter((slip) => check(slip.text).length === 0);
    expect(missed.map(({ line, kind, from, to }) => `${line}: ${kind} ${from} → ${to}`)).toEqual(
      [],
    );
    expect(slips.length).toBeGreaterThan(0);
  },
);

test.each(mutableFiles(root, 'htg241'))(
  'a slip in the meaning of a figure of $file passes the check only for a reason that is known',
  ({ file, text, isFigure, check }) => {
    const missed = meaningMutations(text)
      .filter(isFigure)
      .filter((_, index) => index % 5 === 0)
      .filter((slip) => check(slip.text).length === 0)
      .filter((slip) => !explanations.some(({ covers }) => covers(file, slip)));
    expect(missed.map(({ line, from, to }) => `${line}: ${from} → ${to}`)).toEqual([]);
  },
);

test('a slip in meaning is each operator, unit, statistic, measure, verdict and arm changed to each other', () => {
  const slips = meaningMutations(
    "{ of: lamp, against: rest, measure: hazard-ratio, p: { operator: '=', reported: '0.2' }, called: not-stated, unit: days }",
  ).map(({ from, to }) => `${from} → ${to}`);
  expect(slips).toEqual(
    expect.arrayContaining([
      'lamp → rest',
      'rest → lamp',
      'hazard-ratio → risk-ratio',
      '= → <',
      'not-stated → significant',
      'days → years',
    ]),
  );
});

test('a slip is each digit changed to each other, each number dropped, each two neighbours exchanged', () => {
  const kinds = mutations('a 12 of 7').map(({ kind, text }) => `${kind}: ${text}`);
  expect(kinds).toContain('digit: a 13 of 7');
  expect(kinds).toContain('dropped: a 12 of ');
  expect(kinds).toContain('swapped: a 7 of 12');
  expect(kinds.filter((kind) => kind.startsWith('digit'))).toHaveLength(27);
});
