import { namesOf } from '../../search/names-of.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import type { Library } from './find-places.ts';
import type { KnownWords } from './known-words.ts';
import { loadPagefind } from './pagefind.ts';
import { phraseBook, tokenOf } from '../../search/phrase-book.ts';

/** The files of the index that hold its words. */
export type WordFiles = readonly string[];

/**
 * Loads what a search looks things up in; the words for a question that is misspelt only then.
 *
 * @param folder address of the index, with a slash at the end
 * @param names address of the names that mean the same
 * @param attempt how often it was tried before
 * @throws Error when a part cannot be fetched, or is not what was written
 */
export async function loadLibrary(
  folder: string,
  names: string,
  attempt: number,
): Promise<Library> {
  const [vocabulary] = await Promise.all([fetchJson<Vocabulary>(names), findWordFiles(folder)]);
  const pagefind = await loadPagefind(folder, attempt);
  let words: Promise<KnownWords> | undefined;
  const { terms, silences } = vocabulary;
  return {
    pagefind,
    book: phraseBook(namesOf(vocabulary)),
    silences: new Map(silences.map((one, index) => [tokenOf(terms.length + index), one])),
    words: () => (words ??= fetchJson(`${folder}words.json`)),
  };
}

/**
 * Sees that the files of words are within reach, without taking them: Pagefind takes one that it cannot
 * fetch for one without the word, and would say that nothing is found.
 */
async function findWordFiles(folder: string): Promise<void> {
  const paths = await fetchJson<WordFiles>(`${folder}word-files.json`);
  await Promise.all(
    paths.map(async (path) => {
      const { headers } = await fetchFile(folder + path, 'HEAD');
      if (headers.get('content-type')?.startsWith('text/html') === true) {
        throw new Error(`${path} is a page`);
      }
    }),
  );
}

const fetchJson = async <Content>(address: string): Promise<Content> =>
  read(await fetchFile(address));

async function fetchFile(address: string, method = 'GET'): Promise<Response> {
  const response = await fetch(address, { method });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

const read = <Content>(response: Response): Promise<Content> => response.json();
