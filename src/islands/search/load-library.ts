import { namesOf } from '../../search/names-of.ts';
import { wordsOf } from '../../search/search-words.ts';
import type { Silence, Vocabulary } from '../../search/vocabulary.ts';
import { urls } from '../../urls.ts';
import type { Library } from './find-places.ts';
import type { KnownWords } from './known-words.ts';
import { startIndex } from './start-index.ts';
import { phraseBook, tokenOf, type PhraseBook } from '../../search/phrase-book.ts';

/**
 * Loads what a search looks things up in; the words for a question that is misspelt only then.
 *
 * @param folder address of the index, with a slash at the end
 * @param names address of the names that mean the same
 * @throws Error when a part cannot be fetched, or is not what was written
 */
export async function loadLibrary(folder: string, names: string): Promise<Library> {
  const [vocabulary, askIndex] = await Promise.all([fetchJson<Vocabulary>(names), startIndex()]);
  let words: Promise<KnownWords> | undefined;
  const book = phraseBook(namesOf(vocabulary));
  const { terms, silences, documents } = vocabulary;
  return {
    askIndex,
    book,
    silences: byToken(silences, book, terms.length),
    documents,
    words: () => (words ??= fetchJson(`${folder}words.json`)),
    officialWords: (number) => {
      const id = documents.find((one) => one.number === number)?.id;
      return id === undefined ? Promise.resolve([]) : fetchJson(urls.officialWords(id));
    },
  };
}

/** What documents do not mention, by the tokens of all its names: two may leave out the same. */
function byToken(
  silences: readonly Silence[],
  { byName }: PhraseBook,
  terms: number,
): ReadonlyMap<string, readonly Silence[]> {
  const tokens = new Set(silences.map((_one, index) => tokenOf(terms + index)));
  const found = new Map<string, Silence[]>();
  for (const silence of silences) {
    const named = silence.names.map((name) =>
      wordsOf(name)
        .map(({ stem }) => stem)
        .join(' '),
    );
    for (const token of new Set(named.map((name) => byName.get(name)?.token ?? ''))) {
      if (tokens.has(token)) found.set(token, [...(found.get(token) ?? []), silence]);
    }
  }
  return found;
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return read(response);
}

const read = <Content>(response: Response): Promise<Content> => response.json();
