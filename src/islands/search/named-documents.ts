import type { KnownDocument } from '../../search/vocabulary.ts';
import { wordsOf } from '../../search/search-words.ts';
import { isNamed, type Ask, type Question } from './question.ts';

/** Documents that a question names, and what it asks for besides, as it can be asked again. */
export type NamedDocuments = Readonly<{ numbers: readonly string[]; rest: string }>;

/**
 * The documents that a question names by words of their titles or by their numbers, present or former, where
 * it asks for something else, too: `pain after the pad` asks for pain, in the
 * documents on the pad. Words that stand in every title name none.
 */
export function namedDocuments(
  { text, asks, words, isQuoted }: Question,
  documents: readonly KnownDocument[],
): NamedDocuments | undefined {
  if (documents.length < 2 || isQuoted) return undefined;
  let numbers = documents.map(({ number }) => number);
  const naming = new Set<Ask>();
  for (const ask of asks) {
    const named = documents
      .filter(({ title, number, former }) => {
        const numbered = [number, ...former].map((one) => wordsOf(one));
        // A number counts as a whole: the 241 of another figure names nothing.
        const inNumber = numbered.some(
          (one) =>
            one.some(({ word }) => ask.words.some((asked) => asked.word === word)) &&
            words.some((_word, at) => one.every(({ word }, by) => words[at + by]?.word === word)),
        );
        return inNumber || isNamed(ask, wordsOf(title));
      })
      .map(({ number }) => number);
    const left = numbers.filter((number) => named.includes(number));
    if (named.length === documents.length || left.length === 0) continue;
    numbers = left;
    naming.add(ask);
  }
  if (naming.size === 0 || naming.size === asks.length) return undefined;
  const rest = [...naming]
    .flatMap((ask) => [...ask.words])
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return { numbers, rest: rest.replaceAll(/\s+/g, ' ').trim() };
}
