import type { QuickResult } from '../../exports/search/search-record.ts';
import { CATEGORIES, type Category } from '../../format/categories.ts';
import { splitDecimals } from '../../search/decimal-points.ts';
import type { Fragment } from 'pagefind-script';
import { END_OF_TEXT } from '../../search/phrase-book.ts';
import { wordsOf, type Word } from '../../search/search-words.ts';

/** Between the names of a place in the index, which keeps no line breaks. */
export const NAME_SEPARATOR = '|';

/** A place of the site that a search found. */
export type FoundPlace = Readonly<{
  address: string;
  title: string;
  /** What it is a part of. */
  place: string;
  text: string;
  /** Values of the facets, such as `Kind: ['Evidence']`. */
  facets: Readonly<Record<string, readonly string[]>>;
  /** Questions that ask for it and no other. */
  names: readonly string[];
  /** The address of the place that says the same. */
  sameAs: string | undefined;
  /** The number of the guidance that it belongs to; none of a term or a page of the site. */
  guidance: string | undefined;
  /** Of a document or a recommendation: its categories. */
  categories: readonly Category[];
  /** Of an outcome: what the guidance reports of it. */
  results: readonly QuickResult[];
  /** Of an outcome: whether this site has not entered all of its document. */
  isInPart: boolean;
  /** Words of the title and of the text. */
  words: Readonly<{ title: readonly Word[]; text: readonly Word[] }>;
}>;

/** A place as the index holds it. */
export function foundPlace({ raw_url, content, meta, filters }: Fragment): FoundPlace {
  const title = meta.title ?? '';
  const [whole = ''] = splitDecimals(content).split(` ${END_OF_TEXT}`);
  const text = whole.slice(title.length).replace(/^[.\s]+/, '');
  const results: unknown = JSON.parse(meta.results ?? '[]');
  return {
    address: raw_url,
    title,
    place: meta.place ?? '',
    text,
    facets: filters,
    names: (meta.names ?? '').split(NAME_SEPARATOR).filter((name) => name !== ''),
    guidance: filters.Guidance?.[0],
    categories: (meta.categories ?? '').split(NAME_SEPARATOR).filter(isCategory),
    sameAs: meta.sameAs,
    results: areResults(results) ? results : [],
    isInPart: meta.isInPart === 'yes',
    words: { title: wordsOf(title), text: wordsOf(text) },
  };
}

const isCategory = (name: string): name is Category => Object.hasOwn(CATEGORIES, name);

const areResults = (found: unknown): found is readonly QuickResult[] => Array.isArray(found);
