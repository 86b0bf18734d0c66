import { describe, expect, test } from 'vitest';
import {
  EMPTY,
  isEmpty,
  joined,
  LIMITS,
  withEntry,
  withEntryAt,
  withEntryMoved,
  withNote,
  withoutEntry,
  type Brief,
} from '../../../../src/islands/brief/brief.ts';

const brief = (...ids: readonly string[]): Brief => ids.reduce(withEntry, EMPTY);
const idsOf = ({ entries }: Brief) => entries.map(({ id }) => id).join(' ');

describe('a brief', () => {
  test('takes entries at its end, each once', () => {
    expect(idsOf(brief('a', 'b', 'a', 'c'))).toBe('a b c');
  });

  test('is full at 60 entries', () => {
    const full = brief(...Array.from({ length: 60 }, (_, index) => `${index}`));
    expect(LIMITS.entries).toBe(60);
    expect(withEntry(full, 'one more')).toBe(full);
  });

  test.each([
    ['b', -1, 'b a c'],
    ['b', 1, 'a c b'],
    ['a', -1, 'a b c'],
    ['c', 1, 'a b c'],
    ['unknown', 1, 'a b c'],
  ] as const)('moves %s by %i to %s', (id, by, expected) => {
    expect(idsOf(withEntryMoved(brief('a', 'b', 'c'), id, by))).toBe(expected);
  });

  test('gives a removed entry back at its place with its note', () => {
    const before = withNote(brief('a', 'b', 'c'), 'b', 'mine');
    const entry = before.entries[1]!;
    expect(withEntryAt(withoutEntry(before, 'b'), entry, 1)).toEqual(before);
  });

  test('gives it back at the end when others have gone since', () => {
    expect(idsOf(withEntryAt(brief('a'), { id: 'c', note: '' }, 2))).toBe('a c');
  });

  test('cuts a note that would not be read again', () => {
    expect(withNote(brief('a'), 'a', 'x'.repeat(5000)).entries[0]?.note).toHaveLength(4000);
  });

  test('joined to another keeps its own title, note and entries, then those of the other', () => {
    const first = { ...withNote(brief('a', 'b'), 'b', 'first'), title: 'Mine' };
    const second = { ...withNote(brief('b', 'c'), 'b', 'second'), title: 'Yours', note: 'Note' };
    expect(joined(first, second)).toEqual({
      title: 'Mine',
      note: 'Note',
      entries: [
        { id: 'a', note: '' },
        { id: 'b', note: 'first' },
        { id: 'c', note: '' },
      ],
    });
  });

  test('is empty only when nothing was written either', () => {
    expect(isEmpty(EMPTY)).toBe(true);
    expect(isEmpty({ ...EMPTY, note: 'a' })).toBe(false);
  });
});
