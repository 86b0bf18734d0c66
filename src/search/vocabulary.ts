import type { Guidance } from '../model/guidance.ts';
import type { GlossaryEntry } from '../schema/glossary-term.ts';
import { urls } from '../urls.ts';

/** What the guidance does not mention, under all its names, with the paragraphs that stand nearest. */
export type Silence = Readonly<{
  /** The number of the document. */
  guidance: string;
  names: readonly string[];
  near: readonly Readonly<{ number: string; address: string }>[];
}>;

/** A document of the library, as readers name it. */
export type KnownDocument = Readonly<{
  id: string;
  number: string;
  title: string;
  /** The numbers that it had before. */
  former: readonly string[];
}>;

/** What a search knows of names. */
export type Vocabulary = Readonly<{
  /** The names of every term of the glossary, the term itself first: one and the same to a search. */
  terms: readonly (readonly string[])[];
  silences: readonly Silence[];
  documents: readonly KnownDocument[];
}>;

/**
 * The names that mean the same, of the glossary and of what the guidance does not mention.
 *
 * @throws RangeError when a paragraph that is named as near does not exist
 */
export function vocabulary(
  terms: readonly GlossaryEntry[],
  documents: readonly Guidance[],
): Vocabulary {
  return {
    terms: terms.map(({ term, synonyms, spellings, lay }) => [
      term,
      ...synonyms,
      ...spellings,
      ...lay,
    ]),
    silences: documents.flatMap(({ id, about, paragraphs }) =>
      about.notMentioned.map(({ names, near }) => ({
        guidance: about.number,
        names,
        near: near.map((number) => {
          const paragraph = paragraphs.find((one) => one.number === number);
          if (paragraph === undefined) throw new RangeError(`${id} has no paragraph ${number}`);
          return { number, address: urls.paragraph(id, paragraph) };
        }),
      })),
    ),
    documents: documents.map(({ id, about }) => ({
      id,
      number: about.number,
      title: about.shortTitle,
      former: about.replaces.map(({ number }) => number),
    })),
  };
}
