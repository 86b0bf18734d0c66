import type { ContentsList } from './contents-list.ts';
import type { DocumentLine } from './document-lines.ts';
import { numberedLine } from './numbered-line.ts';
import type { NumberedLine } from './numbered-line.ts';

/** A line whose number may number a paragraph or heading. */
export interface Candidate extends NumberedLine {
  /** Its place in the list of lines. */
  readonly place: number;
  /** Its number as text, e.g. `2.3.1`. */
  readonly number: string;
  /** The words after the number, from the next line where the number stands alone. */
  readonly following: string;
  /** Whether these words begin as a sentence or title does. */
  readonly startsSentence: boolean;
  /** Whether the line is short, ends as titles do and is followed by a blank or numbered line. */
  readonly isTitleLine: boolean;
  /** Whether such a line has few words and a sentence without number after it: its paragraphs have lost theirs. */
  readonly isBareTitle: boolean;
}

/** All lines that begin with a number, and what they say about each other. */
export interface Numbering {
  /** By place in the list of lines. */
  readonly candidates: ReadonlyMap<number, Candidate>;
  /** Numbers that others continue, such as `2` and `2.3` where there is a `2.3.1`. */
  readonly parents: ReadonlySet<string>;
  /** Numbers whose children are parents themselves: `2` where there is a `2.3.1`. */
  readonly grandparents: ReadonlySet<string>;
  /** The last place at which a number is followed by a sentence. */
  readonly lastSentence: ReadonlyMap<string, number>;
  /** For each place, the next candidate of two levels or more after it. */
  readonly nextEntry: ReadonlyMap<number, Candidate>;
}

/** How many words a title has at most that stands for a heading by itself. */
const LONGEST_TITLE = 5;

/** How a sentence or title of the document begins. */
export const SENTENCE_START = /^["'“‘[*_(]*\p{Lu}/u;

/** How a complete sentence, or the words before a list, end. */
export const SENTENCE_END = /[.!?:;]["'”’)\]*_]*$/u;

/** Collects the lines that begin with a number; the contents list's own lines are left out. */
export function numberingOf(lines: readonly DocumentLine[], contents: ContentsList): Numbering {
  const candidates = new Map<number, Candidate>();
  const lastSentence = new Map<string, number>();
  const parents = new Set<string>();
  const nextEntry = new Map<number, Candidate>();
  let next = { text: '', near: true, numbered: false };
  let entry: Candidate | undefined;

  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const text = lines[place]?.text ?? '';
    const numbered = contents.places.has(place) ? undefined : numberedLine(text);
    if (numbered) {
      const following = numbered.rest === '' ? next.text : numbered.rest;
      const alone = !next.near || next.numbered;
      const isTitleLine = numbered.rest.length <= 120 && !SENTENCE_END.test(numbered.rest) && alone;
      const candidate = {
        ...numbered,
        place,
        number: numbered.parts.join('.'),
        following,
        startsSentence: SENTENCE_START.test(following),
        isTitleLine,
        isBareTitle:
          isTitleLine &&
          numbered.rest !== '' &&
          numbered.rest.split(/\s+/u).length <= LONGEST_TITLE &&
          !next.numbered &&
          SENTENCE_START.test(next.text) &&
          SENTENCE_END.test(next.text),
      };
      candidates.set(place, candidate);
      if (entry) nextEntry.set(place, entry);
      if (candidate.parts.length > 1) entry = candidate;
      if (candidate.startsSentence && !lastSentence.has(candidate.number)) {
        lastSentence.set(candidate.number, place);
      }
      if (isLikelyNumber(candidate)) {
        for (const parent of ancestorsOf(candidate.parts)) parents.add(parent);
      }
    }
    next =
      text === ''
        ? { ...next, near: false }
        : { text, near: true, numbered: numbered !== undefined };
  }
  const grandparents = new Set([...parents].map(parentOf));
  return { candidates, parents, grandparents, lastSentence, nextEntry };
}

/** The number one level up: `2.3` for `2.3.1`, and nothing for `2`. */
export function parentOf(number: string): string {
  return number.slice(0, Math.max(number.lastIndexOf('.'), 0));
}

/** Numbers of three levels, and those marked as entries or headings, are unlikely to be figures. */
function isLikelyNumber({ parts, entry, heading, startsSentence }: Candidate): boolean {
  return heading || (parts.length > 1 && (entry || parts.length > 2) && startsSentence);
}

function ancestorsOf(parts: readonly number[]): readonly string[] {
  return parts.slice(1).map((_, level) => parts.slice(0, level + 1).join('.'));
}
