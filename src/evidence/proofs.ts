import type { Problem } from '../model/content-error.ts';
import type { Arm, Guidance, Result, Study } from '../model/guidance.ts';
import { rounded } from '../statistics/rounded.ts';
import { numberOf } from './number-of.ts';
import { printedEnds } from './printed-ends.ts';

/** One thing that arithmetic can prove about the figures, with its outcome. */
export type Proof = Readonly<{
  check: 'percentage' | 'sum' | 'total' | 'interval' | 'scale';
  /** The value or study that it is about. */
  of: string;
  /** The paragraph that prints it. */
  paragraph: string;
  /** The sum as written out: `9 of 63 = 14.29%, rounds to 14%; printed 14%`. */
  working: string;
  holds: boolean;
  /** Why an inconsistency of the source stands. */
  exception: string | undefined;
  path: Problem['path'];
  study: string;
}>;

/** Every sum that the figures of a document must meet, worked out. */
export function proofs(guidance: Guidance): readonly Proof[] {
  return [...guidance.results.flatMap(proofsOfResult), ...guidance.studies.flatMap(proofsOfStudy)];
}

function proofsOfResult(result: Result): Proof[] {
  const path = ['results', result.id.slice(result.study.id.length + 1)];
  const about = { paragraph: result.paragraph.number, study: result.study.id };
  const exceptionTo = (check: Proof['check']) =>
    result.exceptions.find((exception) => exception.check === check)?.reason;
  const proof = (
    check: Proof['check'],
    of: string,
    at: readonly (string | number)[],
    working: string,
    holds: boolean,
  ): Proof => ({
    check,
    of,
    working,
    holds,
    exception: exceptionTo(check),
    path: [...path, ...at],
    ...about,
  });

  const each = result.measurements.flatMap((measurement) => {
    const { figure } = measurement;
    const key = measurement.id.slice(result.id.length + 1);
    if (figure.kind !== 'proportion' && figure.kind !== 'part' && figure.kind !== 'count')
      return [];
    const { events, total } = figure;
    if (events === 'not-stated' || total === 'not-stated') return [];
    const at = [figure.kind === 'part' ? 'parts' : 'arms', key];
    const found = [
      proof('total', measurement.id, [...at, 'events'], `${events} ≤ ${total}`, events <= total),
    ];
    if (figure.kind !== 'count' && total > 0 && figure.reported !== 'not-stated') {
      const { working, holds } = percentageProof(events, total, figure.reported);
      found.push(proof('percentage', measurement.id, [...at, 'reported'], working, holds));
    }
    if (figure.kind === 'proportion' && typeof measurement.arm.total === 'number') {
      const size = measurement.arm.total;
      found.push(
        proof(
          'total',
          measurement.id,
          [...at, 'total'],
          `${total} = ${size}, the size of “${measurement.arm.label}”`,
          total === size,
        ),
      );
    }
    return found;
  });
  const ends = printedEnds(result).map(({ of, at, working, holds }) => ({
    ...proof('interval', of, [], working, holds),
    path: at,
  }));
  const scores = offScale(result).map(({ of, at, working, holds }) => ({
    ...proof('scale', of, [], working, holds),
    path: at,
  }));
  const whole = sumOfParts(result);
  return [
    ...each,
    ...ends,
    ...scores,
    ...(whole === undefined
      ? []
      : [proof('sum', result.id, ['parts'], whole.working, whole.holds)]),
  ];
}

/** Whether each score lies between the ends of its scale, where the source prints them. */
function offScale({ measurements }: Result) {
  return measurements.flatMap(({ id, figure, slots }) => {
    if (figure.kind !== 'score' || figure.scale === 'not-stated') return [];
    const { minimum, maximum } = figure.scale;
    const [score, low, high] = [figure.reported, minimum, maximum].map(numberOf);
    if (score === undefined || (low === undefined && high === undefined)) return [];
    return [
      {
        of: id,
        at: slots[0]?.path ?? [],
        working: `${figure.reported} on a scale of ${minimum} to ${maximum}`,
        holds: score >= (low ?? score) && score <= (high ?? score),
      },
    ];
  });
}

