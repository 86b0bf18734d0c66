import type { Guidance } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { withValues } from '../format/value.ts';
import { explanationPhrases } from './card-text.ts';

/**
 * A card that an editor wrote, with the figures put in.
 *
 * @throws RangeError when figures make two of its options the same
 */
export function authoredCard(guidance: Guidance, authored: Guidance['learnCards'][number]): Card {
  const { id, kind, question, right, wrong, paragraph, explanation } = authored;
  const options = cardOptions(
    id,
    withValues(guidance, right),
    wrong.map((text) => withValues(guidance, text)),
  );
  if (options?.length !== wrong.length + 1) {
    throw new RangeError(
      `two options of the card ${id} read the same once their figures are filled in`,
    );
  }
  return {
    id,
    kind,
    question: withValues(guidance, question),
    options,
    explanation: explanationPhrases(guidance, explanation),
    paragraph,
    study: undefined,
  };
}
