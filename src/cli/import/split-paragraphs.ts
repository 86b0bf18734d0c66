import { contentsList } from './contents-list.ts';
import type { DocumentLine } from './document-lines.ts';
import { numberRole } from './number-role.ts';
import { SENTENCE_END, SENTENCE_START, numberingOf } from './numbering.ts';
import type { Candidate } from './numbering.ts';
import { addLine, isBullet, paragraphWords } from './paragraph-words.ts';
import type { Segment } from './paragraph-words.ts';
import { plainText } from './plain-text.ts';

/** A numbered paragraph of the official document. */
export interface OfficialParagraph {
  /** Its number, e.g. `2.3.1`. */
  readonly number: string;
  /** The line of the file on which it begins. */
  readonly line: number;
  /** Its words as plain text; each bullet is a line that starts with `- `. */
  readonly words: string;
}

/** A numbered heading. */
export interface NumberedHeading {
  readonly number: string;
  readonly line: number;
  readonly title: string;
}

/** A heading without number. */
export interface UnnumberedHeading {
  readonly line: number;
  readonly title: string;
}

/** A piece of the document, by the line on which it begins. */
export interface Piece {
  readonly line: number;
  readonly words: string;
}

/** A document divided into its numbered paragraphs. */
export interface DividedDocument {
  /** The paragraphs in the order of the document. */
  readonly paragraphs: readonly OfficialParagraph[];
  /** The numbered headings in the order of the document. */
  readonly headings: readonly NumberedHeading[];
  /** The headings without number, the title of the document among them. */
  readonly unnumbered: readonly UnnumberedHeading[];
  /** The section numbers that the contents list names. */
  readonly listed: readonly string[];
  /** What stands outside numbered paragraphs: front matter, introductions, unnumbered sections. */
  readonly outside: readonly Piece[];
  /** Lines that were kept in a paragraph although they could be something else. */
  readonly doubts: readonly Piece[];
  /** What stands without a number under a numbered heading that has no numbered paragraph. */
  readonly withoutNumber: readonly (Piece & Readonly<{ under: string }>)[];
}

interface OpenParagraph {
  readonly number: string;
  readonly line: number;
  readonly segments: Segment[];
}

interface OpenPiece {
  readonly line: number;
  /** The numbered heading above it. */
  readonly under: string | undefined;
  readonly texts: string[];
}

/**
 * Divides a document into its numbered paragraphs.
 *
 * A paragraph goes on over wrapped lines, blank lines and page breaks up to the next number or
 * heading. A line without number ends it when it is marked as a heading, when the contents list has
 * it as a title, or, in a text without heading marks, when it stands alone and reads as a title.
 * Where a paragraph goes on although its last sentence was complete, `doubts` says so.
 *
 * @param lines the document's lines without what its pages repeat
 */
