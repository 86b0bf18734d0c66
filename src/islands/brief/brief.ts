/** Something in a brief, with what its reader wrote about it. */
export type BriefEntry = Readonly<{
  /** Guidance, kind and own id: `abc123.paragraph.2.3.1`. */
  id: string;
  /** The reader's own note; empty when there is none. */
  note: string;
}>;

/** A reader's evidence brief. */
export type Brief = Readonly<{ title: string; note: string; entries: readonly BriefEntry[] }>;

/** How much a reader can put into a brief: entries, and characters of what is written. */
export const LIMITS = { entries: 60, title: 120, note: 1000 } as const;

/** How much is read of a kept or shared brief: several tabs come to more than each of them may add. */
export const READ = { entries: 240, title: 480, note: 4000 } as const;

/** A brief with nothing in it. */
export const EMPTY: Brief = { title: '', note: '', entries: [] };

/** Whether there is nothing in it that could be lost. */
export const isEmpty = ({ title, note, entries }: Brief): boolean =>
  title === '' && note === '' && entries.length === 0;

/** The brief with one more entry at its end; the same brief when that is in it already, or it is full. */
export const withEntry = (brief: Brief, id: string): Brief =>
  withEntryAt(brief, { id, note: '' }, brief.entries.length);

/** The brief with an entry at a place counted from 0; the same when that is in it already, or it is full. */
export const withEntryAt = (brief: Brief, entry: BriefEntry, place: number): Brief =>
  brief.entries.length >= LIMITS.entries || brief.entries.some(({ id }) => id === entry.id)
    ? brief
    : { ...brief, entries: brief.entries.toSpliced(place, 0, entry) };

/** The brief without an entry. */
export const withoutEntry = (brief: Brief, id: string): Brief => ({
  ...brief,
  entries: brief.entries.filter((entry) => entry.id !== id),
});

/** The brief with an entry one place earlier (-1) or later (1); the same brief at either end. */
export function withEntryMoved(brief: Brief, id: string, by: -1 | 1): Brief {
  const from = brief.entries.findIndex((entry) => entry.id === id);
  const to = from + by;
  const entry = brief.entries[from];
  return entry === undefined || to < 0 || to >= brief.entries.length
    ? brief
    : { ...brief, entries: brief.entries.toSpliced(from, 1).toSpliced(to, 0, entry) };
}

/** The brief with another note on an entry. */
export const withNote = (brief: Brief, id: string, note: string): Brief => ({
  ...brief,
  entries: brief.entries.map((entry) =>
    entry.id === id ? { id, note: note.slice(0, READ.note) } : entry,
  ),
});

/** One brief after the other, as far as there is room; what is written in the first one holds. */
export const joined = (first: Brief, second: Brief): Brief =>
  second.entries.reduce((brief, entry) => withEntryAt(brief, entry, brief.entries.length), {
    ...first,
    title: first.title || second.title,
    note: first.note || second.note,
  });
