import type { Meaning, Statistic } from '../schema/meaning.ts';
import { MEASURE_NAMES } from '../schema/measure-names.ts';
import type { Path } from './content-error.ts';
import type {
  Contrast,
  Change,
  FollowUp,
  MeasuredFigure,
  PrintedSpread,
  Scale,
  Significance,
} from './guidance.ts';

/** One figure that a value prints: what it is called, how it is printed, what it means. */
export type Slot = Readonly<{
  /** Its name within the value: `percentage`, `events`, `total`, `low`, `p` … */
  name: string;
  /** The figure as printed. */
  printed: string;
  /** What the content says of the figure; the ledger says what the source says of it. */
  meaning: Meaning;
  /** The keys that lead to it in its file. */
  path: Path;
}>;

type Given = string | number;

/** A figure as a slot, or none where the source does not state it. */
export const slot = (name: string, printed: Given, path: Path, meaning: Meaning = {}): Slot[] =>
  printed === 'not-stated' ? [] : [{ name, printed: String(printed), meaning, path }];

/** The meaning of a figure that is counted or measured in a unit; the sign of a percentage is part of the figure. */
export const inUnit = (unit: string): Meaning =>
  unit === '%' || unit === 'not-stated' ? {} : { unit };

const SPREADS = {
  range: 'range',
  'interquartile-range': 'interquartile range',
  'confidence-interval': 'confidence interval',
  'standard-deviation': 'standard deviation',
  'standard-error': 'standard error',
} as const satisfies Record<PrintedSpread['kind'], Statistic>;

/** The figures of a printed spread: one, or a level and two ends. */
export function spreadSlots(
  spread: 'not-stated' | 'not-applicable' | PrintedSpread,
  path: Path,
): Slot[] {
  if (typeof spread === 'string') return [];
  const meaning = { statistic: SPREADS[spread.kind] };
  if ('reported' in spread) {
    return slot(spread.kind, spread.reported, [...path, 'reported'], meaning);
  }
  return [
    ...('level' in spread
      ? slot('level', spread.level, [...path, 'level'], { statistic: 'confidence level' })
      : []),
    ...slot('low', spread.low, [...path, 'low'], meaning),
    ...slot('high', spread.high, [...path, 'high'], meaning),
  ];
}

const OPERATORS = {
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
} as const;

const mean = (statistic: string): Meaning =>
  statistic === 'mean' || statistic === 'median' ? { statistic } : {};

/**
 * The figures that a measurement prints, in the order in which sources usually print them.
 *
 * @param unit - what its arm counts
 * @param path - the keys that lead to the measurement in its file
 */
export function figureSlots(figure: MeasuredFigure, unit: string, path: Path): Slot[] {
  const at = (key: string) => [...path, key];
  switch (figure.kind) {
    case 'proportion':
      return [
        ...slot('percentage', figure.reported, at('reported')),
        ...slot('events', figure.events, at('events'), inUnit(unit)),
        ...slot('total', figure.total, at('total'), inUnit(unit)),
        ...spreadSlots(figure.spread, at('spread')),
      ];
    case 'percentage':
      return [
        ...slot(
          'percentage',
          figure.reported,
          at('reported'),
          figure.reported.endsWith('%') ? {} : inUnit(unit),
        ),
        ...slot('total', figure.total, at('total'), inUnit(unit)),
        ...spreadSlots(figure.spread, at('spread')),
        ...slot('studies', figure.studies, at('studies'), { unit: 'studies' }),
      ];
    case 'range':
      return [
        ...slot('low', figure.low, at('low'), { statistic: 'range', ...rangeUnit(figure) }),
        ...slot('high', figure.high, at('high'), { statistic: 'range', ...inUnit(figure.unit) }),
        ...slot('studies', figure.studies, at('studies'), { unit: 'studies' }),
        ...slot('total', figure.total, at('total'), inUnit(unit)),
      ];
    case 'bound':
      return slot('bound', figure.reported, at('reported'), {
        operator: OPERATORS[figure.operator],
        ...inUnit(figure.unit),
      });
    case 'actuarial':
      return [
        ...slot('percentage', figure.reported, at('reported')),
        ...spreadSlots(figure.spread, at('spread')),
      ];
    case 'rate':
      return [
        ...slot('rate', figure.reported, at('reported')),
        ...slot('per', figure.per, [...path.slice(0, -2), 'per'], inUnit(figure.unit)),
        ...spreadSlots(figure.spread, at('spread')),
      ];
    case 'time':
      return [
        ...slot('time', figure.reported, at('reported'), {
          ...mean(figure.statistic),
          ...inUnit(figure.unit),
        }),
        ...spreadSlots(figure.spread, at('spread')),
      ];
    case 'quantity':
      return [
        ...slot('quantity', figure.reported, at('reported'), {
          ...mean(figure.statistic),
          ...inUnit(figure.unit),
        }),
        ...spreadSlots(figure.spread, at('spread')),
        ...slot('total', figure.total, at('total'), inUnit(unit)),
      ];
    case 'score':
      return [
        ...slot('score', figure.reported, at('reported'), mean(figure.statistic)),
        ...spreadSlots(figure.spread, at('spread')),
        ...slot('total', figure.total, [...path.slice(0, -1), 'total'], inUnit(unit)),
      ];
    case 'mean-percentage-change':
      return [
        ...slot('percentage', figure.reported, at('reported'), { statistic: 'mean' }),
        ...spreadSlots(figure.spread, at('spread')),
        ...slot('total', figure.total, at('total'), inUnit(unit)),
      ];
    case 'count':
      return [
        ...slot('events', figure.events, at('events'), inUnit(figure.unit)),
        ...slot('total', figure.total, at('total'), inUnit(figure.among)),
      ];
    case 'part':
      return [
        ...slot('percentage', figure.reported, at('reported')),
        ...slot('events', figure.events, at('events'), inUnit(unit)),
        ...(figure.reported === 'not-stated' || figure.events === 'not-stated'
          ? []
          : slot('total', figure.total, path, inUnit(unit))),
      ];
    default:
      return figure satisfies never;
  }
}

