import type { Guidance } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { withValues } from '../format.ts';
import { explanationPhrases } from './card-text.ts';

/**
 * The cards that editors wrote, with the figures put in.
 *
 * @throws RangeError when figures make two options of a card the same
 */
export function authoredCards(guidance: Guidance): readonly Card[] {
  return guidance.learnCards.map((authored): Card => {
    const { id, kind, question, right, wrong, paragraph, explanation } = authored;
    const options = cardOptions(
      id,
      withValues(guidance, right),
      wrong.map((text) => withValues(guidance, text)),
    );
    if (options?.length !== wrong.length + 1) {
      throw new RangeError(`two options of the card ${id} say the same`);
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
  });
}
