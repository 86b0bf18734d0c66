import type { DocumentLine } from './document-lines.ts';

/** The lines of a document without what its pages repeat. */
export interface CleanPages {
  /** Every line; one that held only furniture is blank. */
  readonly lines: readonly DocumentLine[];
  /** What was removed and how often, so that an editor sees that no line of the text is among it. */
  readonly removed: ReadonlyMap<string, number>;
}

/** In letters; a shorter line may return at an edge by chance. */
const SHORTEST = 12;

// The footer of an issuer's documents, which wraps differently from export to export.
const FOOTER_PARTS = [
  /(?:©|\([cC]\)|&copy;) ?\p{Lu}[\p{L} ]{0,60} \d{4}\.?(?: All rights reserved\.?)?/gu,
  /Subject to Notice of rights\.?/gi,
  /\(?(?:https?:\/\/)?www\.nice\.org\.uk\/terms-and-(?:conditions(?:#notice-of-rights)?)?\)?\.?/gi,
  /^conditions#notice-of-rights\)?\.?/gi,
  /\bPage \d+ of(?: \d+)?$/gi,
] as const;

/**
 * Blanks the running headers and footers, which would otherwise stand in the middle of a paragraph
 * that runs over a page, with a year and page numbers that look like its figures.
 *
 * Removed are: the issuer's footer, in one line or several; the title with or without the reference in
 * brackets, beside a page break or footer; any line of three words or more that begins with a capital
 * and returns word for word beside half of the page breaks, with or without a page number at its end, or,
 * where a form feed stands between pages, any line that returns so;
 * a bare number beside a footer.
 */
export function withoutPageFurniture(lines: readonly DocumentLine[]): CleanPages {
  const footers = lines.map(({ text }) => withoutFooter(text));
  const isFooter = (index: number) => footers[index] !== lines[index]?.text;
  const title = bare(lines.find(({ text }) => text !== '')?.text ?? '');

  const places = new Map<string, number>();
  const hasPages = lines.some(({ startsPage }) => startsPage);
  const ends = [
    lines.findIndex(({ text }) => text !== ''),
    lines.findLastIndex(({ text }) => text !== ''),
  ];
  const edges = lines.map(
    (line, index) =>
      line.text !== '' &&
      (touchesPage(lines, index, isFooter) || (hasPages && ends.includes(index))),
  );
  lines.forEach(({ text }, index) => {
    if (edges[index] === true) places.set(shape(text), (places.get(shape(text)) ?? 0) + 1);
  });

  const pages = lines.filter(({ text, startsPage }) => startsPage || /\bPage \d+ of\b/.test(text));
  const returns = Math.max(2, pages.length / 2);
  const isHeader = (text: string, index: number) => {
    if (isRunningTitle(text, title)) return true;
    if (edges[index] !== true) return false;
    if (bare(text) === title && isHeaderShape(title)) return true;
    const isWhole = isHeaderShape(text) || (hasPages && shape(text).length >= SHORTEST);
    return isWhole && (places.get(shape(text)) ?? 0) >= returns;
  };
  const kept = lines.map(({ text }, index) => {
    if (isFooter(index)) return /^[\d|·• -]*$/.test(footers[index] ?? '') ? '' : footers[index];
    if (text === '' || isHeader(text, index)) return '';
    return /^\d+$/.test(text) && besideFooter(lines, index, isFooter) ? '' : text;
  });
  const removed = new Map<string, number>();
  const clean = lines.map((line, index) => {
    const text = kept[index] ?? '';
    if (text === line.text) return line;
    const key = shape(line.text) === '' ? 'page numbers' : shape(line.text);
    removed.set(key, (removed.get(key) ?? 0) + 1);
    return { ...line, text };
  });
  return { lines: clean, removed };
}

function withoutFooter(text: string): string {
  return FOOTER_PARTS.reduce((rest, part) => rest.replaceAll(part, '').trim(), text);
}

/** The words of a heading: without heading marks and without the reference in brackets. */
function bare(text: string): string {
  return text.replace(/^#{1,6} /, '').replace(/ \([A-Z]{2,5}\d{1,4}\)$/, '');
}

/** `Title (ABC1)`, or a shortened title with the reference, as pages repeat it. */
function isRunningTitle(text: string, title: string): boolean {
  if (!/ \([A-Z]{2,5}\d{1,4}\)$/.test(text) || text.startsWith('#')) return false;
  const start = title.split(' ').slice(0, 2).join(' ');
  return title.includes(' ') && text.startsWith(start);
}

/** A line without the page number at its end: `7`, `Page 7`, `7/9`, `7 of 9`. */
function shape(text: string): string {
  return text.replace(/[ |;–-]*(?:\b[Pp]age )?\d+(?:(?: ?\/ ?| of )\d+)?$/, '');
}

/** Running headers are titles: three words or more, a capital first, no full stop. */
function isHeaderShape(text: string): boolean {
  return /^\p{Lu}\S*(?: \S+){2,}$/u.test(text) && !/[.,;:]$/.test(text);
}

function besideFooter(
  lines: readonly DocumentLine[],
  index: number,
  isFooter: (index: number) => boolean,
): boolean {
  return neighbours(lines, index).some((place) => place !== undefined && isFooter(place));
}

function touchesPage(
  lines: readonly DocumentLine[],
  index: number,
  isFooter: (index: number) => boolean,
): boolean {
  const [before = -1, after = lines.length - 1] = neighbours(lines, index);
  const breaksBetween = (from: number, to: number) =>
    lines.slice(from + 1, to + 1).some(({ startsPage }) => startsPage);
  return (
    breaksBetween(before, index) ||
    breaksBetween(index, after) ||
    besideFooter(lines, index, isFooter)
  );
}

/** The places of the nearest lines with text before and after a line. */
function neighbours(
  lines: readonly DocumentLine[],
  index: number,
): readonly [before: number | undefined, after: number | undefined] {
  let before = index - 1;
  while (before >= 0 && lines[before]?.text === '') before -= 1;
  let after = index + 1;
  while (after < lines.length && lines[after]?.text === '') after += 1;
  return [before >= 0 ? before : undefined, after < lines.length ? after : undefined];
}
