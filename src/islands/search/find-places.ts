import type { KnownDocument, Silence } from '../../search/vocabulary.ts';
import { joinDecimals } from '../../search/decimal-points.ts';
import { foundPlace, type FoundPlace } from './found-place.ts';
import type { KnownWords } from './known-words.ts';
import { namedDocuments } from './named-documents.ts';
import type { AskIndex } from './start-index.ts';
import type { PhraseBook } from '../../search/phrase-book.ts';
import { answersIn, readQuestion, type Ask, type Question } from './question.ts';
import { isSideBySide, rankPlaces } from './rank-places.ts';
import { hasDigit, wordsOf } from '../../search/search-words.ts';
import { rightSpelling } from './spelling.ts';

/** What a search looks things up in. */
export type Library = Readonly<{
  askIndex: AskIndex;
  book: PhraseBook;
  /** What documents do not mention, by what stands for its names in the book. */
  silences: ReadonlyMap<string, readonly Silence[]>;
  documents: readonly KnownDocument[];
  /** The documents that are searched, with the glossary and the pages of the site; all where it is left out. */
  within?: readonly string[];
  /** The words of the site and of the official documents; fetched when a question finds nothing. */
  words: () => Promise<KnownWords>;
  /** The words of one official document, by its number. */
  officialWords: (number: string) => Promise<readonly string[]>;
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
  /** The documents that do not mention it, by number; none where it is all that are searched. */
  silentIn?: readonly string[];
  /** The documents that the question names, whose places stand first. */
  first?: readonly string[];
}>;

/**
 * Finds the places that answer a question: all of it; or, when none does, the question in its right
 * spelling; or as much of it as any place does. What the guidance does not mention is named. Where several
 * documents are searched and the question names some, theirs stand first.
 */
export async function findPlaces(query: string, library: Library): Promise<Found> {
  const question = readQuestion(query, library.book);
  const { asks, time } = question;
  const isOfAll = library.within === undefined && library.documents.length > 1;
  const named = isOfAll ? namedDocuments(question, library.documents) : undefined;
  const places = await answering(question, library);
  if (named !== undefined) {
    const found = await findPlaces(named.rest, { ...library, within: named.numbers });
    if (found.places.length > 0 && (isWhole(found) || places.length === 0)) {
      return { ...found, first: named.numbers, places: once([...found.places, ...places]) };
    }
  }
  // What one document does not mention may be what another is about.
  if (
    asks.some((ask) => silencesOf(ask, library).length > 0) &&
    (!isOfAll || places.length === 0)
  ) {
    return nearSilences(question, places, library);
  }
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
  const official =
    library.within === undefined
      ? words.official
      : (await Promise.all(library.within.map(library.officialWords))).flat();
  const notMentioned = await absentFrom(official, asks, library);
  return notMentioned.length === 0
    ? found
    : { ...found, notMentioned, silentIn: library.within ?? [] };
}

/** What stands nearest to something that the guidance does not mention, then the rest of the question. */
async function nearSilences(
  question: Question,
  answers: readonly FoundPlace[],
  library: Library,
): Promise<Found> {
  const silent = question.asks.filter((ask) => silencesOf(ask, library).length > 0);
  const silences = silent.flatMap((ask) => silencesOf(ask, library));
  const rest = question.asks.filter((ask) => !silent.includes(ask));
  const near = silences.flatMap((silence) => silence.near);
  const paragraphs = await Promise.all(
    near.map(async ({ number, address }) => {
      const found = await lookUp(readQuestion(number, library.book).asks, library);
      return found.filter((place) => place.address === address);
    }),
  );
  const outcomes = await lookUp(rest, library);
  const places = [...paragraphs.flat(), ...answers, ...rankPlaces(outcomes, question)];
  return {
    question,
    places: once(places),
    outcomes,
    isPartial: rest.length > 0,
    notMentioned: silent.map(({ typed }) => typed),
    silentIn: [...new Set(silences.map(({ guidance }) => guidance))],
  };
}

/** What the documents that are searched do not mention of something that is asked for. */
const silencesOf = ({ term }: Ask, { silences, within }: Library): readonly Silence[] =>
  (silences.get(term) ?? []).filter(({ guidance }) => within?.includes(guidance) !== false);

/** Whether all of a question was found, as it is spelt. */
const isWhole = ({ instead, isPartial = false, notMentioned = [] }: Found): boolean =>
  instead === undefined && !isPartial && notMentioned.length === 0;

const once = (places: readonly FoundPlace[]): readonly FoundPlace[] => [
  ...new Map(places.map((place) => [place.address, place])).values(),
];

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

async function lookUp(
  asks: readonly Ask[],
  { askIndex, within }: Library,
): Promise<readonly FoundPlace[]> {
  const term = joinDecimals(asks.map((ask) => ask.term).join(' '));
  if (term === '') return [];
  const places = (await askIndex(term)).map(foundPlace);
  // Pagefind takes the beginning of a word that it does not know for the word.
  return places.filter(
    ({ words, guidance }) =>
      (guidance === undefined || within?.includes(guidance) !== false) &&
      asks.every(
        (ask) => answersIn(ask, words.title).length > 0 || answersIn(ask, words.text).length > 0,
      ),
  );
}
