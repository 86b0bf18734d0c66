import type { ResultEntry } from '../schema/result.ts';
import type { Path } from './content-error.ts';
import type { Arm, FollowUp, MeasuredAt, MeasuredFigure, Measurement } from './guidance.ts';
import { figureSlots } from './slots.ts';

/** A measurement before its arm is looked up. */
type Draft = Readonly<{
  key: string;
  armId: string;
  label: string | undefined;
  at: MeasuredAt;
  sharesTotal: boolean;
  figure: MeasuredFigure;
  path: Path;
}>;

/** The measurements of one arm: the figure, and what sets it apart where there are several. */
type OfArm = Readonly<{
  figure: MeasuredFigure;
  at?: MeasuredAt;
  /** Whether another measurement of the arm prints the number that was measured. */
  sharesTotal?: boolean;
  /** What stands behind the arm in the address and in the file. */
  key?: string;
  step?: string | number;
}>;

/** The drafts of each arm of a result, in the order of the file. */
function eachArm<Cell>(
  arms: Readonly<Record<string, Cell>>,
  read: (cell: Cell) => readonly OfArm[],
): Draft[] {
  return Object.entries(arms).flatMap(([armId, cell]) =>
    read(cell).map(({ figure, at, sharesTotal = false, key, step }) => ({
      key: key === undefined ? armId : `${armId}.${key}`,
      armId,
      label: undefined,
      at,
      sharesTotal,
      figure,
      path: ['arms', armId, ...(step === undefined ? [] : [step])],
    })),
  );
}

const timesOf = (followUp: FollowUp): readonly Readonly<{ reported: string; unit: string }>[] =>
  typeof followUp !== 'string' && followUp.kind === 'time-points'
    ? followUp.reported.map((reported) => ({ reported, unit: followUp.unit }))
    : [];

/** How a time stands in an address: `1-years`, `2.5-years` → `2-5-years`. */
const timeKey = ({ reported, unit }: Readonly<{ reported: string; unit: string }>): string =>
  `${reported.replaceAll(/[^\d]+/g, '-').replace(/-$/, '')}-${unit}`;

/**
 * The measurements of a result as its file gives them.
 *
 * @param wholeTotal - for parts: how many are divided
 * @param units - the singular of each unit in which things are counted
 */
export function draftMeasurements(
  entry: ResultEntry,
  wholeTotal: number,
  units: Readonly<Record<string, string>>,
): Draft[] {
  switch (entry.kind) {
    case 'proportion':
      return eachArm(entry.arms, (cell) => [{ figure: { kind: entry.kind, ...cell } }]);
    case 'percentage':
      return eachArm(entry.arms, (cell) => [{ figure: { kind: entry.kind, ...cell } }]);
    case 'range':
      return eachArm(entry.arms, (cell) => [
        { figure: { kind: entry.kind, unit: entry.unit, ...cell } },
      ]);
    case 'bound':
      return eachArm(entry.arms, (cell) => [
        { figure: { kind: entry.kind, unit: entry.unit, ...cell } },
      ]);
    case 'actuarial': {
      const times = timesOf(entry.followUp);
      return eachArm(entry.arms, (cell) =>
        Array.isArray(cell)
          ? cell.map((one, index): OfArm => {
              const at = times[index];
              return {
                figure: { kind: entry.kind, ...one },
                at,
                key: at === undefined ? String(index + 1) : timeKey(at),
                step: index,
              };
            })
          : [{ figure: { kind: entry.kind, ...cell } }],
      );
    }
    case 'rate':
      return eachArm(entry.arms, (cell) => [
        { figure: { kind: entry.kind, per: entry.per, unit: entry.unit, ...cell } },
      ]);
    case 'time':
      return eachArm(entry.arms, (cell) => [
        { figure: { kind: entry.kind, statistic: entry.statistic, unit: entry.unit, ...cell } },
      ]);
    case 'quantity':
      return eachArm(entry.arms, (cell) => [
        { figure: { kind: entry.kind, statistic: entry.statistic, unit: entry.unit, ...cell } },
      ]);
    case 'score': {
      const { scale, statistic } = entry;
      return eachArm(entry.arms, ({ baseline, followUp, total }) => {
        const score = { kind: entry.kind, scale, statistic };
        return [
          ...(baseline === 'not-stated'
            ? []
            : [
                {
                  figure: { ...score, ...baseline, total },
                  sharesTotal: followUp !== 'not-stated',
                  at: 'baseline' as const,
                  key: 'baseline',
                  step: 'baseline',
                },
              ]),
          ...(followUp === 'not-stated'
            ? []
            : [
                {
                  figure: { ...score, ...followUp, total },
                  at: 'follow-up' as const,
                  key: 'follow-up',
                  step: 'followUp',
                },
              ]),
        ];
      });
    }
    case 'mean-percentage-change':
      return eachArm(entry.arms, (cell) => [{ figure: { kind: entry.kind, ...cell } }]);
    case 'count':
      return eachArm(entry.arms, (cell) => [
        {
          figure: {
            kind: entry.kind,
            unit: entry.unit,
            one: units[entry.unit] ?? entry.unit,
            among: entry.among ?? entry.unit,
            ...cell,
          },
        },
      ]);
    case 'parts':
      return Object.entries(entry.parts).map(([key, part]) => ({
        key,
        armId: entry.whole.arm,
        label: part.label,
        at: undefined,
        sharesTotal: false,
        path: ['parts', key],
        figure: {
          kind: 'part',
          events: part.events,
          total: wholeTotal,
          totalOf: entry.totalOf,
          reported: part.reported,
        },
      }));
    case 'comparison':
    case 'narrative':
      return [];
    default:
      return entry satisfies never;
  }
}

/** When a measurement was made, behind the name of what was measured: `, at baseline`, `, at 3 years`. */
function atTime(at: MeasuredAt): string {
  if (at === undefined) return '';
  if (typeof at === 'string') return `, at ${at}`;
  return `, at ${at.reported} ${at.reported === '1' ? at.unit.slice(0, -1) : at.unit}`;
}

/**
 * A draft with its arm, as the model holds it.
 *
 * @param path - the keys that lead to the result in its file
 */
export function measurement(resultId: string, draft: Draft, arm: Arm, path: Path): Measurement {
  return {
    id: `${resultId}.${draft.key}`,
    label: `${draft.label ?? arm.label}${atTime(draft.at)}`,
    short: `${draft.label ?? arm.short}${atTime(draft.at)}`,
    arm,
    at: draft.at,
    figure: draft.figure,
    slots: figureSlots(draft.figure, arm.unit, [...path, ...draft.path]).filter(
      ({ name }) => !(draft.sharesTotal && name === 'total'),
    ),
  };
}
