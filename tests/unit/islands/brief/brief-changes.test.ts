import { describe, expect, test } from 'vitest';
import {
  withEntry,
  withEntryMoved,
  withNote,
  withoutEntry,
} from '../../../../src/islands/brief/brief.ts';
import { briefChanges } from '../../../../src/islands/brief/brief-changes.ts';
import { brief } from './invented-file.ts';

const before = brief('a', 'b', 'c');

describe('what became of a brief', () => {
  test.each([
    ['added 1 item', withEntry(before, 'd')],
    ['added 2 items', ['d', 'e'].reduce(withEntry, before)],
    ['removed 1 item', withoutEntry(before, 'b')],
    ['changed 1 note', withNote(before, 'b', 'mine')],
    ['changed 2 notes', withNote({ ...before, note: 'all' }, 'b', 'mine')],
    ['changed the title', { ...before, title: 'Ice' }],
    ['changed the order', withEntryMoved(before, 'b', -1)],
    [
      'added 1 item, removed 1 item and changed 1 note',
      withNote(withEntry(withoutEntry(before, 'a'), 'd'), 'c', 'mine'),
    ],
  ])('is told as: %s', (words, after) => {
    expect(briefChanges(before, after)?.words).toBe(words);
  });

  test('is nothing when it is the same', () => {
    expect(briefChanges(before, brief('a', 'b', 'c'))).toBeUndefined();
  });

  test('keeps what was taken out, with its place', () => {
    expect(briefChanges(before, withoutEntry(before, 'b'))?.removed).toEqual([
      { entry: { id: 'b', note: '' }, place: 1 },
    ]);
  });
});