function sumOfParts({
  measurements,
  remainder,
}: Result): Readonly<{ working: string; holds: boolean }> | undefined {
  const parts = measurements.flatMap(({ figure }) =>
    figure.kind === 'part' && figure.events !== 'not-stated'
      ? [{ events: figure.events, total: figure.total }]
      : [],
  );
  const [first] = parts;
  if (first === undefined || parts.length < measurements.length) return undefined;
  const named = parts.reduce((sum, { events }) => sum + events, 0);
  const addition = parts.map(({ events }) => events).join(' + ');
  return remainder === undefined
    ? { working: `${addition} = ${named}, of ${first.total}`, holds: named === first.total }
    : {
        working: `${addition} = ${named}; ${first.total - named} of ${first.total} are not broken down`,
        holds: named < first.total,
      };
}

function percentageProof(
  events: number,
  total: number,
  reported: string,
): Readonly<{ working: string; holds: boolean }> {
  const decimals = reported.slice(0, -1).split(/[.·]/u)[1]?.length ?? 0;
  const percentage = rounded({ events, total }, decimals, 100);
  // With so many decimals that they round to the same: 14.496 as 14.50 would seem to make 15.
  const withDecimals = (places: number): string => {
    const written = rounded({ events, total }, places, 100);
    return rounded(Number(written), decimals) === percentage ? written : withDecimals(places + 1);
  };
  return {
    working: `${events} of ${total} = ${withDecimals(decimals + 2)}%, rounds to ${percentage}%; printed ${reported}`,
    holds: Number(percentage) === numberOf(reported),
  };
}

function proofsOfStudy(study: Study): Proof[] {
  const paragraph = typeof study.size === 'string' ? '' : (study.size.printedIn[0] ?? '');
  const about = { study: study.id, paragraph };
  const totals = study.arms.map(({ total }) => total).filter((total) => typeof total === 'number');
  const found: Proof[] = [];
  if (typeof study.size !== 'string' && totals.length === study.arms.length) {
    const size = numberOf(study.size.reported);
    const sum = totals.reduce((all, total) => all + total, 0);
    found.push({
      check: 'sum',
      of: study.id,
      working: `${totals.join(' + ')} = ${sum}; the study has ${size} ${study.size.unit}`.replace(
        /^(\d+) = \1;/,
        '$1 in the only arm;',
      ),
      holds: sum === size,
      exception: study.sizeException,
      path: ['size', 'reported'],
      ...about,
    });
  }
  for (const group of study.groups) {
    const arm = study.arms.find(({ id }) => id === group.of);
    if (arm !== undefined && typeof arm.total === 'number' && sameUnit(arm, group)) {
      found.push({
        check: 'total',
        of: `${study.id}.${group.id}`,
        working: `${group.total} ≤ ${arm.total}, the size of “${arm.label}”`,
        holds: Number(group.total) <= arm.total,
        exception: undefined,
        path: ['groups', group.id, 'total'],
        ...about,
      });
    }
  }
  return found;
}

/** Where a study file can say why an inconsistency of the source stands. */
const REMEDIES: Readonly<Record<string, string>> = {
  results: ', or record under exceptions why the source stands',
  size: ', or record under sizeException why the source stands',
};

const FAILURES = {
  percentage: 'the printed percentage is not that of its counts',
  sum: 'the parts do not add up to the whole',
  total: 'a figure is at odds with its total: this does not hold',
  interval: 'the ends do not enclose their figure, the lower one first',
  scale: 'the score does not lie on its scale',
} satisfies Record<Proof['check'], string>;

const sameUnit = (arm: Arm, group: Arm): boolean => arm.unit === group.unit;

/**
 * The proofs that fail without a recorded exception, as problems of the study files.
 *
 * @param folder - the folder of the document, for messages
 */
export function failedProofs(
  guidance: Guidance,
  folder = `content/guidance/${guidance.id}`,
): readonly Problem[] {
  return proofs(guidance)
    .filter(({ holds, exception }) => !holds && exception === undefined)
    .map(({ check, study, path, working }) => ({
      file: `${folder}/studies/${study}.yaml`,
      path,
      wrong: `${FAILURES[check]} (${working})`,
      allowed: `correct the figure${REMEDIES[String(path[0])] ?? ''}`,
    }));
}
