import type { ContentsList } from './contents-list.ts';
import { isNextNumber } from './is-next-number.ts';
import { SENTENCE_END, parentOf } from './numbering.ts';
import type { Candidate, Numbering } from './numbering.ts';
import { plainText } from './plain-text.ts';

/** Where in the document a numbered line stands. */
export interface Position {
  /** The last number of a paragraph or heading; empty at the start. */
  readonly last: readonly number[];
  /** Whether what stands before the line is complete, so that something new can begin. */
  readonly complete: boolean;
}

/** Units that begin with a capital: `2.5 MHz` is a figure. */
const UNIT = /^(?:[MGTk]?Hz|[MGkc]?Gy|[MG]?Bq|IU|[TLJWVNMU])\b/;

/**
 * What the number at the start of a line is: that of a paragraph, that of a heading, or neither,
 * that is, a figure or cross-reference which the wrapping has put there.
 *
 * It numbers something when it follows from the number before it, or stands as an entry of its own.
 * It is a heading's when it is marked as one, when the contents list has it, when other numbers
 * continue it (`2.3` where there is a `2.3.1`), when it is a title among such headings, or when it is a
 * title over a sentence without number.
 */
export function numberRole(
  candidate: Candidate,
  position: Position,
  numbering: Numbering,
  contents: ContentsList,
): 'paragraph' | 'heading' | 'text' {
  const { parts, number, rest, heading, following } = candidate;
  const hasChildren = numbering.parents.has(number);
  if (heading && rest !== '' && (hasChildren || !SENTENCE_END.test(rest))) return 'heading';
  if (parts.length === 1) {
    const isHeading = heading || isUnmarkedTopHeading(candidate, position, numbering, contents);
    return isHeading ? 'heading' : 'text';
  }
  const listed = isListed(contents.titles.get(number), following);
  if (listed && (heading || position.complete)) return 'heading';
  if (candidate.isBareTitle && candidate.startsSentence && !UNIT.test(rest)) return 'heading';
  if (!heading && !isEntry(candidate, position, numbering)) return 'text';
  const amongHeadings = numbering.grandparents.has(parentOf(number));
  return hasChildren || (amongHeadings && candidate.isTitleLine) ? 'heading' : 'paragraph';
}

function isUnmarkedTopHeading(
  candidate: Candidate,
  { last, complete }: Position,
  { nextEntry }: Numbering,
  contents: ContentsList,
): boolean {
  const { parts, number, place, following } = candidate;
  if (!complete || !isNextNumber(parts, last)) return false;
  if (isListed(contents.titles.get(number), following)) return true;
  const next = nextEntry.get(place)?.parts ?? [];
  return (
    candidate.isTitleLine &&
    candidate.startsSentence &&
    next[0] === parts[0] &&
    next.slice(1).every((part) => part === 1)
  );
}

function isEntry(candidate: Candidate, position: Position, numbering: Numbering): boolean {
  const { parts, number, place, entry, following, startsSentence } = candidate;
  const begins = entry || position.complete;
  if (isNextNumber(parts, position.last)) {
    const returns = (numbering.lastSentence.get(number) ?? -1) > place;
    return startsSentence || (begins && !returns);
  }
  return (
    startsSentence && begins && !UNIT.test(following) && isPlausible(candidate, position, numbering)
  );
}

/**
 * Whether a number that does not follow from the last one can still be meant as a number, so that a
 * gap or repetition is told. One with two dots is never a quantity. `2.5` is one among paragraphs
 * such as `2.2.3`, and a number of the running section among paragraphs such as `2.3`.
 */
function isPlausible(
  { parts, number }: Candidate,
  { last }: Position,
  { parents, grandparents }: Numbering,
): boolean {
  if (parts.length > 2 || parents.has(number)) return true;
  if (grandparents.has(parentOf(number))) return false;
  return parts[0] === last[0] || parts[1] === 1 || last.length === 0;
}

/** Whether words are a title of the contents list; either may be wrapped. */
function isListed(title: string | undefined, words: string): boolean {
  const text = plainText(words);
  return title !== undefined && text !== '' && (title.startsWith(text) || text.startsWith(title));
}
