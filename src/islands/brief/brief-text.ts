import type { KeptBrief } from './brief-in-tab.ts';
import { READ, type Brief, type BriefEntry } from './brief.ts';

/** A longer id cannot be one of this site's. */
const LONGEST_ID = 200;

/**
 * A brief as text, for keeping and within its address: pairs as in a query, `title` and
 * `note`, then for each entry `i` and, where there is one, its note `n`.
 *
 * @example briefText(brief) // 'note=For+Monday&i=abc123.paragraph.2.3.1&n=Ask+about+follow-up'
 */
export function briefText({ title, note, entries }: Brief): string {
  const pairs = new URLSearchParams();
  if (title !== '') pairs.append('title', title);
  if (note !== '') pairs.append('note', note);
  for (const entry of entries) {
    pairs.append('i', entry.id);
    if (entry.note !== '') pairs.append('n', entry.note);
  }
  return pairs.toString();
}

/**
 * The brief that a text stands for. Whatever is no part of one is passed over, and what is beyond any
 * measure; an entry that this site does not know stays in it.
 */
export function parseBrief(text: string): Brief {
  const pairs = new URLSearchParams(text);
  const entries: BriefEntry[] = [];
  for (const [name, value] of pairs) {
    const last = entries.at(-1);
    if (name === 'i' && value !== '') entries.push({ id: value.slice(0, LONGEST_ID), note: '' });
    if (name === 'n' && last !== undefined) {
      entries[entries.length - 1] = { ...last, note: value.slice(0, READ.note) };
    }
  }
  return {
    title: (pairs.get('title') ?? '').slice(0, READ.title),
    note: (pairs.get('note') ?? '').slice(0, READ.note),
    entries: entries
      .filter(({ id }, index) => entries.findIndex((one) => one.id === id) === index)
      .slice(0, READ.entries),
  };
}

/**
 * A brief as a browser keeps it: its text, then for each tab that wrote it `w`, the tab's id with the
 * number of its writes.
 *
 * @example textToKeep(kept) // 'i=inv1.paragraph.2.3.1&w=4b1f0c2a.3'
 */
export function textToKeep({ brief, writes }: KeptBrief): string {
  const counts = [...writes].map(([tab, count]) => `w=${tab}.${count}`);
  return [briefText(brief), ...counts].filter((part) => part !== '').join('&');
}

/** What a browser keeps; where the writes are not counted, or wrongly, there are none. */
export function keptFromText(text: string): KeptBrief {
  const counts = new URLSearchParams(text).getAll('w').flatMap((written) => {
    const [, tab = '', count = ''] = /^([\da-f]{8})\.(\d{1,9})$/.exec(written) ?? [];
    return tab === '' ? [] : [[tab, Number(count)] as const];
  });
  return { brief: parseBrief(text), writes: new Map(counts) };
}
