import type { Guidance } from '../model/guidance.ts';
import type { GlossaryEntry } from '../schema/glossary-term.ts';
import { urls } from '../urls.ts';

/** What the guidance does not mention, under all its names, with the paragraphs that stand nearest. */
export type Silence = Readonly<{
  names: readonly string[];
  near: readonly Readonly<{ number: string; address: string }>[];
}>;

/** What a search knows of names. */
export type Vocabulary = Readonly<{
  /** The names of every term of the glossary, the term itself first: one and the same to a search. */
  terms: readonly (readonly string[])[];
  silences: readonly Silence[];
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
        names,
        near: near.map((number) => {
          const paragraph = paragraphs.find((one) => one.number === number);
          if (paragraph === undefined) throw new RangeError(`${id} has no paragraph ${number}`);
          return { number, address: urls.paragraph(id, paragraph) };
        }),
      })),
    ),
  };
}
