import type { SearchRecord } from '../../../../src/exports/search/search-record.ts';
import { indexedRecord } from '../../../../src/integrations/search-index/indexed-record.ts';
import { foundPlace, type FoundPlace } from '../../../../src/islands/search/found-place.ts';
import { phraseBook } from '../../../../src/search/phrase-book.ts';

/** A glossary of three entries. */
export const book = phraseBook([
  ['Haemorrhage', 'hemorrhage', 'bleeding'],
  ['Overall survival', 'survival'],
  ['Fever', 'pyrexia'],
]);

/** An invented place, as it comes back from the index. */
export function placeOf(
  record: Partial<SearchRecord> & Pick<SearchRecord, 'address' | 'title' | 'text' | 'facets'>,
): FoundPlace {
  const { url, content, meta, filters } = indexedRecord(
    { place: 'Invented', names: [], ...record },
    book,
  );
  return foundPlace({ raw_url: url, content, meta: meta ?? {}, filters: filters ?? {} });
}
