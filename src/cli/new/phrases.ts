import type { FollowUpEntry } from '../../schema/follow-up.ts';
import { TIME_UNITS, type TimeUnit } from '../../schema/units.ts';
import { tokenOf, type Figure, type MarkedText, type NamedFigure, type Token } from './tokens.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** A way of printing figures that belong together, and what they are together. */
type Phrase = Readonly<{
  pattern: RegExp;
  /** The token, or nothing where the figures do not fit. */
  make: (groups: Groups, marked: MarkedText) => Token | undefined;
  /** What stands behind the token in the text. */
  then?: string;
}>;

const PERCENT = tokenOf('percent');
const WHOLE = tokenOf('whole');
const TIME = tokenOf('time');
const NUMBER = tokenOf('whole', 'decimal', 'attached');
const ANY = tokenOf('whole', 'decimal', 'attached', 'percent', 'time');
const BETWEEN = '(?: to | and |, ?|–|-)';
const OUT_OF = String.raw`(?: out of (?:the )?| of (?:the )?| ?\/ ?)`;
const TIMES = `(?:${TIME_UNITS.map((unit) => `${unit.slice(0, -1)}s?`).join('|')})`;

/** Words for a design in official documents, and its name in `vocabulary/designs.yaml`; the first that fits counts. */
const DESIGNS: readonly (readonly [words: string, design: string])[] = [
  [
    '(?:non-?randomi[sz]ed|comparative|cohort) (?:controlled |comparative )?(?:trial|study)',
    'non-randomised-comparative-study',
  ],
  [String.raw`randomi[sz]ed (?:controlled )?trial|RCT`, 'randomised-controlled-trial'],
  ['systematic review|meta-analysis', 'systematic-review'],
  ['case series', 'case-series'],
  ['case report', 'case-report'],
  ['register|registry', 'registry'],
  ['trial', 'trial'],
];
const DESIGN = DESIGNS.map(([words]) => words).join('|');

const designOf = (words: string): string =>
  DESIGNS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[1] ?? '';

const phrase = (source: string, make: Phrase['make']): Phrase => ({
  pattern: new RegExp(source, 'giu'),
  make,
});

/** Two figures of a group, or nothing. */
function two(marked: MarkedText, piece: string | undefined): readonly [Figure, Figure] | undefined {
  const [first, second] = marked.figures(piece);
  return first === undefined || second === undefined ? undefined : [first, second];
}

function shareOf(
  { percent, counts }: Groups,
  marked: MarkedText,
): Extract<Token, { kind: 'share' }> | undefined {
  const pair = two(marked, counts);
  if (pair === undefined) return undefined;
  const [events, total] = pair;
  return { kind: 'share', percent: marked.figures(percent)[0], events, total };
}

function timePoint(
  kind: 'time-point' | 'median' | 'mean' | 'within' | 'most-within' | 'at-least',
  { time }: Groups,
  marked: MarkedText,
): Token | undefined {
  const found = marked.first('time', time);
  return (
    found &&
    followUp({ kind, reported: found.figure.printed, unit: found.unit }, [
      { slot: 'time', figure: found.figure },
    ])
  );
}

const followUp = (entry: FollowUpEntry, figures: readonly NamedFigure[]): Token => ({
  kind: 'follow-up',
  entry,
  figures,
});

function timesOf(
  { times }: Groups,
  marked: MarkedText,
): Readonly<{ figures: readonly Figure[]; unit: TimeUnit }> | undefined {
  const found = marked.all('time', times);
  const unit = found[0]?.unit;
  return unit === undefined || found.some((one) => one.unit !== unit)
    ? undefined
    : { figures: found.map(({ figure }) => figure), unit };
}

const spread =
  (of: 'range' | 'interquartile-range'): Phrase['make'] =>
  ({ ends }, marked) => {
    const pair = two(marked, ends);
    return pair && { kind: 'spread', of, low: pair[0], high: pair[1] };
  };

const deviation =
  (of: 'standard-deviation' | 'standard-error'): Phrase['make'] =>
  ({ figure }, marked) => {
    const [found] = marked.figures(figure);
    return found && { kind: 'deviation', of, figure: found };
  };

const MEASURES = [
  ['[Ss]tandardised mean differences?|SMDs?', 'standardised mean difference'],
  ['[Mm]ean differences?|MDs?', 'mean difference'],
  ['[Hh]azard ratios?|HRs?', 'hazard ratio'],
  ['(?:[Ii]ncidence )?[Rr]ate ratios?|IRRs?', 'rate ratio'],
  ['[Rr]isk ratios?|[Rr]elative risks?|RRs?', 'risk ratio'],
  ['[Oo]dds ratios?|ORs?', 'odds ratio'],
] as const;

/**
 * The ways of printing figures that belong together, in the order in which they are looked for: what
 * one has found is a single token for those after it.
 */
