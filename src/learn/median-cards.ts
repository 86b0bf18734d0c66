import { leadFigure } from '../format/figure.ts';
import type { Guidance, Measurement, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain } from './phrases.ts';
import { nearTimes } from './printed-times.ts';
import { whatInWhom } from './what-in-whom.ts';

type Time = Readonly<{
  result: Result;
  measurement: Measurement;
  figure: Extract<Measurement['figure'], { kind: 'time' }>;
  printed: string;
}>;

function timesOf({ results }: Guidance): Time[] {
  return results.flatMap((result) =>
    result.measurements.flatMap((measurement): Time[] => {
      const { figure } = measurement;
      return figure.kind === 'time' && figure.statistic !== 'one-patient'
        ? [{ result, measurement, figure, printed: leadFigure(figure) }]
        : [];
    }),
  );
}

/** A card for each median or mean time, and what can be said of one that is printed without a range. */
export function medianCards(guidance: Guidance): readonly Card[] {
  const times = timesOf(guidance);
  return times.flatMap(({ result, measurement, figure, printed }): Card[] => {
    const id = `figure.${measurement.id}`;
    const alike = times.filter(
      (other) => other.figure.unit === figure.unit && other.measurement !== measurement,
    );
    const options = cardOptions(
      id,
      printed,
      nearTimes(
        guidance,
        id,
        { amount: figure.reported, unit: figure.unit },
        alike.filter((other) => other.result === result).map((other) => other.printed),
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
    const limit =
      figure.spread === 'not-stated'
        ? ` No range or interval is given, so neither the spread among patients nor the precision of the ${figure.statistic} can be judged.`
        : '';
    return [
      {
        id,
        kind: 'figure',
        question: `What figure is reported for ${whatInWhom(result, measurement)}?`,
        options,
        explanation: [[plain(`${printed}.${limit}`)]],
        paragraph: result.paragraph,
        study: result.study,
      },
    ];
  });
}
