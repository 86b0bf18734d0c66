import { timeIn, type TimeIn } from './time-in.ts';
import { namesIn, type PhraseBook } from '../../search/phrase-book.ts';
import { isForm, wordsOf, type Word } from '../../search/search-words.ts';

/** Something that a reader asks for: a word, or a name with all that mean the same. */
export type Ask = Readonly<{
  /** What is asked of the index. */
  term: string;
  /** As typed. */
  typed: string;
  /** As typed, in the form in which words are compared. */
  words: readonly Word[];
  /** Of a name: the stems of the words of each name that means the same. */
  names: readonly (readonly string[])[];
}>;

/** A question, read. */
export type Question = Readonly<{
  /** As it is read, with tidy numbers; the words tell where they stand in it. */
  text: string;
  /** What has to be found. */
  asks: readonly Ask[];
  /** All of its words, in order. */
  words: readonly Word[];
  /** Whether it stands in quotation marks: just these words, one after the other. */
  isQuoted: boolean;
  /** Whether it asks what something means. */
  isAboutMeaning: boolean;
  /** The time that it asks about, as in `5 year survival`, with what else it asks for. */
  time: (TimeIn & Readonly<{ besides: readonly Ask[] }>) | undefined;
}>;

/** Words that only hold a question together. */
const FILLERS = new Set(
  'a about after an and any are as at be been before between by can do does during for from get give given has have how i if in into is it its many may me much my of on or our out should so than that the their them there they this to versus vs was we were what when where which who why will with would you'.split(
    ' ',
  ),
);

/** Words before the number of a part: `section 2.4`. */
const PART = /^(?:para(?:graph)?|section|sect|recommendation|rec|§)\.?\s*(?=\d+(?:\.\d+)*\s*$)/i;

/** What says little beside other words: the risk of bleeding is a question about bleeding. */
const WEAK = new Set([
  ...['chance', 'chances', 'likelihood', 'number', 'patient', 'patients', 'people', 'probability'],
  ...['rate', 'rates', 'risk', 'risks', 'how common', 'how many people', 'how often'],
]);

const MEANING = /^(?:what (?:is|are|does)|define|definition of|meaning of)\b/i;

/** Reads a question with the names of the glossary. */
export function readQuestion(text: string, book: PhraseBook): Question {
  const asked = text.trim();
  const tidy = tidyNumbers(asked.replace(PART, ''));
  const words = wordsOf(tidy);
  const names = namesIn(book, words);
  const isNamed = (index: number) =>
    names.some(({ from, length }) => index >= from && index < from + length);
  const others = words.filter((_word, index) => !isNamed(index));
  const typedAs = (run: readonly Word[]) => tidy.slice(run[0]?.start, run.at(-1)?.end);
  const allAsks = [
    ...names.map(({ synonyms, from, length }): Ask => {
      const run = words.slice(from, from + length);
      return { term: synonyms.token, typed: typedAs(run), words: run, names: synonyms.names };
    }),
    ...others.map((word): Ask => ({
      term: word.stem,
      typed: typedAs([word]),
      words: [word],
      names: [],
    })),
  ];
  const telling = without(FILLERS, allAsks);
  const asks = without(WEAK, telling);
  const time = timeIn(tidy);
  const besides = asks.filter(
    ({ words: [first] }) =>
      time === undefined || first === undefined || first.start < time.start || first.end > time.end,
  );
  return {
    text: tidy,
    asks,
    words,
    isQuoted: /^["“”].+["“”]$/.test(asked),
    isAboutMeaning: telling.length === 1 && MEANING.test(asked),
    time: time && { ...time, besides },
  };
}

/** What is asked for without what says little; all of it where nothing else is left. */
function without(little: ReadonlySet<string>, asks: readonly Ask[]): readonly Ask[] {
  const left = asks.filter(({ words }) => !little.has(words.map(({ word }) => word).join(' ')));
  return left.length > 0 ? left : asks;
}

/** Where in a run of words something that is asked for stands: the first word and how many there are. */
export function answersIn(
  { words: asked, names }: Ask,
  words: readonly Word[],
): readonly Readonly<{ from: number; length: number }>[] {
  return words.flatMap((_word, from) => {
    const lengths =
      names.length === 0
        ? [asked].filter((typed) => typed.every((word, at) => isForm(words[from + at], word)))
        : names.filter((name) => name.every((stem, at) => words[from + at]?.stem === stem));
    return lengths.length === 0
      ? []
      : [{ from, length: Math.max(...lengths.map(({ length }) => length)) }];
  });
}

/** Whether some words have all of something that is asked for, in the same words or under another name. */
export const isNamed = ({ words: asked, names }: Ask, words: readonly Word[]): boolean => {
  const runs = names.length > 0 ? names : [asked.map(({ stem }) => stem)];
  return words.some((_word, from) =>
    runs.some((run) => run.every((stem, at) => words[from + at]?.stem === stem)),
  );
};

/**
 * Numbers as the guidance prints them: `14 percent` as `14%`, `9/63` as `9 of 63`, `.5` as `0.5`, and with
 * the raised point of some journals, `0·206` as `0.206`.
 */
function tidyNumbers(text: string): string {
  return text
    .replace(/[·∙⋅](?=\d)/g, '.')
    .replace(/(?<=\d)\s*(?:%|per\s?cent\b)/gi, '%')
    .replace(/(?<=\d)\s*(?:\/|out of|in)\s*(?=\d)/gi, ' of ')
    .replace(/(?<!\d)\.(?=\d)/g, '0.');
}
