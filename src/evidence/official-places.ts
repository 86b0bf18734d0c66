import type { LedgerItem } from '../schema/ledger.ts';
import { printedFigures } from './printed-figures.ts';
import { sentencesOf } from './sentences-of.ts';

/** Where a figure stands in the official words: its sentence, counted from 0, and its place in that. */
export type OfficialPlace = Readonly<{ sentence: number; start: number; end: number }>;

/** The official words of a paragraph, with the place of each thing that the ledger has of it. */
export type OfficialPlaces = Readonly<{
  sentences: readonly string[];
  /** The place of the figure or number in words at a place of the ledger; none where it is not certain. */
  placeOf: (at: readonly [sentence: number, place: number]) => OfficialPlace | undefined;
  /** Sentences of which a number in words has no certain place. */
  uncertain: ReadonlySet<number>;
}>;

type Found = OfficialPlace & Readonly<{ text: string }>;

const keyOf = ([sentence, place]: readonly [number, number]): string => `${sentence} ${place}`;

/** How a ledger item is written, and whether as a word; verdicts are no figures. */
function written(item: LedgerItem): Readonly<{ text: string; isWord: boolean }> | undefined {
  if (typeof item === 'string') return { text: item, isWord: false };
  if ('word' in item) return { text: item.word, isWord: true };
  return 'figure' in item ? { text: item.figure, isWord: false } : undefined;
}

/**
 * Finds the figures of the ledger in the official words that they were read from: figures in their
 * order, numbers in words between them.
 *
 * @returns nothing when the words do not print the figures of the ledger
 */
export function officialPlaces(
  words: string,
  ledger: readonly (readonly LedgerItem[])[],
): OfficialPlaces | undefined {
  const sentences = sentencesOf(words);
  const digits = sentences.flatMap((text, sentence): Found[] =>
    printedFigures(text).map(({ figure, start, end }) => ({ sentence, start, end, text: figure })),
  );
  const items = ledger.flatMap((of, sentence) =>
    of.flatMap((item, place) => {
      const said = written(item);
      return said === undefined ? [] : [{ ...said, at: [sentence, place] as const }];
    }),
  );
  const figures = items.filter(({ isWord }) => !isWord);
  if (
    figures.length !== digits.length ||
    figures.some(({ text }, index) => text !== digits[index]?.text)
  ) {
    return undefined;
  }
  const places = new Map(
    figures.flatMap(({ at }, index) => {
      const found = digits[index];
      return found === undefined ? [] : [[keyOf(at), found] as const];
    }),
  );
  const uncertain = new Set<number>();
  let passed = 0;
  for (const run of runsOfWords(items)) {
    if (!Array.isArray(run)) {
      passed += 1;
      continue;
    }
    const [from, to] = [digits[passed - 1], digits[passed]];
    for (const [text, alike] of Map.groupBy(run, (one) => one.text)) {
      const found = wordsBetween(sentences, text, from, to);
      if (found.length === alike.length) {
        alike.forEach(({ at }, index) => {
          const place = found[index];
          if (place !== undefined) places.set(keyOf(at), place);
        });
      } else {
        for (const { sentence } of found) uncertain.add(sentence);
      }
    }
  }
  return { sentences, placeOf: (at) => places.get(keyOf(at)), uncertain };
}

type Item = Readonly<{ text: string; isWord: boolean; at: readonly [number, number] }>;

/** The items in order, numbers in words between two figures together. */
function runsOfWords(items: readonly Item[]): readonly (Item | Item[])[] {
  const runs: (Item | Item[])[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (!item.isWord) runs.push(item);
    else if (Array.isArray(last)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Every place of a word between two figures, or from the beginning or to the end. */
function wordsBetween(
  sentences: readonly string[],
  word: string,
  from: OfficialPlace | undefined,
  to: OfficialPlace | undefined,
): readonly Found[] {
  const first = from?.sentence ?? 0;
  const last = to?.sentence ?? sentences.length - 1;
  return sentences.slice(first, last + 1).flatMap((text, index) => {
    const sentence = first + index;
    return [...text.matchAll(new RegExp(String.raw`\b${word}\b`, 'giu'))]
      .map((match) => ({
        sentence,
        start: match.index,
        end: match.index + match[0].length,
        text: word,
      }))
      .filter(
        ({ start, end }) =>
          !(sentence === from?.sentence && start < from.end) &&
          !(sentence === to?.sentence && end > to.start),
      );
  });
}
