import { wordsOf, type Word } from './search-words.ts';

/** Names that mean one and the same, such as those of a term of the glossary, by their words. */
export type Synonyms = Readonly<{
  /** Stands for all of them in the index, where no word of a text does. */
  token: string;
  /** The stems of the words of each. */
  names: readonly (readonly string[])[];
}>;

/** A run of words that is a name, among words that are none. */
export type NameAt = Readonly<{ synonyms: Synonyms; from: number; length: number }>;

/** Names by their words, to be found in texts and in questions. */
export type PhraseBook = Readonly<{ byName: ReadonlyMap<string, Synonyms>; longest: number }>;

/** What ends a text in the index: what stands behind is there to be found, not to be shown. */
export const END_OF_TEXT = 'zqend';

/** What stands for the names of an entry, by its place in the vocabulary. */
export const tokenOf = (index: number): string => `zq${String(index).padStart(4, '0')}`;

/** The book of a vocabulary; where two entries share a name, the first has it. */
export function phraseBook(vocabulary: readonly (readonly string[])[]): PhraseBook {
  const byName = new Map<string, Synonyms>();
  let longest = 0;
  vocabulary.forEach((entry, index) => {
    const names = entry.map((name) => wordsOf(name).map(({ stem }) => stem));
    const token = tokenOf(index);
    for (const words of names) {
      const key = words.join(' ');
      if (!byName.has(key)) byName.set(key, { token, names });
      longest = Math.max(longest, words.length);
    }
  });
  return { byName, longest };
}

/** The names in a question; where one stands in another, only the longer. */
export function namesIn(book: PhraseBook, words: readonly Word[]): readonly NameAt[] {
  const found: NameAt[] = [];
  for (let from = 0; from < words.length;) {
    const longest = namesAt(book, words, from).at(-1);
    if (longest !== undefined) found.push(longest);
    from += longest?.length ?? 1;
  }
  return found;
}

/** What stands for the names in a text, also for those that stand in longer ones. */
export const tokensOf = (book: PhraseBook, words: readonly Word[]): readonly string[] => [
  ...new Set(
    words.flatMap((_word, from) =>
      namesAt(book, words, from).map(({ synonyms }) => synonyms.token),
    ),
  ),
];

/** The names that begin with one of some words, shortest first. */
function namesAt(
  { byName, longest }: PhraseBook,
  words: readonly Word[],
  from: number,
): readonly NameAt[] {
  const stems = words.slice(from, from + longest).map(({ stem }) => stem);
  return stems.flatMap((_stem, index) => {
    const synonyms = byName.get(stems.slice(0, index + 1).join(' '));
    return synonyms === undefined ? [] : [{ synonyms, from, length: index + 1 }];
  });
}
