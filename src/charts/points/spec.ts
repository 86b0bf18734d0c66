import { numberOf } from '../../evidence/number-of.ts';
import { studyName } from '../../format/study.ts';
import type {
  Figure,
  Guidance,
  MeasuredFigure,
  Measurement,
  PrintedSpread,
  Result,
} from '../../model/guidance.ts';
import { chartFrame } from '../chart-frame.ts';
import { chartRow, measuredValues } from '../chart-row.ts';
import type { PointsSpec } from '../chart-spec.ts';
import { plainScale } from './scale.ts';

/** A measured amount, and its unit: amounts of one unit can stand on one scale. */
type Amount = Readonly<{ reported: string; unit: string; spread: Spread }>;
type Spread = PrintedSpread | 'not-stated' | 'not-applicable';

/**
 * Printed figures as points, each with the range or interval that the guidance prints and no other:
 * medians, means, scores, rates, percentages, survival at stated times.
 *
 * @throws RangeError when a value is no such figure, or the values are not of one unit
 */
export function pointsSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'points' }>,
): PointsSpec {
  const drawn = measuredValues(guidance, figure.values).map(({ result, measurement }) => ({
    result,
    measurement,
    amount: amountOf(measurement),
  }));
  const [unit, ...otherUnits] = new Set(drawn.map(({ amount }) => amount.unit));
  if (unit === undefined || otherUnits.length > 0) {
    throw new RangeError(`${figure.id} mixes units: ${[unit, ...otherUnits].join(', ')}`);
  }
  const ends = drawn.flatMap(({ result, amount }) => [
    amountIn(amount.reported),
    ...endsOf(amount.spread),
    ...scaleEnds(result),
  ]);
  const { axis, placeOf, reference } = plainScale(ends, unit === '%' ? percent : undefined);
  const groups = Map.groupBy(drawn, ({ result }) => `${result.label}: ${studyName(result.study)}`);
  return {
    kind: 'points',
    ...chartFrame(guidance, figure, new Set(drawn.map(({ result }) => result.paragraph.number))),
    axis,
    unit: unit === '%' ? '' : unit,
    reference,
    groups: [...groups].map(([heading, members]) => ({
      heading: groups.size === 1 ? null : heading,
      rows: members.map(({ result, measurement, amount }) => ({
        ...chartRow(guidance, result, measurement, 'arm'),
        share: null,
        interval: null,
        place: placeOf(amountIn(amount.reported)),
        spread: placesOf(amount.spread, placeOf),
        before: null,
      })),
    })),
  };
}

/**
 * The number that a printed figure gives.
 *
 * @throws RangeError where it is none
 */
export function amountIn(printed: string): number {
  const amount = numberOf(printed);
  if (amount === undefined) throw new RangeError(`${printed} has no place on a scale`);
  return amount;
}

const percent = (value: number): string => `${value}%`;

/** The ends of a printed range or interval, of which a standard deviation has none. */
export const endsOf = (spread: Spread): readonly number[] =>
  typeof spread === 'string' || 'reported' in spread
    ? []
    : [amountIn(spread.low), amountIn(spread.high)];

/** The printed ends of a score's scale, which a chart of it shows whole. */
export const scaleEnds = ({ scale }: Pick<Result, 'scale'>): readonly number[] =>
  scale === undefined || scale === 'not-stated'
    ? []
    : [scale.minimum, scale.maximum].flatMap((end) => numberOf(end) ?? []);

/** The name of the scale of a score; empty where the guidance names none. */
export const scaleName = (scale: Result['scale']): string =>
  scale === undefined || scale === 'not-stated' ? '' : scale.name;

/** The ends of a printed range or interval as places on a scale. */
export function placesOf(
  spread: Spread,
  placeOf: (value: number) => number,
): Readonly<{ low: number; high: number }> | null {
  const [low, high] = endsOf(spread);
  return low === undefined || high === undefined
    ? null
    : { low: placeOf(low), high: placeOf(high) };
}

function amountOf({ id, figure }: Measurement): Amount {
  const { unit } = unitOf(figure) ?? {};
  if (unit === undefined || !('reported' in figure) || !('spread' in figure)) {
    throw new RangeError(`${id} is not a figure that can stand as a point`);
  }
  return { reported: figure.reported, unit, spread: figure.spread };
}

/** The unit of a figure; scores of different scales have different units. */
function unitOf(figure: MeasuredFigure): Readonly<{ unit: string }> | undefined {
  switch (figure.kind) {
    case 'time':
    case 'quantity':
      return { unit: figure.unit };
    case 'rate':
      return { unit: `per ${figure.per} ${figure.unit}` };
    case 'score':
      return { unit: scaleName(figure.scale) };
    case 'percentage':
    case 'actuarial':
    case 'mean-percentage-change':
      return { unit: '%' };
    case 'proportion':
    case 'range':
    case 'bound':
    case 'count':
    case 'part':
      return undefined;
    default:
      return figure satisfies never;
  }
}
