import { intervalFigures, printedP } from './differences.ts';
import type { Cell, Difference, Finding } from './finding.ts';
import type { Figure, MarkedText, NamedFigure, TokenOf } from './tokens.ts';

/** The pieces that a pattern finds in a clause, by name. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The arms of as many figures, each where it is named; nothing where the names do not fit the figures. */
type ArmNames = readonly (string | undefined)[] | undefined;

/** A spread as an entry, with its figures. */
type Spread = Readonly<{ entry: unknown; figures: readonly NamedFigure[] }>;

/** The names of as many arms as there are figures, from `A and B`, `A, B or C`, `A or by B`. */
export function armNames(words: string | undefined, count: number): ArmNames {
  if (words === undefined) return Array.from({ length: count }, () => undefined);
  const plain = words.replace(/ (?:groups?|arms?)$/u, '');
  // Two groups have no one figure.
  if (count === 1) return words.endsWith(' groups') ? undefined : [plain];
  const separators = plain.includes(' or ')
    ? /, (?:or )?(?:by |with )?| or (?:by |with )?/u
    : /, (?:and )?| and /u;
  const names = plain.split(separators).map((name) => name.replace(/^the /u, '').trim());
  return names.length === count && names.every((name) => name !== '') ? names : undefined;
}

export const named = (slot: string, figure: Figure | undefined): readonly NamedFigure[] =>
  figure === undefined ? [] : [{ slot, figure }];

export const numberOf = ({ printed }: Figure): number => Number(printed.replaceAll(/[^\d.]/gu, ''));

export const shareCell = (
  { percent, events, total }: TokenOf<'share'>,
  arm: string | undefined,
): Cell => ({
  arm,
  total,
  entry: {
    events: numberOf(events),
    total: numberOf(total),
    ...(percent !== undefined && { reported: percent.printed }),
  },
  figures: [...named('percentage', percent), ...named('events', events), ...named('total', total)],
});

export const percentCell = (percent: Figure, arm: string | undefined, more = {}): Cell => ({
  arm,
  total: undefined,
  entry: { reported: percent.printed, total: 'not-stated', ...more },
  figures: named('percentage', percent),
});

/** A spread or interval as an entry, with its figures. */
export function spreadOf(marked: MarkedText, piece: string | undefined): Spread {
  const interval = marked.first('interval', piece);
  const spread = marked.first('spread', piece);
  const deviation = marked.first('deviation', piece);
  if (interval !== undefined) {
    const { level, low, high } = interval;
    return {
      entry: {
        kind: 'confidence-interval',
        level: level?.printed ?? 'not-stated',
        low: low.printed,
        high: high.printed,
      },
      figures: intervalFigures(interval),
    };
  }
  if (spread !== undefined) {
    const { of: kind, low, high } = spread;
    return {
      entry: { kind, low: low.printed, high: high.printed },
      figures: [...named('low', low), ...named('high', high)],
    };
  }
  return deviation === undefined
    ? { entry: 'not-stated', figures: [] }
    : {
        entry: { kind: deviation.of, reported: deviation.figure.printed },
        figures: named(deviation.of, deviation.figure),
      };
}

/** Shares, one for each arm: proportions, or counts where no percentage is printed. */
export function sharesFinding(
  outcome: string | undefined,
  shares: readonly TokenOf<'share'>[],
  arms: ArmNames,
  differences: readonly Difference[] | undefined = [],
): Finding | undefined {
  if (arms === undefined || shares.length === 0) return undefined;
  const cells = shares.map((share, index) => shareCell(share, arms[index]));
  if (shares.every(({ percent }) => percent !== undefined)) {
    return { kind: 'proportion', outcome, cells, differences };
  }
  const unit = shares[0]?.total.meaning.unit;
  return shares.some(({ percent }) => percent !== undefined) || unit === undefined
    ? undefined
    : { kind: 'count', outcome, fields: { unit }, cells, differences };
}

/** Percentages without counts, one for each arm. */
export function percentagesFinding(
  outcome: string | undefined,
  percents: readonly Figure[],
  arms: ArmNames,
  differences: readonly Difference[] | undefined,
): Finding | undefined {
  return arms === undefined || differences === undefined
    ? undefined
    : {
        kind: 'percentage',
        outcome,
        cells: percents.map((percent, index) => percentCell(percent, arms[index])),
        differences,
      };
}

/** Times, one for each arm, all of one unit and one statistic, each with its spread. */
export function timesFinding(
  { statistic, outcome }: Groups,
  times: readonly Readonly<{ time: TokenOf<'time'> | undefined; spread: Spread }>[],
  arms: ArmNames,
  differences: readonly Difference[] | undefined,
): Finding | undefined {
  const unit = times[0]?.time?.unit;
  if (unit === undefined || arms === undefined || differences === undefined) return undefined;
  const cells = times.flatMap(({ time, spread }, index): Cell[] =>
    time?.unit === unit
      ? [
          {
            arm: arms[index],
            total: undefined,
            entry: { reported: time.figure.printed, spread: spread.entry },
            figures: [...named('time', time.figure), ...spread.figures],
          },
        ]
      : [],
  );
  return cells.length === times.length
    ? {
        kind: 'time',
        outcome,
        fields: { statistic: statistic?.trim().toLowerCase(), unit, from: 'not-stated' },
        cells,
        differences,
      }
    : undefined;
}

/** What is said of the significance of the one difference of a clause, with the p value that goes with it. */
export function saidOf(
  p: TokenOf<'p'> | undefined,
  called: 'significant' | 'not-significant' | 'not-stated' = 'not-stated',
): readonly Difference[] {
  if (p === undefined && called === 'not-stated') return [];
  return [
    {
      arms: undefined,
      estimate: undefined,
      significance: p === undefined ? { called } : printedP(p, called),
      favours: undefined,
      isDirected: false,
      figures: named('p', p?.figure),
    },
  ];
}

