import type { Brief, BriefEntry } from './brief.ts';

/** What became of a brief while someone else changed it. */
export type BriefChanges = Readonly<{
  /** In words, without who did it: `added 2 items and changed 1 note`. */
  words: string;
  /** What is no longer in it, with its place counted from 0. */
  removed: readonly Readonly<{ entry: BriefEntry; place: number }>[];
}>;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What differs between two states of a brief; nothing when they are the same. */
export function briefChanges(before: Brief, after: Brief): BriefChanges | undefined {
  const lacks = (brief: Brief, { id }: BriefEntry) => !brief.entries.some((one) => one.id === id);
  const added = after.entries.filter((entry) => lacks(before, entry));
  const removed = before.entries
    .map((entry, place) => ({ entry, place }))
    .filter(({ entry }) => lacks(after, entry));
  const noted = after.entries.filter(({ id, note }) =>
    before.entries.some((entry) => entry.id === id && entry.note !== note),
  );
  const notes = noted.length + (before.note === after.note ? 0 : 1);
  const words = [
    ...(added.length > 0 ? [`added ${counted(added.length, 'item')}`] : []),
    ...(removed.length > 0 ? [`removed ${counted(removed.length, 'item')}`] : []),
    ...(notes > 0 ? [`changed ${counted(notes, 'note')}`] : []),
    ...(before.title === after.title ? [] : ['changed the title']),
  ];
  if (words.length > 0) return { words: listed.format(words), removed };
  const isMoved = before.entries.some(({ id }, index) => after.entries[index]?.id !== id);
  return isMoved ? { words: 'changed the order', removed } : undefined;
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
