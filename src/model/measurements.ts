import type { ResultEntry } from '../schema/result.ts';
import type { Arm, MeasuredFigure, Measurement } from './guidance.ts';

/** A measurement before its arm is looked up. */
type Draft = Readonly<{
  key: string;
  armId: string;
  label: string | undefined;
  figure: MeasuredFigure;
  printed: readonly string[];
  path: readonly (string | number)[];
}>;

const given = (...figures: readonly (string | number)[]): string[] =>
  figures.filter((figure) => figure !== 'not-stated').map(String);

const ends = (
  interval: 'not-stated' | 'not-applicable' | Readonly<{ low: string; high: string }>,
): string[] => (typeof interval === 'string' ? [] : [interval.low, interval.high]);

/** One draft for each arm of a result, in the order of the file. */
function eachArm<Cell>(
  arms: Readonly<Record<string, Cell>>,
  read: (cell: Cell) => Readonly<{ figure: MeasuredFigure; printed: readonly string[] }>,
): Draft[] {
  return Object.entries(arms).map(([key, cell]) => ({
    key,
    armId: key,
    label: undefined,
    path: ['arms', key],
    ...read(cell),
  }));
}

/**
 * The measurements of a result as its file gives them: what each figure is, and which figures the
 * source prints for it, in the source's order.
 *
 * @param wholeTotal - for parts: how many are divided
 */
export function draftMeasurements(entry: ResultEntry, wholeTotal: number): Draft[] {
  switch (entry.kind) {
    case 'proportion':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, ...cell },
        printed: given(cell.reported, cell.events, cell.total),
      }));
    case 'percentage':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, ...cell },
        printed: [...given(cell.reported, cell.total), ...ends(cell.interval)],
      }));
    case 'range':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, ...cell },
        printed: given(cell.low, cell.high, cell.studies),
      }));
    case 'bound':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, ...cell },
        printed: given(cell.reported),
      }));
    case 'actuarial':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, ...cell },
        printed: [...given(cell.reported), ...ends(cell.interval)],
      }));
    case 'rate':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, per: entry.per, unit: entry.unit, ...cell },
        printed: [...given(cell.reported, entry.per), ...ends(cell.interval)],
      }));
    case 'time':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, statistic: entry.statistic, unit: entry.unit, ...cell },
        printed: [...given(cell.reported), ...ends(cell.spread)],
      }));
    case 'score':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, scale: entry.scale, statistic: entry.statistic, ...cell },
        printed: given(cell.baseline, cell.followUp, cell.change, cell.total),
      }));
    case 'mean-percentage-change':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, ...cell },
        printed: given(cell.reported, cell.total),
      }));
    case 'count':
      return eachArm(entry.arms, (cell) => ({
        figure: { kind: entry.kind, unit: entry.unit, ...cell },
        printed: given(cell.events, cell.total),
      }));
    case 'parts':
      return Object.entries(entry.parts).map(([key, part]) => ({
        key,
        armId: entry.whole.arm,
        label: part.label,
        path: ['parts', key],
        figure: {
          kind: 'part',
          events: part.events,
          total: wholeTotal,
          totalOf: entry.totalOf,
          reported: part.reported,
        },
        printed:
          part.reported === 'not-stated' || part.events === 'not-stated'
            ? given(part.reported, part.events)
            : given(part.reported, part.events, wholeTotal),
      }));
    case 'effect':
      return entry.estimates.map((estimate, index) => ({
        key: `${estimate.of}-vs-${estimate.against}-${entry.measure}`,
        armId: estimate.of,
        label: undefined,
        path: ['estimates', index],
        figure: {
          kind: entry.kind,
          measure: entry.measure,
          reported: estimate.reported,
          interval: estimate.interval,
        },
        printed: [...given(estimate.reported), ...ends(estimate.interval)],
      }));
    case 'narrative':
      return [];
    default:
      return entry satisfies never;
  }
}

/** A draft with its arm, as the model holds it. */
export function measurement(resultId: string, draft: Draft, arm: Arm): Measurement {
  return {
    id: `${resultId}.${draft.key}`,
    label: draft.label ?? arm.label,
    short: draft.label ?? arm.short,
    arm,
    figure: draft.figure,
    printed: draft.printed,
  };
}
