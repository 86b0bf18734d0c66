import { followUpText, lowerFirst, NOT_STATED, studyName } from '../format.ts';
import type { FollowUp, Guidance } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { nearFigures } from './near-figures.ts';
import { plain } from './phrases.ts';

type Timed = Extract<FollowUp, { reported: string }>;

const isTimed = (followUp: FollowUp): followUp is Timed =>
  typeof followUp !== 'string' && 'reported' in followUp;

/** A card for each result whose time of measurement is printed. */
export function followUpCards({ results }: Guidance): readonly Card[] {
  return results.flatMap((result): Card[] => {
    const { followUp, study } = result;
    if (!isTimed(followUp)) return [];
    const id = `follow-up.${result.id}`;
    const right = followUpText(followUp, []);
    const missing = `None: it is ${NOT_STATED}`;
    const options = cardOptions(id, right, [missing, ...nearFigures(id, right, [], [], [])]);
    if (options === undefined) return [];
    return [
      {
        id,
        kind: 'recall',
        question: `${studyName(study)}: which time does the guidance print with ${lowerFirst(result.label)}?`,
        options,
        explanation: [[plain(`${result.label}: ${right}.`)]],
        paragraph: result.paragraph,
        study,
      },
    ];
  });
}