export function splitParagraphs(lines: readonly DocumentLine[]): DividedDocument {
  const contents = contentsList(lines);
  const numbering = numberingOf(lines, contents);
  const isPlain = !lines.some(({ text }) => /^#{1,6} \d/.test(text));

  const paragraphs: OpenParagraph[] = [];
  const headings: NumberedHeading[] = [];
  const unnumbered: UnnumberedHeading[] = [];
  const pieces: OpenPiece[] = [];
  const doubts: Piece[] = [];
  let last: readonly number[] = [];
  let paragraph: OpenParagraph | undefined;
  let piece: OpenPiece | undefined;
  let heading: string | undefined;
  let previous = '';
  let afterBlank = true;

  for (const [place, { text, line }] of lines.entries()) {
    if (text === '' || contents.places.has(place) || isLinkDefinition(text)) {
      afterBlank = true;
      piece = undefined;
      continue;
    }
    const complete = !paragraph || SENTENCE_END.test(previous);
    const candidate = numbering.candidates.get(place);
    const role = candidate && numberRole(candidate, { last, complete }, numbering, contents);
    if (candidate && role === 'paragraph') {
      paragraph = { number: candidate.number, line, segments: [] };
      addLine(paragraph.segments, candidate.rest, true);
      paragraphs.push(paragraph);
    } else if (candidate && role === 'heading') {
      paragraph = undefined;
      headings.push({ number: candidate.number, line, title: plainText(candidate.following) });
      heading = candidate.number;
    } else if (paragraph && !endsParagraph(place, complete)) {
      const isNew = afterBlank && complete;
      if ((isNew && !isBullet(text)) || (candidate && looksLikeEntry(candidate, complete))) {
        doubts.push({ line, words: text });
      }
      addLine(paragraph.segments, text, isNew);
    } else {
      paragraph = undefined;
      if (isHeading(text) || contents.unnumbered.has(text.replaceAll('**', ''))) {
        unnumbered.push({ line, title: plainText(text.replace(/^#{1,6} /, '')) });
      } else if (isPlain && afterBlank && isTitleAlone(lines, place)) {
        unnumbered.push({ line, title: plainText(text) });
      }
      if (!piece || isHeading(text))
        pieces.push((piece = { line, under: isHeading(text) ? undefined : heading, texts: [] }));
      piece.texts.push(text.replace(/^#{1,6} /, ''));
      if (isHeading(text)) piece = heading = undefined;
    }
    if (candidate && role !== 'text') {
      last = candidate.parts;
      piece = undefined;
    }
    previous = text;
    afterBlank = false;
  }

  return {
    paragraphs: paragraphs.map(({ number, line, segments }) => ({
      number,
      line,
      words: paragraphWords(segments),
    })),
    headings,
    unnumbered,
    listed: [...contents.titles.keys()],
    outside: pieces.filter((one) => !hasLostNumber(one)).map(asPiece),
    doubts,
    withoutNumber: pieces
      .filter(hasLostNumber)
      .map((one) => ({ ...asPiece(one), under: one.under })),
  };

  function hasLostNumber(one: OpenPiece): one is OpenPiece & Readonly<{ under: string }> {
    const start = `${one.under ?? ''}.`;
    return (
      one.under !== undefined &&
      ![...paragraphs, ...headings].some(({ number }) => number.startsWith(start))
    );
  }

  function endsParagraph(place: number, complete: boolean): boolean {
    const text = lines[place]?.text ?? '';
    if (isHeading(text)) return true;
    const afterBullet = isBullet(previous) && SENTENCE_START.test(text);
    if (!complete && !afterBullet) return false;
    if (afterBlank && IMPRINT.test(text)) return true;
    if (contents.unnumbered.has(text.replaceAll('**', ''))) return true;
    return isPlain && afterBlank && isTitleAlone(lines, place);
  }
}

const asPiece = ({ line, texts }: OpenPiece): Piece => ({
  line,
  words: plainText(texts.join(' ')),
});

/** What stands after the last paragraph: its numbers, its publisher, the date on which it was signed off. */
const IMPRINT =
  /^(?:ISBN|ISSN|©|Copyright\b|Published by\b|Publisher\b|Endorsed by\b|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\.?$)/iu;

function isHeading(text: string): boolean {
  return /^#{1,6} /.test(text);
}

function isLinkDefinition(text: string): boolean {
  return /^\[[^\]]{1,80}\]: ?(?:https?:|mailto:|[#/<])/.test(text);
}

function looksLikeEntry({ parts, entry, startsSentence }: Candidate, complete: boolean): boolean {
  return parts.length > 1 && (entry || complete) && startsSentence;
}

/** A short line between blank ones that begins with a capital, has no full stop and goes nowhere. */
function isTitleAlone(lines: readonly DocumentLine[], place: number): boolean {
  const text = lines[place]?.text ?? '';
  if (text.length > 80 || isBullet(text) || SENTENCE_END.test(text)) return false;
  if (!SENTENCE_START.test(text) || (lines[place + 1]?.text ?? '') !== '') return false;
  const next = lines.slice(place + 1, place + 10).find((line) => line.text !== '')?.text ?? '';
  return next === '' || isBullet(next) || /^["'“‘[*_]*[\p{Lu}\d]/u.test(next);
}
