import type { Library } from './find-places.ts';
import { loadPagefind } from './pagefind.ts';
import { phraseBook } from './phrase-book.ts';

/**
 * Loads what a search looks things up in; the words for a question that is misspelt only then.
 *
 * @param folder address of the index, with a slash at the end
 * @param names address of the names that mean the same
 * @throws Error when a part cannot be fetched
 */
export async function loadLibrary(folder: string, names: string): Promise<Library> {
  const [pagefind, vocabulary] = await Promise.all([
    loadPagefind(folder),
    fetchJson<readonly (readonly string[])[]>(names),
  ]);
  let words: Promise<readonly string[]> | undefined;
  return {
    pagefind,
    book: phraseBook(vocabulary),
    words: () => (words ??= fetchJson(`${folder}words.json`)),
  };
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return read(response);
}

const read = <Content>(response: Response): Promise<Content> => response.json();
