import type { Difference } from './finding.ts';
import { tokenOf, type MarkedText, type NamedFigure, type TokenOf } from './tokens.ts';

const P = tokenOf('p');
const NUMBER = tokenOf('whole', 'decimal', 'attached');
const MEASURE = tokenOf('measure');
const INTERVAL = tokenOf('interval');
const ARM = '[^,;()]+?';

const SIMPLE = new RegExp(`^(?<p>${P})$`, 'u');
const NAMED = new RegExp(
  `^(?<p>${P}),? for (?<of>${ARM}) (?:compared with|versus|against) (?<against>${ARM})$`,
  'u',
);
const DENIED = new RegExp(
  `^no (?:statistically )?significant difference between (?<of>${ARM}) and (?<against>${ARM})$`,
  'u',
);
const ESTIMATE = new RegExp(
  `^(?<measure>${MEASURE}) (?<estimate>${NUMBER})(?:[,;] (?<interval>${INTERVAL}))?(?:[,;] (?<p>${P}))?$`,
  'u',
);

/** A p value as the significance of a difference. */
export const printedP = (p: TokenOf<'p'>, called = 'not-stated'): unknown => ({
  p: { operator: p.operator, reported: p.figure.printed },
  called,
});

/**
 * The differences that the words in brackets behind figures print: a p value alone, p values each for two
 * named arms, a measure of effect with its interval.
 *
 * @returns nothing when any of it is something else
 */
export function differencesIn(
  words: string | undefined,
  marked: MarkedText,
): readonly Difference[] | undefined {
  if (words === undefined) return [];
  const whole = ESTIMATE.exec(words);
  if (whole?.groups !== undefined) {
    const { measure, estimate, interval, p } = whole.groups;
    const found = estimateOf(marked, { measure, estimate, interval, p });
    return found && [found];
  }
  const found = words.split('; ').map((part) => oneDifference(part, marked));
  return found.every((one) => one !== undefined) ? found : undefined;
}

function oneDifference(part: string, marked: MarkedText): Difference | undefined {
  const match = SIMPLE.exec(part) ?? NAMED.exec(part) ?? DENIED.exec(part);
  if (match === null) return undefined;
  const { of, against, p } = match.groups ?? {};
  const printed = marked.first('p', p);
  return {
    arms: of === undefined || against === undefined ? undefined : [of, against],
    estimate: undefined,
    significance: printed === undefined ? { called: 'not-significant' } : printedP(printed),
    favours: undefined,
    isDirected: of !== undefined && printed !== undefined,
    figures: printed === undefined ? [] : [{ slot: 'p', figure: printed.figure }],
  };
}

/** The pieces of a printed estimate, as a pattern finds them. */
type Estimated = Readonly<Record<'measure' | 'estimate' | 'interval' | 'p', string | undefined>>;

/** A printed estimate of effect with its interval and p value. */
export function estimateOf(
  marked: MarkedText,
  pieces: Estimated,
  more: Partial<Pick<Difference, 'arms' | 'favours' | 'significance' | 'isDirected'>> = {},
): Difference | undefined {
  const measure = marked.first('measure', pieces.measure)?.measure;
  const [figure] = marked.figures(pieces.estimate);
  const interval = marked.first('interval', pieces.interval);
  const p = marked.first('p', pieces.p);
  if (measure === undefined || figure === undefined) return undefined;
  return {
    arms: undefined,
    favours: undefined,
    isDirected: false,
    significance: p === undefined ? 'not-stated' : printedP(p),
    ...more,
    estimate: {
      measure: measure.replaceAll(' ', '-'),
      ...(measure === 'mean difference' && { unit: figure.meaning.unit ?? 'not-stated' }),
      reported: figure.printed,
      interval:
        interval === undefined
          ? 'not-stated'
          : {
              level: interval.level?.printed ?? 'not-stated',
              low: interval.low.printed,
              high: interval.high.printed,
            },
      reference: 'not-stated',
      favours: 'not-stated',
    },
    figures: [
      { slot: 'estimate', figure },
      ...(interval === undefined ? [] : intervalFigures(interval)),
      ...(p === undefined ? [] : [{ slot: 'p', figure: p.figure }]),
    ],
  };
}

/** The figures of an interval, by the names that values give them. */
export const intervalFigures = ({
  level,
  low,
  high,
}: TokenOf<'interval'>): readonly NamedFigure[] => [
  ...(level === undefined ? [] : [{ slot: 'level', figure: level }]),
  { slot: 'low', figure: low },
  { slot: 'high', figure: high },
];
