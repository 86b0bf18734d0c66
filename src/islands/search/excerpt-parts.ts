import { splitDecimals } from './decimal-points.ts';
import { isForm, searchWords } from './search-words.ts';

/** A run of an excerpt or a title: words that match the query, or words around them. */
export type ExcerptPart = Readonly<{ text: string; isMatch: boolean }>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * An excerpt of Pagefind as runs of text, to be shown without setting HTML.
 *
 * @param excerpt escaped text whose matches stand in `<mark>`
 * @param title heading above the excerpt, which is not repeated in it
 * @example excerptParts('Fever. <mark>33%</mark> of patients', 'Fever');
 */
export function excerptParts(excerpt: string, title: string): readonly ExcerptPart[] {
  const tidy = splitDecimals(excerpt)
    // Figures stand apart from the signs around them in the index, and marks take those in.
    .replace(/ (?=(?:<\/?mark>)?[.,;:)])/g, '')
    .replace(/(\((?:<mark>)?) /g, '$1')
    .replace(/<mark>([(‘“'"]+)/g, '$1<mark>')
    .replace(/([.,;:)’”'"]+)<\/mark>/g, '</mark>$1')
    .replace(/<\/mark> <mark>/g, ' ');
  const runs = tidy.split(/(<mark>.*?<\/mark>)/).map((run) => ({
    text: run
      .replace(/<\/?mark>/g, '')
      .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
    isMatch: run.startsWith('<mark>'),
  }));
  return withEllipses(withoutTitle(runs, title.replace(/\s+/g, ' ')));
}

/** A title as runs of text, its words that match a query apart. */
export function titleParts(title: string, words: readonly string[]): readonly ExcerptPart[] {
  return title.split(/([\p{L}\p{N}%.'’-]*[\p{L}\p{N}%])/u).flatMap((text) => {
    const isMatch = searchWords(text).some((word) => words.some((asked) => isForm(word, asked)));
    return text === '' ? [] : [{ text, isMatch }];
  });
}

/** Says where a sentence is cut, which Pagefind does at a count of words. */
function withEllipses(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const whole = parts.map(({ text }) => text).join('');
  return [
    ...(/^[\p{Ll}]/u.test(whole) ? [{ text: '… ', isMatch: false }] : []),
    ...parts,
    ...(/[^.!?]$/.test(whole) ? [{ text: ' …', isMatch: false }] : []),
  ];
}

function withoutTitle(parts: readonly ExcerptPart[], title: string): readonly ExcerptPart[] {
  const whole = parts.map(({ text }) => text).join('');
  if (title.startsWith(whole.replace(/\.$/, ''))) return [];
  // The index ends a heading with a full stop.
  const heading = whole.startsWith(title) ? /^\.?\s*/.exec(whole.slice(title.length)) : null;
  let rest = heading === null ? 0 : title.length + heading[0].length;
  return parts.flatMap(({ text, isMatch }) => {
    const cut = Math.min(rest, text.length);
    rest -= cut;
    return cut === text.length ? [] : [{ text: text.slice(cut), isMatch }];
  });
}
