import type { SearchKind } from '../../exports/search/search-record.ts';
import type { FoundPlace } from './found-place.ts';
import { answersIn, type Ask, type Question } from './question.ts';
import { hasDigit, isForm, wordsOf, type Word } from '../../search/search-words.ts';

/** What the same words are worth in each kind of content. */
const WORTH: Readonly<Record<string, number>> = {
  Document: 1.5,
  Recommendation: 1.7,
  Evidence: 1.5,
  'Guidance text': 1.4,
  Outcome: 1,
  Study: 0.9,
  Figure: 0.3,
  Term: 0.25,
  Page: 0.22,
  'Table row': 0.2,
  Calculated: 0.15,
} satisfies Record<SearchKind, number>;

/** Against a word of the text, which is worth one at most. */
const IN_TITLE = 3;
const AS_TYPED = 0.4;
const SIDE_BY_SIDE = 2;
const NAMED = 100;
/** What a term is worth to a question about its meaning. */
const MEANT = 3;
/** The number of words of a text in which one that was asked for counts half. */
const USUAL_LENGTH = 60;

/**
 * Places in the order that helps a reader: the one that the question names, then by how well title and
 * text answer it, the guidance's own recommendations and evidence before what explains them. A row of a
 * table is left out where the paragraph that reports it stands in the list: it is the same answer.
 */
export function rankPlaces(
  places: readonly FoundPlace[],
  question: Question,
): readonly FoundPlace[] {
  const listed = new Set(places.map(({ address }) => address));
  return places
    .filter(({ sameAs }) => sameAs === undefined || !listed.has(sameAs))
    .map((place) => ({ place, score: scoreOf(place, question) }))
    .toSorted((a, b) => b.score - a.score || (a.place.address < b.place.address ? -1 : 1))
    .map(({ place }) => place);
}

/** Whether some words stand in others one after the other. */
export const isSideBySide = (asked: readonly Word[], words: readonly Word[]): boolean =>
  asked.length > 0 &&
  words.some((_word, from) => asked.every((word, index) => isForm(words[from + index], word)));

function scoreOf({ words, names, facets }: FoundPlace, question: Question): number {
  const kind = facets.Kind?.[0] ?? '';
  const isNamed = names.some((name) => isSame(wordsOf(name), question));
  const all = [...words.title, ...words.text];
  const fits = question.asks.map(
    (ask) => inTitle(ask, words.title) + inText(ask, words.text) + asTyped(ask, all),
  );
  const fit =
    fits.reduce((sum, one) => sum + one, 0) +
    (question.asks.length > 1 && isSideBySide(question.words, all) ? SIDE_BY_SIDE : 0);
  const worth = question.isAboutMeaning && kind === 'Term' ? MEANT : (WORTH[kind] ?? 1);
  return (isNamed ? NAMED : 0) + fit * worth;
}

/** Whether a question is a name, or something that means the same, and no more. */
function isSame(name: readonly Word[], { words, asks }: Question): boolean {
  const [only] = asks;
  const stems = name.map(({ stem }) => stem).join(' ');
  return (
    stems === words.map(({ stem }) => stem).join(' ') ||
    (asks.length === 1 && only?.names.some((other) => other.join(' ') === stems) === true)
  );
}

/** The more of the title it is, the better; the number that a title may begin with aside. */
function inTitle(ask: Ask, title: readonly Word[]): number {
  const [best] = answersIn(ask, title);
  if (best === undefined) return 0;
  const size = Math.max(best.length, title.filter(({ word }) => !hasDigit(word)).length);
  return IN_TITLE * (0.4 + (0.6 * best.length) / size);
}

/** The more often and the shorter the text, the better. */
function inText(ask: Ask, text: readonly Word[]): number {
  const times = answersIn(ask, text).length;
  return times / (times + 0.5 * (1 + text.length / USUAL_LENGTH));
}

/** A name in the very words of the question answers it better than another name for the same. */
const asTyped = ({ names, words }: Ask, text: readonly Word[]): number =>
  names.length > 0 && isSideBySide(words, text) ? AS_TYPED : 0;