/** `58–90%`: the sign stands at the upper end and means both. */
const rangeUnit = ({ low, unit }: Readonly<{ low: string; unit: string }>): Meaning =>
  unit === '%' ? (low.endsWith('%') ? {} : { unit }) : { unit };

/** The figures of a printed p value. */
export function pSlots(significance: Significance, path: Path): Slot[] {
  return typeof significance === 'string' ||
    !('p' in significance) ||
    typeof significance.p === 'string'
    ? []
    : slot('p', significance.p.reported, [...path, 'significance', 'p'], {
        measure: 'p',
        operator: significance.p.operator,
      });
}

/** The figures of a contrast: estimate, level and ends of its interval, p. */
export function contrastSlots(
  { estimate, significance }: Pick<Contrast, 'estimate' | 'significance'>,
  path: Path,
): Slot[] {
  const at = [...path, 'estimate'];
  return [
    ...(estimate === 'not-stated'
      ? []
      : [
          ...slot('estimate', estimate.reported, [...at, 'reported'], {
            measure: MEASURE_NAMES[estimate.measure],
            ...('unit' in estimate ? inUnit(estimate.unit) : {}),
          }),
          ...spreadSlots(
            estimate.interval === 'not-stated'
              ? 'not-stated'
              : { kind: 'confidence-interval', ...estimate.interval },
            [...at, 'interval'],
          ),
        ]),
    ...pSlots(significance, path),
  ];
}

/** The figures of a change: the change itself, its spread, p. */
export function changeSlots(
  {
    reported,
    unit,
    spread,
    significance,
  }: Pick<Change, 'reported' | 'unit' | 'spread' | 'significance'>,
  path: Path,
): Slot[] {
  return [
    ...slot('change', reported, [...path, 'reported'], inUnit(unit)),
    ...spreadSlots(spread, [...path, 'spread']),
    ...pSlots(significance, path),
  ];
}

/** The figures of a follow-up. */
export function followUpSlots(followUp: FollowUp, path: Path): Slot[] {
  if (typeof followUp === 'string') return [];
  const at = (key: string) => [...path, key];
  switch (followUp.kind) {
    case 'time-point':
      return slot('time', followUp.reported, at('reported'), { unit: followUp.unit });
    case 'time-points':
      return followUp.reported.flatMap((time, index) =>
        slot(`time-${index + 1}`, time, [...at('reported'), index], { unit: followUp.unit }),
      );
    case 'median':
    case 'mean':
      return slot('time', followUp.reported, at('reported'), {
        statistic: followUp.kind,
        unit: followUp.unit,
      });
    case 'within':
    case 'most-within':
      return slot('time', followUp.reported, at('reported'), {
        operator: 'within',
        unit: followUp.unit,
      });
    case 'at-least':
      return slot('time', followUp.reported, at('reported'), {
        operator: 'at least',
        unit: followUp.unit,
      });
    case 'range':
      return [
        ...slot('low', followUp.low, at('low'), { unit: followUp.unit }),
        ...slot('high', followUp.high, at('high'), { unit: followUp.unit }),
      ];
    case 'window':
    case 'same-as':
    case 'reported-as-not-stated':
      return [];
    default:
      return followUp satisfies never;
  }
}

/** The ends of a scale, where the source prints them. */
export const scaleSlots = ({ minimum, maximum }: Scale, path: Path): Slot[] => [
  ...slot('minimum', minimum, [...path, 'minimum'], { statistic: 'scale' }),
  ...slot('maximum', maximum, [...path, 'maximum'], { statistic: 'scale' }),
];
