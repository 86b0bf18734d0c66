import type { SearchRecord } from '../../exports/search/search-record.ts';
import type { Vocabulary } from '../../exports/search/vocabulary.ts';
import { hasDigit, wordsOf } from '../../islands/search/search-words.ts';

/** Shorter words are not put right. */
const SHORTEST = 4;

/** Every word that can be found, in its own spelling, the most used first: what a misspelt one may have meant. */
export function knownWords(
  records: readonly SearchRecord[],
  vocabulary: Vocabulary,
): readonly string[] {
  const texts = [...records.map(({ title, text }) => `${title}\n${text}`), ...vocabulary.flat()];
  const times = new Map<string, number>();
  for (const text of texts) {
    for (const { start, end } of wordsOf(text)) {
      const word = text.slice(start, end).toLowerCase();
      if (word.length >= SHORTEST && !hasDigit(word)) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  return [...times]
    .toSorted(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))
    .map(([word]) => word);
}
