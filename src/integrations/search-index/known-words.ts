import type { SearchRecord } from '../../exports/search/search-record.ts';
import type { KnownWords } from '../../islands/search/known-words.ts';
import { hasDigit, wordsOf } from '../../search/search-words.ts';

/** Shorter words are not put right. */
const SHORTEST = 4;

/**
 * Every word that can be found, in its own spelling, the most used first: those of the guidance and the
 * names of the glossary, which a misspelt one may have meant, apart from the rest.
 *
 * @param official - the words of the official documents
 */
export function knownWords(
  records: readonly SearchRecord[],
  names: readonly string[],
  official: readonly string[],
): KnownWords {
  const isGuidance = ({ facets }: SearchRecord) => facets.Guidance !== undefined;
  const textOf = ({ title, text }: SearchRecord) => `${title}\n${text}`;
  const guidance = byUse([...records.filter(isGuidance).map(textOf), ...names]);
  const all = byUse(records.map(textOf));
  return { guidance, other: all.filter((word) => !guidance.includes(word)), official };
}

/** The words of some texts, the most used first. */
function byUse(texts: readonly string[]): readonly string[] {
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
