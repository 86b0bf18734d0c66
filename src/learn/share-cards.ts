import { estimateProportion } from '../evidence/estimates.ts';
import { percentInterval } from '../format/calculated.ts';
import { eventsOfTotal, leadFigure } from '../format/figure.ts';
import type { Guidance, Measurement, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { nearFigures } from './near-figures.ts';
import { calculated, plain, sentences } from './phrases.ts';
import { shareAsked } from './share-asked.ts';

type Share = Readonly<{ result: Result; measurement: Measurement; printed: string }>;

/** Every share that the guidance prints in per cent with its counts. */
function sharesOf({ results }: Guidance): Share[] {
  return results.flatMap((result) =>
    result.measurements
      .filter((measurement) => estimateProportion(measurement) !== undefined)
      .map((measurement) => ({ result, measurement, printed: leadFigure(measurement.figure) })),
  );
}

/** A card for each share: which one is printed; then its count and, calculated, its interval. */
export function shareCards(guidance: Guidance): readonly Card[] {
  const shares = sharesOf(guidance);
  return shares.flatMap(({ result, measurement, printed }): Card[] => {
    const estimate = estimateProportion(measurement);
    if (estimate === undefined) return [];
    const id = `figure.${measurement.id}`;
    const isSame = (other: Share) =>
      other.result.outcome === result.outcome &&
      other.measurement.label === measurement.label &&
      other.measurement !== measurement;
    const siblings = shares.filter(
      (other) => other.result === result && other.measurement !== measurement,
    );
    const options = cardOptions(
      id,
      printed,
      nearFigures(
        id,
        printed,
        siblings.map((other) => other.printed),
        shares.map((other) => other.printed),
        shares.filter(isSame).map((other) => other.printed),
      ),
    );
    if (options === undefined) return [];
    const { events, total } = estimate.counts;
    const unit = measurement.figure.kind === 'part' ? 'patients' : measurement.arm.unit;
    return [
      {
        id,
        kind: 'figure',
        question: `What percentage is reported for ${shareAsked(result, measurement)}?`,
        options,
        explanation: [
          sentences(
            plain(`${printed} is ${eventsOfTotal(events, total, unit)}.`),
            calculated(`Calculated 95% interval (Wilson): ${percentInterval(estimate.wilson)}.`),
          ),
        ],
        paragraph: result.paragraph,
        study: result.study,
      },
    ];
  });
}
