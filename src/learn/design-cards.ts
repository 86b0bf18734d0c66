import { designName, lowerFirst } from '../format.ts';
import type { Guidance, Study } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain, sentences } from './phrases.ts';
import { stableOrder } from './stable-order.ts';

/** Designs of studies; advice and sources without a name are none. */
const DESIGNS = [
  'randomised-controlled-trial',
  'non-randomised-comparative-study',
  'case-series',
  'case-report',
  'systematic-review',
] as const satisfies readonly Study['design'][];

/** A card for each study: of which design it is. Its size would tell, and is not named. */
export function designCards({ results, studies }: Guidance): readonly Card[] {
  return studies.flatMap((study): Card[] => {
    const first = results.find((result) => result.study === study);
    if (first === undefined || !DESIGNS.some((design) => design === study.design)) return [];
    const { paragraph } = first;
    const id = `design.${study.id}`;
    const others = stableOrder(DESIGNS, (design) => `${id} ${design}`).map(designName);
    const options = cardOptions(id, designName(study.design), others);
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
                ? `It is a ${lowerFirst(designName(study.design))}.`
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
