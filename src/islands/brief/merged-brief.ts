import type { Brief, BriefEntry } from './brief.ts';

/** What stands between the words of two tabs: a note has lines, a title has one. */
const [LINE, TITLE] = ['\n', ' / '];

/**
 * What comes of a brief that was changed in two tabs at once: entries that either added, without those
 * that either took out, unless the other wrote about them since. Where both wrote in the same place,
 * the lines of both stay. It can hold more than one tab may add, so that neither loses anything.
 *
 * @param base - the brief as both knew it
 */
export function mergedBrief(base: Brief, mine: Brief, theirs: Brief): Brief {
  if (isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const [first, second] =
    isReordered(base, mine) && !isReordered(base, theirs) ? [mine, theirs] : [theirs, mine];
  const ids = new Set([...first.entries, ...second.entries].map(({ id }) => id));
  return {
    title: mergedWords(base.title, mine.title, theirs.title, TITLE),
    note: mergedWords(base.note, mine.note, theirs.note, LINE),
    entries: [...ids].flatMap((id) =>
      mergedEntry(entryOf(base, id), entryOf(mine, id), entryOf(theirs, id)),
    ),
  };
}

/** Whether two briefs hold the same entries and lines, in whatever order. */
export const isAlike = (one: Brief, other: Brief): boolean =>
  isSame(inFixedOrder(one), inFixedOrder(other));

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const inFixedOrder = ({ title, note, entries }: Brief): readonly unknown[] => [
  partsOf(title, TITLE),
  partsOf(note, LINE),
  entries.map(({ id, note: words }) => JSON.stringify([id, partsOf(words, LINE)])).toSorted(),
];

const partsOf = (words: string, between: string): readonly string[] =>
  [...new Set(words.split(between))].filter((part) => part !== '').toSorted();

const entryOf = ({ entries }: Brief, id: string): BriefEntry | undefined =>
  entries.find((entry) => entry.id === id);

function mergedEntry(
  base: BriefEntry | undefined,
  mine: BriefEntry | undefined,
  theirs: BriefEntry | undefined,
): readonly BriefEntry[] {
  if (mine !== undefined && theirs !== undefined) {
    const note = mergedWords(base?.note ?? '', mine.note, theirs.note, LINE);
    return [{ id: mine.id, note }];
  }
  const left = mine ?? theirs;
  // The other took it out; what was written about it since is not lost with it.
  return left === undefined || left.note === base?.note ? [] : [left];
}

function mergedWords(base: string, mine: string, theirs: string, between: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const before = new Set(base.split(between));
  const other = new Set(theirs.split(between));
  const own = mine === '' ? [] : mine.split(between);
  return [
    // Empty lines stand where the reader put them.
    ...own.filter((part) => part === '' || !before.has(part) || other.has(part)),
    ...[...other].filter((part) => part !== '' && !before.has(part) && !own.includes(part)),
  ].join(between);
}

/** Whether entries that were there before stand in another order now. */
function isReordered(base: Brief, now: Brief): boolean {
  const common = ({ entries }: Brief, { entries: others }: Brief) =>
    entries.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return common(base, now).join(' ') !== common(now, base).join(' ');
}
