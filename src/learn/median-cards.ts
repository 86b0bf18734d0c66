import { leadFigure, studyName } from '../format.ts';
import type { Guidance, Measurement, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { nearFigures } from './near-figures.ts';
import { plain } from './phrases.ts';
import { whatInWhom } from './what-in-whom.ts';

type Time = Readonly<{ result: Result; measurement: Measurement; unit: string; printed: string }>;

function timesOf({ results }: Guidance): Time[] {
  return results.flatMap((result) =>
    result.measurements.flatMap((measurement): Time[] => {
      const { figure } = measurement;
      return figure.kind === 'time' && figure.statistic !== 'one-patient'
        ? [{ result, measurement, unit: figure.unit, printed: leadFigure(figure) }]
        : [];
    }),
  );
}

/** A card for each median or mean time, and what can be said of one that is printed without a range. */
export function medianCards(guidance: Guidance): readonly Card[] {
  const times = timesOf(guidance);
  return times.flatMap(({ result, measurement, unit, printed }): Card[] => {
    const id = `figure.${measurement.id}`;
    const alike = times.filter((other) => other.unit === unit && other.measurement !== measurement);
    const options = cardOptions(
      id,
      printed,
      nearFigures(
        id,
        printed,
        alike.filter((other) => other.result === result).map((other) => other.printed),
        alike.map((other) => other.printed),
        alike
          .filter(
            (other) =>
              other.result.outcome === result.outcome &&
              other.measurement.label === measurement.label,
          )
          .map((other) => other.printed),
      ),
    );
    if (options === undefined) return [];
    const { figure } = measurement;
    const isBare = figure.kind === 'time' && figure.spread === 'not-stated';
    return [
      {
        id,
        kind: 'figure',
        question: `${studyName(result.study)}: which figure does the guidance report for ${whatInWhom(result, measurement)}?`,
        options,
        explanation: [
          [
            plain(
              isBare
                ? `${printed}, printed without a range or an interval: how far patients differed from it, and how exactly it is known, cannot be read.`
                : `${printed}.`,
            ),
          ],
        ],
        paragraph: result.paragraph,
        study: result.study,
      },
    ];
  });
}