/** Estimates without figures of the arms. */
export const comparison = (
  outcome: string | undefined,
  differences: readonly (Difference | undefined)[],
): Finding | undefined =>
  differences.every((one) => one !== undefined)
    ? { kind: 'comparison', outcome, cells: [], differences }
    : undefined;

/** A range of one group, whose ends may be shares or times. */
export function rangeFinding(
  outcome: string | undefined,
  [low, high]: readonly Figure[],
  unit: string,
  more: Readonly<{ arm?: string | undefined; studies?: Figure; total?: Figure }> = {},
): Finding | undefined {
  const { arm, studies, total } = more;
  return low === undefined || high === undefined
    ? undefined
    : {
        kind: 'range',
        outcome,
        fields: { unit },
        cells: [
          {
            arm,
            total: undefined,
            entry: {
              low: low.printed,
              high: high.printed,
              studies: studies?.printed ?? 'not-stated',
              ...(total !== undefined && { total: numberOf(total) }),
            },
            figures: [
              ...named('low', low),
              ...named('high', high),
              ...named('studies', studies),
              ...named('total', total),
            ],
          },
        ],
      };
}

/** Parts of one total: their labels, and what is printed of each. */
export function partsFinding(
  outcome: string | undefined,
  parts: readonly Readonly<{ label: string; percent: Figure; share?: TokenOf<'share'> }>[],
): Finding | undefined {
  const totals = new Set(parts.map(({ share }) => share?.total.printed));
  const events = parts.reduce((sum, { share }) => sum + (share ? numberOf(share.events) : 0), 0);
  const percents = parts.reduce((sum, { percent }) => sum + numberOf(percent), 0);
  const total = parts[0]?.share?.total;
  const isWhole = total === undefined ? percents === 100 : events === numberOf(total);
  if (parts.length < 3 || totals.size !== 1 || !isWhole) return undefined;
  return {
    kind: 'parts',
    outcome,
    cells: parts.map(({ label, percent, share }) => ({
      arm: label,
      total,
      entry: {
        events: share === undefined ? 'not-stated' : numberOf(share.events),
        reported: percent.printed,
      },
      figures: [
        ...named('percentage', percent),
        ...named('events', share?.events),
        ...named('total', share?.total),
      ],
    })),
  };
}

/** A score before and after of one arm. */
export function scoreFinding(groups: Groups, marked: MarkedText): Finding | undefined {
  const { statistic, outcome, scale, way, baseline, after, at, of, n, arm, stats, later } = groups;
  const [minimum, maximum] = marked.figures(scale);
  const [before] = marked.figures(baseline);
  const [followed] = marked.figures(after);
  const [counted] = marked.figures(n ?? of);
  if (before === undefined || followed === undefined || outcome === undefined) return undefined;
  const p = marked.first('p', stats);
  const spreads = [spreadOf(marked, baseline), spreadOf(marked, after)] as const;
  const isWorse = way?.endsWith('worse') === true;
  const higher = way?.startsWith('higher') === true;
  return {
    kind: 'score',
    outcome,
    fields: {
      scale:
        minimum === undefined || maximum === undefined
          ? 'not-stated'
          : {
              name: sentenceCase(outcome),
              minimum: minimum.printed,
              maximum: maximum.printed,
              better: way === undefined ? 'not-stated' : isWorse === higher ? 'lower' : 'higher',
            },
      statistic: statistic?.trim().toLowerCase() ?? 'not-stated',
    },
    cells: [
      {
        arm: arm ?? later,
        total: undefined,
        entry: {
          baseline: { reported: before.printed, spread: spreads[0].entry },
          followUp: { reported: followed.printed, spread: spreads[1].entry },
          total: counted === undefined ? 'not-stated' : numberOf(counted),
        },
        figures: [
          ...named('baseline.score', before),
          ...prefixed('baseline.', spreads[0].figures),
          ...named('follow-up.score', followed),
          ...prefixed('follow-up.', spreads[1].figures),
          ...named('follow-up.total', counted),
        ],
      },
    ],
    ...(p !== undefined && {
      change: {
        reported: 'not-stated',
        unit: 'not-stated',
        significance: printedP(p),
        figures: named('p', p.figure),
      },
    }),
    figures: [...named('scale.minimum', minimum), ...named('scale.maximum', maximum)],
    followUp: marked.first('follow-up', at),
  };
}

const prefixed = (before: string, figures: readonly NamedFigure[]): readonly NamedFigure[] =>
  figures.map(({ slot, figure }) => ({ slot: `${before}${slot}`, figure }));

/** Words as a label begins them. */
export const sentenceCase = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);

/** Figures at several times, for each of two arms. */
export function survivalFinding(
  { outcome, at, one, other, p }: Groups,
  arms: readonly string[],
  marked: MarkedText,
): Finding | undefined {
  const followUp = marked.first('follow-up', at);
  const entry = followUp?.entry;
  if (typeof entry !== 'object' || entry.kind !== 'time-points') return undefined;
  const lists = [one, other].map((list) => marked.figures(list));
  if (lists.some((list) => list.length !== entry.reported.length)) return undefined;
  const times = entry.reported.map((time) => `${time.replaceAll(/\D+/gu, '-')}-${entry.unit}`);
  return {
    kind: 'actuarial',
    outcome,
    cells: lists.map((list, index) => ({
      arm: arms[index],
      total: undefined,
      entry: list.map(({ printed: reported }) => ({ reported })),
      figures: list.flatMap((figure, place) => named(`${times[place] ?? ''}.percentage`, figure)),
    })),
    differences: saidOf(marked.first('p', p)),
    followUp,
  };
}
