import { leadFigure } from '../format/figure.ts';
import { lowerFirst } from '../format/words.ts';
import type { Guidance, MeasuredFigure, Measurement, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { nearFigures } from './near-figures.ts';
import { plain } from './phrases.ts';

/** A figure that is neither a counted share nor a time, which have cards of their own. */
type Amount = Readonly<{ result: Result; measurement: Measurement; figure: AmountFigure }>;
type AmountFigure = Extract<MeasuredFigure, { kind: (typeof KINDS)[number] }>;

const KINDS = [
  'percentage',
  'actuarial',
  'mean-percentage-change',
  'rate',
  'score',
  'quantity',
  'range',
  'bound',
  'count',
] as const;

const isAmount = (figure: MeasuredFigure): figure is AmountFigure =>
  KINDS.some((kind) => kind === figure.kind);

/** What a figure is counted or measured in, where its kind may have several. */
const unitOf = (figure: AmountFigure): string => ('unit' in figure ? figure.unit : '');

/**
 * A card for each score, rate, quantity, range, bound, count, and percentage without counts: which figure
 * is printed. The wrong options are the figures of the other arms and times, the ends of its own range or
 * interval, and what else the document prints of the kind and in the unit. Where it prints too little that
 * is alike, there is no card.
 */
export function amountCards({ results }: Guidance): readonly Card[] {
  const amounts = results.flatMap((result) =>
    result.measurements.flatMap((measurement): Amount[] =>
      isAmount(measurement.figure) ? [{ result, measurement, figure: measurement.figure }] : [],
    ),
  );
  return amounts.flatMap(({ result, measurement, figure }): Card[] => {
    const id = `figure.${measurement.id}`;
    const printed = leadFigure(figure);
    const alike = amounts.filter(
      (other) =>
        other.figure.kind === figure.kind &&
        unitOf(other.figure) === unitOf(figure) &&
        other.measurement !== measurement,
    );
    const textsOf = (others: readonly Amount[]) => others.map((other) => leadFigure(other.figure));
    const options = cardOptions(
      id,
      printed,
      nearFigures(
        id,
        printed,
        [...textsOf(alike.filter((other) => other.result === result)), ...endsOf(figure)],
        textsOf(alike),
        textsOf(
          alike.filter(
            (other) =>
              other.result !== result &&
              other.result.outcome === result.outcome &&
              other.measurement.label === measurement.label,
          ),
        ),
      ),
    );
    if (options === undefined) return [];
    return [
      {
        id,
        kind: 'figure',
        question: `What figure is reported for ${lowerFirst(result.label)}, “${measurement.label}”?`,
        options,
        explanation: [[plain(`${printed}.`)]],
        paragraph: result.paragraph,
        study: result.study,
      },
    ];
  });
}

/** The ends of the printed range or interval, written like the figure itself. */
const endsOf = (figure: AmountFigure): readonly string[] =>
  !('spread' in figure) || typeof figure.spread === 'string' || 'reported' in figure.spread
    ? []
    : [figure.spread.low, figure.spread.high].map((end) =>
        leadFigure({
          ...figure,
          reported: figure.reported.endsWith('%') ? `${end.replace(/%$/, '')}%` : end,
        }),
      );
