import { lowerFirst } from '../format/words.ts';
import type { Design, Guidance } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain, sentences } from './phrases.ts';
import { stableOrder } from './stable-order.ts';

/** Advice and sources without a name are no studies. */
const isOfStudy = ({ evidence }: Design): boolean =>
  evidence !== 'advice' && evidence !== 'unknown';

/** A card for each study: of which design it is. Its size would tell, and is not named. */
export function designCards({ results, studies, designs }: Guidance): readonly Card[] {
  const offered = designs.filter(isOfStudy);
  return studies.flatMap((study): Card[] => {
    const first = results.find((result) => result.study === study);
    if (first === undefined || !isOfStudy(study.design)) return [];
    const { paragraph } = first;
    const id = `design.${study.id}`;
    const others = stableOrder(offered, (design) => `${id} ${design.id}`).map(({ name }) => name);
    const options = cardOptions(id, study.design.name, others);
    if (options === undefined) return [];
    const name = study.names.find((one) => one.paragraph === paragraph.number)?.name;
    return [
      {
        id,
        kind: 'recall',
        question: `What kind of study reported ${lowerFirst(first.label)}?`,
        options,
        explanation: [
          sentences(
            plain(
              name === undefined
                ? `It is a ${lowerFirst(study.design.name)}.`
                : `The guidance calls it ${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}.`,
            ),
            ...(study.note === undefined ? [] : [plain(study.note)]),
          ),
        ],
        paragraph,
        study,
      },
    ];
  });
}
