import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { explanations } from '../mutation/explained.ts';
import { mutableFiles } from '../mutation/mutated-check.ts';
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

test('a slip is each digit changed to each other, each number dropped, each two neighbours exchanged', () => {
  const kinds = mutations('a 12 of 7').map(({ kind, text }) => `${kind}: ${text}`);
  expect(kinds).toContain('digit: a 13 of 7');
  expect(kinds).toContain('dropped: a 12 of ');
  expect(kinds).toContain('swapped: a 7 of 12');
  expect(kinds.filter((kind) => kind.startsWith('digit'))).toHaveLength(27);
});
