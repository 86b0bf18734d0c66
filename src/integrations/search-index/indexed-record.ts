import type { createIndex } from 'pagefind';
import type { SearchRecord } from '../../exports/search/search-record.ts';
import { joinDecimals } from '../../search/decimal-points.ts';
import { NAME_SEPARATOR } from '../../islands/search/found-place.ts';
import { END_OF_TEXT, tokensOf, type PhraseBook } from '../../search/phrase-book.ts';
import { wordsOf } from '../../search/search-words.ts';

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** To Pagefind: the forms of words are not its to know, as they are compared here before. */
export const NO_LANGUAGE = 'unknown';

/** What Pagefind takes as one record. */
export type IndexedRecord = Parameters<Index['addCustomRecord']>[0];

/**
 * A place as Pagefind is given it. Behind its text stand, to be found but not shown, the words in the
 * spelling in which questions are asked, what their forms share, and a token for every name in it that
 * has synonyms.
 */
export function indexedRecord(
  {
    address,
    title,
    place,
    text,
    names,
    facets,
    sameAs,
    results,
    categories,
    isInPart,
  }: SearchRecord,
  book: PhraseBook,
): IndexedRecord {
  const shown = `${title}. ${text}`;
  const words = wordsOf(shown);
  const asked = words.flatMap(({ word, stem, start, end }) => {
    const isWhole = !/[\p{L}\p{N}]/u.test(`${shown[start - 1] ?? ''}${shown[end] ?? ''}`);
    const isShown = isWhole && word === shown.slice(start, end).toLowerCase();
    return [...(isShown ? [] : [word]), ...(stem === word ? [] : [stem])];
  });
  return {
    url: address,
    content: joinDecimals(
      [shown, END_OF_TEXT, ...new Set(asked), ...tokensOf(book, words)].join(' '),
    ),
    language: NO_LANGUAGE,
    meta: {
      title,
      place,
      ...(names.length > 0 && { names: names.join(NAME_SEPARATOR) }),
      ...(sameAs !== undefined && { sameAs }),
      ...(categories !== undefined && { categories: categories.join(NAME_SEPARATOR) }),
      ...(isInPart === true && { isInPart: 'yes' }),
      ...(results !== undefined && { results: JSON.stringify(results) }),
    },
    filters: Object.fromEntries(
      Object.entries(facets).map(([facet, values]) => [facet, [...values]]),
    ),
  };
}
