import type { Paragraph, Study } from '../model/guidance.ts';

/** A run of words in one voice: reported or plain, calculated by this site, or missing from the source. */
export type Phrase = Readonly<
  | { voice: 'plain' | 'calculated' | 'not-stated'; text: string }
  | { voice: 'link'; text: string; href: string }
>;

/** What a card trains. */
export type CardKind = 'figure' | 'recall' | 'interpretation' | 'appraisal';

/** One of the answers to choose from. */
export type Option = Readonly<{ text: string; isRight: boolean }>;

/** A question of the self-test with its options and the explained answer. */
export type Card = Readonly<{
  /** Stays the same from build to build: learners' progress and flash cards hang on it. */
  id: string;
  kind: CardKind;
  question: string;
  /** Three or four, one of them right, in the order in which they are shown. */
  options: readonly Option[];
  /** Paragraphs of phrases. */
  explanation: readonly (readonly Phrase[])[];
  /** The paragraph of the guidance that settles it. */
  paragraph: Paragraph;
  /** The study that the question is about, if it is about one. */
  study: Study | undefined;
}>;

/** The option that is right. */
export function rightOption(card: Card): string {
  const right = card.options.find(({ isRight }) => isRight);
  if (right === undefined) throw new RangeError(`${card.id} has no right option`);
  return right.text;
}

/** The letter before the option that is right, `A` to `D`. */
export function rightLetter(card: Card): string {
  return 'ABCD'.charAt(card.options.findIndex(({ isRight }) => isRight));
}
