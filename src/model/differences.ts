import type { ResultEntry } from '../schema/result.ts';
import type { StudyEntry } from '../schema/study.ts';
import type { Path } from './content-error.ts';
import type { Entry } from './entries.ts';
import type { Arm, Change, Contrast, Measurement } from './guidance.ts';
import { oneOf, type Problems } from './problems.ts';
import { changeSlots, contrastSlots } from './slots.ts';

/** The contrasts of a result; what names no arm of it is noted and left out. */
export function resolveContrasts(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  arms: ReadonlyMap<string, Arm>,
  at: readonly (string | number)[],
  problems: Problems,
): Contrast[] {
  const resultId = `${entry.id}.${result.id}`;
  const measured = 'arms' in result ? Object.keys(result.arms) : [...arms.keys()];
  const hasUnknownArm = measured.some((id) => !arms.has(id));
  const measuredArms = measured.filter((id) => arms.get(id)?.of === undefined && arms.has(id));
  if ('arms' in result && measuredArms.length > 1 && result.contrasts.length === 0) {
    problems.add(
      entry,
      at,
      'several arms are reported and none is contrasted',
      'add contrasts; write significance: not-stated where the source is silent',
    );
  }
  return result.contrasts.flatMap(({ of, against, estimate, significance }, index) => {
    const path = [...at, 'contrasts', index];
    const [ofArm, againstArm] = [arms.get(of), arms.get(against)];
    for (const [field, id] of [
      ['of', of],
      ['against', against],
    ] as const) {
      if (!measured.includes(id) && !(hasUnknownArm && arms.has(id))) {
        problems.add(entry, [...path, field], `the result has no arm ${id}`, oneOf(measured));
      }
    }
    if (of === against) {
      problems.add(entry, path, 'an arm is contrasted with itself', 'name two different arms');
    }
    if (
      result.contrasts.findIndex((other) => other.of === of && other.against === against) < index
    ) {
      problems.add(entry, path, `${of} and ${against} are contrasted twice`, 'keep one of the two');
    }
    const id = `${resultId}.${of}-vs-${against}`;
    for (const field of ['reference', 'favours'] as const) {
      const arm = estimate === 'not-stated' ? 'not-stated' : estimate[field];
      if (arm !== 'not-stated' && arm !== of && arm !== against) {
        problems.add(
          entry,
          [...path, 'estimate', field],
          `${arm} is no arm of this contrast`,
          `write ${of}, ${against} or not-stated`,
        );
      }
    }
    if (ofArm && againstArm) {
      const slots = contrastSlots({ estimate, significance }, path);
      return [{ id, of: ofArm, against: againstArm, estimate, significance, slots }];
    }
    problems.lose(resultId);
    return [];
  });
}

/** The changes of a result; what names no arm of it is noted and left out. */
export function resolveChanges(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  arms: ReadonlyMap<string, Arm>,
  measurements: readonly Measurement[],
  at: Path,
  problems: Problems,
): Change[] {
  const measured = 'arms' in result ? Object.keys(result.arms) : [...arms.keys()];
  return result.changes.flatMap((change, index) => {
    const path = [...at, 'changes', index];
    const arm = arms.get(change.of);
    if (!measured.includes(change.of) || arm === undefined) {
      problems.add(entry, [...path, 'of'], `the result has no arm ${change.of}`, oneOf(measured));
      problems.lose(`${entry.id}.${result.id}`);
      return [];
    }
    if (result.changes.findIndex(({ of }) => of === change.of) < index) {
      problems.add(entry, path, `${change.of} changes twice`, 'keep one of the two');
    }
    const measuredAt = (time: Measurement['at']) =>
      measurements.find((one) => one.arm === arm && one.at === time);
    const { reported, unit, spread, significance } = change;
    return [
      {
        id: `${entry.id}.${result.id}.${change.of}.change`,
        arm,
        baseline: measuredAt('baseline'),
        followUp: measuredAt('follow-up'),
        reported,
        unit,
        spread,
        significance,
        slots: changeSlots(change, path),
      },
    ];
  });
}
