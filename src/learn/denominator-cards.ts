import { countsOf } from '../evidence/estimates.ts';
import { numberOf } from '../evidence/number-of.ts';
import { eventsOfTotal, leadFigure } from '../format/figure.ts';
import { counted } from '../format/words.ts';
import type { Guidance, Study } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain, sentences } from './phrases.ts';
import { shareAsked } from './share-asked.ts';

type Total = Readonly<{ amount: number; unit: string }>;

const totalText = ({ amount, unit }: Total): string => counted(String(amount), unit);

/** Every number of patients, procedures … that the guidance gives for a study and its arms and groups. */
const totalsOf = ({ size, arms, groups }: Study): Total[] => [
  ...(typeof size === 'string'
    ? []
    : [numberOf(size.reported)]
        .filter((amount) => amount !== undefined)
        .map((amount) => ({ amount, unit: size.unit }))),
  ...[...arms, ...groups].flatMap(({ total, unit }) =>
    typeof total === 'number' ? [{ amount: total, unit }] : [],
  ),
];

/**
 * Denominators that could be taken for the right one, the likeliest first. Where something other than
 * patients is counted, those are the numbers of the study with either unit, so that the unit by itself
 * does not tell. Otherwise they are the other totals of the study, then the nearest of other studies.
 */
function nearTotals({ studies }: Guidance, study: Study, right: Total): Total[] {
  const own = totalsOf(study);
  if (right.unit !== 'patients') {
    return own.flatMap(({ amount }) =>
      ['patients', right.unit].map((unit): Total => ({ amount, unit })),
    );
  }
  const away = ({ amount }: Total) => Math.abs(Math.log(amount / right.amount));
  const inUnit = studies.flatMap(totalsOf).filter(({ unit }) => unit === right.unit);
  return [...own, ...inUnit.toSorted((a, b) => away(a) - away(b))];
}

/** A card for each arm or group in which shares are counted: a share of how many, and of what. */
export function denominatorCards(guidance: Guidance): readonly Card[] {
  const asked = new Set<string>();
  return guidance.results.flatMap((result) =>
    result.measurements.flatMap((measurement): Card[] => {
      const counts = countsOf(measurement);
      const { arm, figure } = measurement;
      const id = `denominator.${result.study.id}.${arm.id}`;
      if (counts === undefined || asked.has(id)) return [];
      const right: Total = { amount: counts.total, unit: arm.unit };
      const options = cardOptions(
        id,
        totalText(right),
        nearTotals(guidance, result.study, right).map(totalText),
      );
      if (options === undefined) return [];
      asked.add(id);
      const printed = leadFigure(figure);
      const share = eventsOfTotal(counts.events, counts.total, arm.unit);
      return [
        {
          id,
          kind: 'figure',
          question: `What is the denominator of the percentage for ${shareAsked(result, measurement)}?`,
          options,
          explanation: [
            sentences(
              plain(`${printed} is ${share}.`),
              ...(arm.of === undefined || arm.unit !== 'patients'
                ? []
                : [plain(`The denominator is the size of the group “${arm.label}”.`)]),
              ...(arm.unit === 'patients'
                ? []
                : [plain(`It counts ${arm.unit}, so it is not a percentage of patients.`)]),
            ),
          ],
          paragraph: result.paragraph,
          study: result.study,
        },
      ];
    }),
  );
}
