import { namesOf } from '../../exports/search/names-of.ts';
import type { Vocabulary } from '../../exports/search/vocabulary.ts';
import type { Library } from './find-places.ts';
import type { KnownWords } from './known-words.ts';
import { loadPagefind } from './pagefind.ts';
import { phraseBook, tokenOf } from './phrase-book.ts';

/** The files of the index that hold its words, with their sizes in bytes. */
export type WordFiles = readonly (readonly [path: string, bytes: number])[];

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
  const [vocabulary] = await Promise.all([fetchJson<Vocabulary>(names), fetchWordFiles(folder)]);
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
 * Puts the files of words within reach. Pagefind takes one that it cannot fetch for one without the word,
 * and would say that nothing is found.
 */
async function fetchWordFiles(folder: string): Promise<void> {
  const files = await fetchJson<WordFiles>(`${folder}word-files.json`);
  await Promise.all(
    files.map(async ([path, bytes]) => {
      const { byteLength } = await (await fetchFile(folder + path)).arrayBuffer();
      if (byteLength !== bytes) throw new Error(`${path} has ${byteLength} bytes of ${bytes}`);
    }),
  );
}

const fetchJson = async <Content>(address: string): Promise<Content> =>
  read(await fetchFile(address));

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

const read = <Content>(response: Response): Promise<Content> => response.json();
