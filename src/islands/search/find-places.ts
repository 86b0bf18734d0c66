import { joinDecimals } from './decimal-points.ts';
import { foundPlace, type FoundPlace } from './found-place.ts';
import type { Pagefind } from './pagefind.ts';
import type { PhraseBook } from './phrase-book.ts';
import { answersIn, readQuestion, type Ask, type Question } from './question.ts';
import { isSideBySide, rankPlaces } from './rank-places.ts';
import { rightSpelling } from './spelling.ts';

/** What a search looks things up in. */
export type Library = Readonly<{
  pagefind: Pagefind;
  book: PhraseBook;
  /** Every word of the site, the most used first; fetched when a question finds nothing. */
  words: () => Promise<readonly string[]>;
}>;

/** What a search found. */
export type Found = Readonly<{
  question: Question;
  /** Best first. */
  places: readonly FoundPlace[];
  /** What was searched in the place of the question, which nothing answers as it is spelt. */
  instead?: string;
  /** Whether the places answer parts of the question, because none answers all of it. */
  isPartial?: boolean;
}>;

/**
 * Finds the places that answer a question: all of it; or, when none does, the question in its right
 * spelling; or as much of it as any place does.
 */
export async function findPlaces(query: string, library: Library): Promise<Found> {
  const question = readQuestion(query, library.book);
  const places = await answering(question, library);
  if (places.length > 0 || question.asks.length === 0) return { question, places };

  const instead = rightSpelling(query, await library.words());
  if (instead !== undefined) {
    const found = await findPlaces(instead, { ...library, words: () => Promise.resolve([]) });
    if (found.places.length > 0) return { instead, ...found };
  }
  const partial = question.isQuoted ? [] : await answeringMost(question, library);
  return { question, places: partial, isPartial: true };
}

/** Places that answer all of a question. */
async function answering(question: Question, library: Library): Promise<readonly FoundPlace[]> {
  const places = await lookUp(question.asks, library);
  return rankPlaces(
    question.isQuoted
      ? places.filter(({ words }) => isSideBySide(question.words, [...words.title, ...words.text]))
      : places,
    question,
  );
}

/** Places that answer as many parts of a question as any does. */
async function answeringMost(question: Question, library: Library): Promise<readonly FoundPlace[]> {
  const found = await Promise.all(question.asks.map((ask) => lookUp([ask], library)));
  const times = new Map<string, number>();
  for (const { address } of found.flat()) times.set(address, (times.get(address) ?? 0) + 1);
  const most = Math.max(...times.values());
  const places = new Map(found.flat().map((place) => [place.address, place]));
  return rankPlaces(
    [...places.values()].filter(({ address }) => times.get(address) === most),
    question,
  );
}

async function lookUp(asks: readonly Ask[], { pagefind }: Library): Promise<readonly FoundPlace[]> {
  const term = joinDecimals(asks.map((ask) => ask.term).join(' '));
  if (term === '') return [];
  const { results } = await pagefind.search(term);
  const places = (await Promise.all(results.map(({ data }) => data()))).map(foundPlace);
  // Pagefind takes the beginning of a word that it does not know for the word.
  return places.filter(({ words }) =>
    asks.every(
      (ask) => answersIn(ask, words.title).length > 0 || answersIn(ask, words.text).length > 0,
    ),
  );
}