export const PHRASES: readonly Phrase[] = [
  phrase(
    String.raw`(?:(?<level>${PERCENT}) ?)?\b(?:confidence interval(?: [[(]CI[\])])?|CI),? (?<ends>${ANY}${BETWEEN}${ANY})`,
    ({ level, ends }, marked) => {
      const pair = two(marked, ends);
      return (
        pair && {
          kind: 'interval',
          level: marked.figures(level)[0],
          low: pair[0],
          high: pair[1],
        }
      );
    },
  ),
  phrase(
    String.raw`\b(?:interquartile range|IQR):? (?<ends>${ANY}${BETWEEN}${ANY})`,
    spread('interquartile-range'),
  ),
  phrase(String.raw`\brange:? (?<ends>${ANY}${BETWEEN}${ANY})`, spread('range')),
  phrase(
    String.raw`\b(?:SD|standard deviation):? (?<figure>${NUMBER})`,
    deviation('standard-deviation'),
  ),
  phrase(String.raw`\b(?:SE|standard error):? (?<figure>${NUMBER})`, deviation('standard-error')),
  phrase(
    String.raw`(?:log-rank )?\bp ?(?<operator>[=<≤≥>]) ?(?<figure>${NUMBER})`,
    ({ operator, figure }, marked) => {
      const [found] = marked.figures(figure);
      const sign = (['=', '<', '≤', '≥', '>'] as const).find((one) => one === operator);
      return found && sign && { kind: 'p', operator: sign, figure: found };
    },
  ),
  // 14% (9 out of 63) · 2% [1 out of 55]
  phrase(
    String.raw`(?<percent>${PERCENT}) [([](?<counts>${WHOLE}${OUT_OF}${WHOLE})(?: \p{L}+)?[)\]]`,
    shareOf,
  ),
  // 12/151 patients (8%) · 7 of 70 patients (10%)
  phrase(
    String.raw`(?<counts>${WHOLE}${OUT_OF}${WHOLE})(?: \p{L}+)? [([](?<percent>${PERCENT})[)\]]`,
    shareOf,
  ),
  phrase(`(?<counts>${WHOLE}${OUT_OF}${WHOLE})`, shareOf),
  // 8% (12/151; p=0.04) · 20% (56 out of 280; follow-up not stated)
  {
    pattern: new RegExp(
      String.raw`(?<percent>${PERCENT}) [([](?<counts>${tokenOf('share')})[;,] `,
      'giu',
    ),
    then: ' (',
    make: ({ percent, counts }, marked) => {
      const share = marked.first('share', counts);
      return share && { ...share, percent: marked.figures(percent)[0] };
    },
  },
  phrase(
    String.raw`\b(?:an?|the|one) (?<design>${DESIGN})(?: \([A-Z]+\))? of (?<size>${WHOLE}) (?<unit>\p{L}+)`,
    ({ design, size, unit }, marked) => {
      const [found] = marked.figures(size);
      return (
        found && {
          kind: 'study',
          design: designOf(design ?? ''),
          size: found,
          unit: (unit ?? '').toLowerCase(),
          studies: undefined,
        }
      );
    },
  ),
  phrase(
    String.raw`(?<studies>${WHOLE}) (?<design>case series)\b`,
    ({ studies, design }, marked) => {
      const [found] = marked.figures(studies);
      return (
        found && {
          kind: 'study',
          design: designOf(design ?? ''),
          size: undefined,
          unit: 'patients',
          studies: found,
        }
      );
    },
  ),
  // The unit of a time stands behind it, or behind the last of several.
  phrase(String.raw`(?<time>${TIME}) ${TIMES}\b`, ({ time }, marked) => marked.first('time', time)),
  phrase(
    String.raw`\bmost(?: \p{L}+)? (?:occurred|were) within (?<time>${TIME})(?: of (?:the )?(?:treatment|procedure))?`,
    (groups, marked) => timePoint('most-within', groups, marked),
  ),
  phrase(
    String.raw`\b(?:within|in the first) (?<time>${TIME})(?: of (?:the )?(?:treatment|procedure))?`,
    (groups, marked) => timePoint('within', groups, marked),
  ),
  phrase(
    String.raw`\bat (?:a )?(?:median|median follow-up) (?:of )?(?<time>${TIME})(?: follow-up)?`,
    (groups, marked) => timePoint('median', groups, marked),
  ),
  phrase(
    String.raw`\bat (?:a )?(?:mean|mean follow-up) (?:of )?(?<time>${TIME})(?: follow-up)?`,
    (groups, marked) => timePoint('mean', groups, marked),
  ),
  phrase(
    String.raw`\bat (?<times>${TIME}(?:, ${TIME})* and ${TIME})(?: follow-up)?`,
    (groups, marked) => {
      const found = timesOf(groups, marked);
      return (
        found &&
        followUp(
          {
            kind: 'time-points',
            reported: found.figures.map(({ printed }) => printed),
            unit: found.unit,
          },
          found.figures.map((figure, index) => ({ slot: `time-${index + 1}`, figure })),
        )
      );
    },
  ),
  phrase(String.raw`\bat (?<time>${TIME})(?: follow-up)?`, (groups, marked) =>
    timePoint('time-point', groups, marked),
  ),
  phrase(String.raw`\bfollow-up was (?<times>${TIME} to ${TIME})`, (groups, marked) => {
    const found = timesOf(groups, marked);
    const [low, high] = found?.figures ?? [];
    return found === undefined || low === undefined || high === undefined
      ? undefined
      : followUp({ kind: 'range', low: low.printed, high: high.printed, unit: found.unit }, [
          { slot: 'low', figure: low },
          { slot: 'high', figure: high },
        ]);
  }),
  // Abbreviations are capitals: OR is a ratio, and or is a word.
  ...MEASURES.map(([names, measure]): Phrase => ({
    pattern: new RegExp(String.raw`\b(?<name>${names})\b`, 'gu'),
    make: ({ name }) => ({ kind: 'measure', measure, several: name?.endsWith('s') === true }),
  })),
];
