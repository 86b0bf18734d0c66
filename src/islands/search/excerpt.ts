import { answersIn, type Question } from './question.ts';
import { wordsOf, type Word } from '../../search/search-words.ts';

/** A run of an excerpt or a title: words that match the question, or words around them. */
export type ExcerptPart = Readonly<{ text: string; isMatch: boolean }>;

/** How many characters of a text a result shows. */
const LENGTH = 200;

/** A text as runs, its words that answer a question apart. */
export function markedParts(text: string, question: Question): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { start, end } of answers(question, wordsOf(text))) {
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    if (end > at) parts.push({ text: text.slice(Math.max(start, at), end), isMatch: true });
    at = Math.max(at, end);
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

/** The stretch of a text that answers a question most, cut at words and marked. */
export function excerptParts(
  text: string,
  words: readonly Word[],
  question: Question,
): readonly ExcerptPart[] {
  const found = answers(question, words);
  const starts = words.map(({ start }) => start);
  const isSentence = (start: number) => start === 0 || /[.\n]\s*$/.test(text.slice(0, start));
  const best = starts
    .filter((start) => start === 0 || text.length - start > LENGTH)
    .map((start) => {
      const held = found.filter((run) => run.start >= start && run.end <= start + LENGTH);
      return { start, worth: new Set(held.map(({ name }) => name)).size * 10 + held.length };
    })
    .toSorted(
      (a, b) =>
        b.worth - a.worth ||
        Number(isSentence(b.start)) - Number(isSentence(a.start)) ||
        b.start - a.start,
    )[0];
  const from = best?.start ?? 0;
  const whole = text.slice(from);
  const cut = whole.slice(0, endOf(whole));
  const shown = cut.replaceAll(/\s+/g, ' ').trim();
  return [
    ...(from > 0 && !isSentence(from) ? [{ text: '… ', isMatch: false }] : []),
    ...markedParts(shown, question),
    ...(cut.length < whole.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

/** Where to cut a text: behind a sentence, so that no comparison loses its second figure, or else a word. */
function endOf(text: string): number {
  if (text.length <= LENGTH * 1.3) return text.length;
  const sentence = /^.*[.?!](?=\s)/s.exec(text.slice(0, LENGTH * 1.5))?.[0].length ?? 0;
  return sentence > LENGTH / 2 ? sentence : text.lastIndexOf(' ', LENGTH);
}

/** Where the words that answer a question stand, in their order, and which part of it they answer. */
function answers(
  { asks }: Question,
  words: readonly Word[],
): readonly Readonly<{ start: number; end: number; name: string }>[] {
  return asks
    .flatMap((ask) =>
      answersIn(ask, words).map(({ from, length }) => ({
        start: words[from]?.start ?? 0,
        end: words[from + length - 1]?.end ?? 0,
        name: ask.term,
      })),
    )
    .toSorted((a, b) => a.start - b.start);
}
