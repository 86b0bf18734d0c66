import { followUpText } from '../format/follow-up.ts';
import { lowerFirst } from '../format/words.ts';
import type { Guidance, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain } from './phrases.ts';
import { nearTimes, timeOf, timeText } from './printed-times.ts';

/** What is asked of the time of a result; its kind stands in the question, so that options are bare times. */
function questionOn({ label, followUp }: Result): string {
  const what = lowerFirst(label);
  const kind = typeof followUp === 'string' ? undefined : followUp.kind;
  if (kind === 'most-within') {
    return `By what time after treatment had most cases of ${what} occurred?`;
  }
  return kind === 'median' || kind === 'mean'
    ? `At what ${kind} time is the figure for ${what} reported?`
    : `At what time is the figure for ${what} reported?`;
}

/** A card for each result whose time of measurement is printed. */
export function followUpCards(guidance: Guidance): readonly Card[] {
  return guidance.results.flatMap((result): Card[] => {
    const { followUp, study, paragraph, label } = result;
    const time = timeOf(followUp);
    if (time === undefined) return [];
    const id = `follow-up.${result.id}`;
    const options = cardOptions(id, timeText(time), nearTimes(guidance, id, time));
    if (options === undefined) return [];
    return [
      {
        id,
        kind: 'recall',
        question: questionOn(result),
        options,
        explanation: [[plain(`${label}: ${followUpText(followUp, [])}.`)]],
        paragraph,
        study,
      },
    ];
  });
}
