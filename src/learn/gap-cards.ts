import { countsOf } from '../evidence/estimates.ts';
import { lowerFirst } from '../format/words.ts';
import type { Gap, Guidance, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain } from './phrases.ts';
import { stableOrder } from './stable-order.ts';

/** What the guidance does state of a result, in the same form as what it leaves out. */
function statedOf(result: Result): string[] {
  const { study, measurements, contrasts, followUp } = result;
  const significances = contrasts
    .map(({ significance }) => significance)
    .filter((significance) => typeof significance !== 'string');
  const isWhole = measurements.length > 0;
  const facts: [string, boolean][] = [
    ['the total number of patients', typeof study.size === 'object'],
    ['the design of the study', study.design.evidence !== 'unknown'],
    [
      'the counts behind the percentages',
      isWhole && measurements.every((measurement) => countsOf(measurement) !== undefined),
    ],
    [
      'the number of patients in each arm',
      study.arms.length > 1 && study.arms.every(({ total }) => typeof total === 'number'),
    ],
    ['the p value of the comparison', significances.some((one) => 'p' in one)],
    ['the statistical significance', significances.some((one) => one.called !== 'not-stated')],
    [
      'the value of the median',
      isWhole &&
        measurements.every(({ figure }) => figure.kind === 'time' && figure.statistic === 'median'),
    ],
    ['the time of measurement', typeof followUp !== 'string' && 'reported' in followUp],
    [
      'the number in each named category',
      isWhole && measurements.every(({ figure }) => figure.kind === 'part'),
    ],
  ];
  return facts.filter(([, isStated]) => isStated).map(([text]) => text);
}

/** What the guidance leaves out of a result; nothing where it concerns the study, not the result. */
function leftOut({ subject, result }: Gap): string | undefined {
  switch (subject) {
    case 'significance':
      return 'the statistical significance';
    case 'follow-up':
      return 'the length of follow-up';
    case 'assessment':
      return 'the timing of the assessment';
    case 'follow-up-period':
      return 'the period of observation';
    case 'timing-of-events':
      return 'the timing of the events counted';
    case 'remainder':
      return `the ${lowerFirst(result?.remainder?.label ?? '')} in the rest`;
    case 'spread':
      return 'the range or confidence interval';
    case 'scale':
      return 'the scale of the score';
    default:
      return undefined;
  }
}

/** A card for each thing that the guidance leaves out of a result: what would have to be looked up? */
export function gapCards({ gaps }: Guidance): readonly Card[] {
  return gaps.flatMap((gap): Card[] => {
    const { result, study, paragraph } = gap;
    const right = leftOut(gap);
    if (result === undefined || right === undefined) return [];
    const id = `gap.${gap.id}`;
    const options = cardOptions(
      id,
      right,
      stableOrder(statedOf(result), (text) => `${id} ${text}`),
    );
    if (options === undefined) return [];
    return [
      {
        id,
        kind: 'recall',
        question: `For ${lowerFirst(result.label)}, which item has to be sought outside the guidance?`,
        options,
        explanation: [
          [
            plain(
              gap.by === 'declared'
                ? `The guidance notes that this was not reported. The other items are in paragraph ${paragraph.number}.`
                : `The guidance does not mention it. The other items are in paragraph ${paragraph.number}.`,
            ),
          ],
        ],
        paragraph,
        study,
      },
    ];
  });
}
