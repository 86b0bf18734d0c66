import { countsOf } from '../evidence/estimates.ts';
import { gapText } from '../format.ts';
import type { Gap, Guidance, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain } from './phrases.ts';
import { stableOrder } from './stable-order.ts';

/** What the guidance does state of a result, as phrases that could be taken for what it leaves out. */
function statedOf(result: Result): string[] {
  const { study, measurements, contrasts, followUp } = result;
  const significances = contrasts
    .map(({ significance }) => significance)
    .filter((significance) => typeof significance !== 'string');
  const isWhole = measurements.length > 0;
  const facts: [string, boolean][] = [
    ['how many patients the study had', typeof study.size === 'object'],
    ['what kind of study it was', study.design !== 'source-not-named'],
    [
      'the counts behind the percentages',
      isWhole && measurements.every((measurement) => countsOf(measurement) !== undefined),
    ],
    [
      'how many patients were in each arm',
      study.arms.length > 1 && study.arms.every(({ total }) => typeof total === 'number'),
    ],
    ['a p value for the difference', significances.some((one) => 'p' in one)],
    [
      'whether the difference was significant',
      significances.some((one) => one.called !== 'not-stated'),
    ],
    [
      'the median itself',
      isWhole &&
        measurements.every(({ figure }) => figure.kind === 'time' && figure.statistic === 'median'),
    ],
    ['the time at which it was measured', typeof followUp !== 'string' && 'reported' in followUp],
    [
      'how many there were of each part named',
      isWhole && measurements.every(({ figure }) => figure.kind === 'part'),
    ],
  ];
  return facts.filter(([, isStated]) => isStated).map(([text]) => text);
}

const KINDS_ASKED: readonly Gap['subject'][] = [
  'significance',
  'follow-up',
  'follow-up-period',
  'timing-of-events',
  'remainder',
  'spread',
];

/** A card for each thing that the guidance leaves out of a result: what is it? */
export function gapCards({ gaps }: Guidance): readonly Card[] {
  return gaps.flatMap((gap): Card[] => {
    const { result, study, paragraph } = gap;
    if (result === undefined || !KINDS_ASKED.includes(gap.subject)) return [];
    const id = `gap.${gap.id}`;
    const right = gapText(gap);
    const wrong = stableOrder(statedOf(result), (text) => `${id} ${text}`);
    const options = cardOptions(id, right, wrong);
    if (options === undefined) return [];
    return [
      {
        id,
        kind: 'recall',
        question: `${result.label} in ${paragraph.number}: which of these does the guidance not say?`,
        options,
        explanation: [
          [
            plain(
              gap.by === 'declared'
                ? 'The guidance says itself that this was not stated. The other things stand in the paragraph.'
                : 'The guidance is silent on it. The other things stand in the paragraph.',
            ),
          ],
        ],
        paragraph,
        study,
      },
    ];
  });
}
