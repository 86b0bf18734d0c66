import type { DocumentLine } from './document-lines.ts';
import { numberedLine } from './numbered-line.ts';

/** What the document's own contents list says, and where the list stands. */
export interface ContentsList {
  /** Titles by section number: `2.3` → `Efficacy`. */
  readonly titles: ReadonlyMap<string, string>;
  /** Titles of sections without number. */
  readonly unnumbered: ReadonlySet<string>;
  /** The places in the list of lines that belong to it. */
  readonly places: ReadonlySet<number>;
}

const LEADERS = /(?:\. ?){4,}|…{2,}/u;
const HEADING = /^(?:#{1,6} )?(?:\*\*)?(?:Table of )?Contents:?(?:\*\*)?$/i;
/** How many lines of text a wrapped entry, or a heading above the list, can take. */
const FARTHEST = 12;

/**
 * Finds the contents list, so that its lines are not taken for headings or paragraphs, and so that
 * a heading without any mark is known by its title.
 *
 * Two shapes are known: entries with dotted leaders and page numbers, which may be wrapped, and
 * entries without, below the word Contents, of which the same number and title return later.
 */
export function contentsList(lines: readonly DocumentLine[]): ContentsList {
  const start = lines.findIndex(({ text }) => HEADING.test(text));
  const dotted = dottedPlaces(lines, start);
  return dotted.length > 0 ? fromDotted(lines, start, dotted) : fromRepeated(lines, start);
}

function dottedPlaces(lines: readonly DocumentLine[], start: number): readonly number[] {
  const places: number[] = [];
  let since = 0;
  for (let place = Math.max(start, 0); place < lines.length; place += 1) {
    const text = lines[place]?.text ?? '';
    if (LEADERS.test(text)) {
      places.push(place);
      since = 0;
    } else if (text !== '' && (start !== -1 || places.length > 0)) {
      since += 1;
    }
    if (since > FARTHEST) break;
  }
  return places;
}

function fromDotted(
  lines: readonly DocumentLine[],
  start: number,
  dotted: readonly number[],
): ContentsList {
  const first = start === -1 ? (dotted[0] ?? 0) : start;
  let end = (dotted.at(-1) ?? first) + 1;
  if (/[.…]$/u.test(lines[end - 1]?.text ?? '')) {
    while (lines[end]?.text === '') end += 1;
    if (/^\d+$/.test(lines[end]?.text ?? '')) end += 1;
  }
  const entries = lines
    .slice(start === -1 ? first : first + 1, end)
    .map(({ text }) => text)
    .join(' ')
    .split(/(?:(?:\. ?){4,}|…{2,}) ?\d*/u);
  return listOf(entries, placesBetween(first, end));
}

function fromRepeated(lines: readonly DocumentLine[], start: number): ContentsList {
  if (start === -1) return listOf([], new Set());
  const later = new Map<string, number>();
  lines.forEach(({ text }, place) => {
    if (place > start && text !== '') later.set(entryOf(text), place);
  });
  const entries: string[] = [];
  const places = new Set([start]);
  for (let place = start + 1; place < lines.length; place += 1) {
    const text = lines[place]?.text ?? '';
    if (text.startsWith('#') || entries.includes(entryOf(text))) break;
    if (text === '' || /[.:;]$/.test(text)) continue;
    const returns = [text, text.replace(/ \d{1,3}$/, '')]
      .map(entryOf)
      .find((entry) => (later.get(entry) ?? -1) > place);
    if (returns === undefined) continue;
    entries.push(returns);
    places.add(place);
  }
  return listOf(entries, places);
}

/** The number and title of a line without bullets, marks and link. */
function entryOf(text: string): string {
  return text
    .replace(/^(?:#{1,6}|[-*+•]) /u, '')
    .replace(/^\[([^[\]]*)\]\([^()]*\)$/, '$1')
    .replaceAll('**', '');
}

function listOf(entries: readonly string[], places: ReadonlySet<number>): ContentsList {
  const titles = new Map<string, string>();
  const unnumbered = new Set<string>();
  for (const entry of entries.map((text) => entryOf(text.trim()))) {
    const numbered = numberedLine(entry);
    if (numbered && numbered.rest !== '') titles.set(numbered.parts.join('.'), numbered.rest);
    else if (entry !== '') unnumbered.add(entry);
  }
  return { titles, unnumbered, places };
}

function placesBetween(first: number, end: number): ReadonlySet<number> {
  return new Set(Array.from({ length: end - first }, (_, index) => first + index));
}
