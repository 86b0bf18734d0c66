import { lowerFirst, withUnit } from '../format/words.ts';
import type { Guidance } from '../model/guidance.ts';
import { rounded } from '../statistics/rounded.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain } from './phrases.ts';
import { stableOrder } from './stable-order.ts';

/** Steps of the last printed digit by which the wrong figures differ. */
const STEPS = [-2, -1, 1, 2];

/** The printed figure some steps of its last digit away: `38°C` and 1 is `39°C`. */
function stepped(printed: string, steps: number): string {
  return printed.replace(/\d[\d,]*(?:\.\d+)?/, (figure) => {
    const decimals = figure.split('.')[1]?.length ?? 0;
    return rounded(Number(figure.replaceAll(',', '')) + steps / 10 ** decimals, decimals);
  });
}

const amountOf = (printed: string): number => Number.parseFloat(printed.replaceAll(',', ''));

/** Whether a figure is above zero, and neither half nor double of the printed one, which would show that it is made up. */
const isOffered = (figure: string, printed: string): boolean =>
  amountOf(figure) > 0 && ![2, 1 / 2].includes(amountOf(figure) / amountOf(printed));

/** A card for each limit and other measure that is no result: a size, a temperature. */
export function measureCards({ values, paragraphs }: Guidance): readonly Card[] {
  return [...values.values()].flatMap((value): Card[] => {
    if (value.kind !== 'measure') return [];
    const { measure } = value;
    const paragraph = paragraphs.find(({ number }) => number === measure.paragraph);
    const right = withUnit(measure.reported, measure.unit);
    const id = value.id;
    const options = cardOptions(
      id,
      right,
      stableOrder(STEPS, (step) => `${id} ${step}`)
        .map((step) => stepped(measure.reported, step))
        .filter((figure) => isOffered(figure, measure.reported))
        .map((figure) => withUnit(figure, measure.unit)),
    );
    if (options === undefined || paragraph === undefined) return [];
    return [
      {
        id,
        kind: 'recall',
        question: `What is given as the ${lowerFirst(measure.label)}?`,
        options,
        explanation: [[plain(`${measure.label}: ${right}.`)]],
        paragraph,
        study: undefined,
      },
    ];
  });
}
