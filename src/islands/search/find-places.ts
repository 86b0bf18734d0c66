import type { Silence } from '../../search/vocabulary.ts';
import { joinDecimals } from '../../search/decimal-points.ts';
import { foundPlace, type FoundPlace } from './found-place.ts';
import type { KnownWords } from './known-words.ts';
import type { Pagefind } from './pagefind.ts';
import type { PhraseBook } from '../../search/phrase-book.ts';
import { answersIn, readQuestion, type Ask, type Question } from './question.ts';
import { isSideBySide, rankPlaces } from './rank-places.ts';
import { hasDigit, wordsOf } from '../../search/search-words.ts';
import { rightSpelling } from './spelling.ts';

/** What a search looks things up in. */
export type Library = Readonly<{
  pagefind: Pagefind;
  book: PhraseBook;
  /** What the guidance does not mention, by what stands for its names in the book. */
  silences: ReadonlyMap<string, Silence>;
  /** The words of the site and of the official documents; fetched when a question finds nothing. */
  words: () => Promise<KnownWords>;
}>;

/** What a search found. */
export type Found = Readonly<{
  question: Question;
  /** Best first. */
  places: readonly FoundPlace[];
  /** Among these are the outcomes that the question names, whatever the time that it asks about. */
  outcomes: readonly FoundPlace[];
  /** What was searched in the place of the question, which nothing answers as it is spelt. */
  instead?: string;
  /** Whether the places answer parts of the question, because none answers all of it. */
  isPartial?: boolean;
  /** What the question asks for and the guidance does not mention, as typed; the places are near it. */
  notMentioned?: readonly string[];
}>;

/**
 * Finds the places that answer a question: all of it; or, when none does, the question in its right
 * spelling; or as much of it as any place does. What the guidance does not mention is named.
 */
export async function findPlaces(query: string, library: Library): Promise<Found> {
  const question = readQuestion(query, library.book);
  const { asks, time } = question;
  if (asks.some(({ term }) => library.silences.has(term))) return nearSilences(question, library);

  const places = await answering(question, library);
  const outcomes = time === undefined ? places : await lookUp(time.besides, library);
  if (places.length > 0 || asks.length === 0) return { question, places, outcomes };
  if (outcomes.length > 0) {
    return { question, places: rankPlaces(outcomes, question), outcomes, isPartial: true };
  }

  const words = await library.words();
  const instead = rightSpelling(query, words);
  if (instead !== undefined) {
    const found = await findPlaces(instead, library);
    if (found.places.length > 0) return { instead, ...found };
  }
  if (question.isQuoted) return { question, places, outcomes };
  const most = await answeringMost(question, library);
  const found = { question, places: most, outcomes: most, isPartial: true };
  const notMentioned = await absentFrom(words.official, asks, library);
  return notMentioned.length === 0 ? found : { ...found, notMentioned };
}

/** What stands nearest to something that the guidance does not mention, then the rest of the question. */
async function nearSilences(question: Question, library: Library): Promise<Found> {
  const silent = question.asks.filter(({ term }) => library.silences.has(term));
  const rest = question.asks.filter((ask) => !silent.includes(ask));
  const near = silent.flatMap(({ term }) => library.silences.get(term)?.near ?? []);
  const paragraphs = await Promise.all(
    near.map(async ({ number, address }) => {
      const found = await lookUp(readQuestion(number, library.book).asks, library);
      return found.filter((place) => place.address === address);
    }),
  );
  const outcomes = await lookUp(rest, library);
  const places = [
    ...paragraphs.flat(),
    ...(await answering(question, library)),
    ...rankPlaces(outcomes, question),
  ];
  return {
    question,
    places: [...new Map(places.map((place) => [place.address, place])).values()],
    outcomes,
    isPartial: rest.length > 0,
    notMentioned: silent.map(({ typed }) => typed),
  };
}

/** What neither this site nor the official documents hold, as typed, under none of its names. */
async function absentFrom(
  official: readonly string[],
  asks: readonly Ask[],
  library: Library,
): Promise<readonly string[]> {
  if (official.length === 0) return [];
  const stems = new Set(wordsOf(official.join(' ')).map(({ stem }) => stem));
  const absent = await Promise.all(
    asks.map(async (ask) => {
      const names = [ask.words.map(({ stem }) => stem), ...ask.names];
      return (
        !hasDigit(ask.typed) &&
        !names.some((name) => name.every((stem) => stems.has(stem))) &&
        (await lookUp([ask], library)).length === 0
      );
    }),
  );
  return asks.filter((_ask, index) => absent[index]).map(({ typed }) => typed);
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
