import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY, type Brief } from '../../../../src/islands/brief/brief.ts';
import { isAlike, mergedBrief } from '../../../../src/islands/brief/merged-brief.ts';

/** A brief from its entries: `a` has no note, `b=x` has one. */
const brief = (entries: string, note = '', title = ''): Brief => ({
  title,
  note,
  entries: entries
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [id = '', words = ''] = entry.split('=');
      return { id, note: words.replaceAll('+', '\n') };
    }),
});
const words = ({ entries }: Brief) =>
  entries
    .map(({ id, note }) => (note === '' ? id : `${id}=${note.replaceAll('\n', '+')}`))
    .join(' ');

describe('a brief that was changed in two tabs', () => {
  test.each([
    ['has what either added', 'a', 'a b', 'a c', 'a c b'],
    ['has not what either took out', 'a b c', 'b c', 'a b', 'b'],
    ['keeps what the other wrote about while it was taken out here', 'a b', 'a', 'a b=x', 'a b=x'],
    ['keeps what was written here about what the other took out', 'a b', 'a b=x', 'a', 'a b=x'],
    ['has the note of the one who wrote', 'a', 'a=x', 'a b', 'a=x b'],
    ['has the lines of both who wrote, each once', 'a=s', 'a=s+x', 'a=s+y', 'a=s+x+y'],
    ['has what both wrote in the place of the same line', 'a=s', 'a=x', 'a=y', 'a=x+y'],
    ['lets a line go that one took out while the other wrote', 'a=s+t', 'a=s+t+x', 'a=t', 'a=t+x'],
    ['has the order of the one who moved', 'a b c', 'c a b', 'a b c d', 'c a b d'],
    ['has the order of the other when both moved', 'a b c', 'c a b', 'b a c', 'b a c'],
  ])('%s', (_fact, base, mine, theirs, expected) => {
    expect(words(mergedBrief(brief(base), brief(mine), brief(theirs)))).toBe(expected);
  });

  test('has the title and the note of both who wrote', () => {
    const mine = brief('', 'For Monday', 'Ice');
    const theirs = brief('', 'Ask Ann', 'Liver');
    expect(mergedBrief(EMPTY, mine, theirs)).toEqual(
      brief('', 'For Monday\nAsk Ann', 'Ice / Liver'),
    );
  });

  test('can hold more than one tab may add', () => {
    const many = (letter: string) =>
      brief(Array.from({ length: 60 }, (_, index) => `${letter}${index}`).join(' '));
    expect(mergedBrief(EMPTY, many('a'), many('b')).entries).toHaveLength(120);
  });

  const some = fc
    .record({
      entries: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
          note: fc.array(fc.constantFrom('x', 'y', 'z', ''), { maxLength: 3 }),
        }),
        { selector: ({ id }) => id },
      ),
    })
    .map(({ entries }) => ({
      ...EMPTY,
      entries: entries.map(({ id, note }) => ({ id, note: note.join('\n') })),
    }));

  test('is the brief of the one who changed it when the other did not', () => {
    fc.assert(
      fc.property(some, some, (base, changed) => {
        expect(mergedBrief(base, changed, base)).toEqual(changed);
        expect(mergedBrief(base, base, changed)).toEqual(changed);
        expect(mergedBrief(base, changed, changed)).toEqual(changed);
      }),
    );
  });

  test('holds the same whichever of the two is asked', () => {
    fc.assert(
      fc.property(some, some, some, (base, one, other) => {
        expect(isAlike(mergedBrief(base, one, other), mergedBrief(base, other, one))).toBe(true);
      }),
    );
  });
});
