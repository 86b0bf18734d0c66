import type { ResultEntry } from '../schema/result.ts';
import type { StudyEntry } from '../schema/study.ts';
import type { Path } from './content-error.ts';
import { resolveChanges, resolveContrasts } from './differences.ts';
import type { Entry } from './entries.ts';
import type { Result, Study } from './guidance.ts';
import type { Known } from './known.ts';
import { draftMeasurements, measurement } from './measurements.ts';
import type { Problems } from './problems.ts';
import { RESERVED_KEYS } from './reserved-keys.ts';
import { followUpSlots } from './slots.ts';
import { remainderOf, wholeOf } from './whole.ts';

/** The results of a study; what refers to nothing is noted and left out. */
export function resolveResults(
  entry: Entry<StudyEntry>,
  study: Study,
  known: Known,
  problems: Problems,
): Result[] {
  const arms = new Map([...study.arms, ...study.groups].map((arm) => [arm.id, arm]));
  const ids = new Set(entry.data.results.map(({ id }) => id));
  return entry.data.results.flatMap((result, index) => {
    const at = ['results', index];
    const id = `${study.id}.${result.id}`;
    const outcome = known.outcomes.get(result.outcome);
    const paragraph = known.paragraphs.get(result.paragraph);
    if (outcome === undefined) {
      problems.addUnknown(
        entry,
        [...at, 'outcome'],
        'outcome',
        result.outcome,
        known.outcomes.keys(),
      );
    }
    if (paragraph === undefined) {
      problems.addUnknown(
        entry,
        [...at, 'paragraph'],
        'paragraph',
        result.paragraph,
        known.paragraphs.keys(),
      );
    }
    if (
      typeof result.followUp !== 'string' &&
      result.followUp.kind === 'same-as' &&
      !ids.has(result.followUp.result)
    ) {
      problems.addUnknown(
        entry,
        [...at, 'followUp', 'result'],
        'result',
        result.followUp.result,
        ids,
      );
    }
    const alsoConcerns = result.alsoConcerns.flatMap((other, position) => {
      const found = known.outcomes.get(other);
      if (found === undefined) {
        problems.addUnknown(
          entry,
          [...at, 'alsoConcerns', position],
          'outcome',
          other,
          known.outcomes.keys(),
        );
      }
      return found ?? [];
    });
    if (result.kind === 'count') {
      for (const field of ['unit', 'among'] as const) {
        const unit = result[field];
        if (unit !== undefined && !(unit in known.units)) {
          problems.addUnknown(entry, [...at, field], 'unit', unit, Object.keys(known.units));
        }
      }
    }
    const whole = wholeOf(entry, result, arms, at, problems);
    if (outcome === undefined || paragraph === undefined || whole === undefined) {
      problems.lose(id);
      return [];
    }
    const measurements = draftMeasurements(result, whole, known.units).flatMap((draft) => {
      const arm = arms.get(draft.armId);
      if (arm === undefined) {
        if ('arms' in result) {
          problems.addUnknown(
            entry,
            [...at, ...draft.path],
            'arm or group',
            draft.armId,
            arms.keys(),
          );
        }
        problems.lose(id);
        return [];
      }
      if (RESERVED_KEYS.includes(draft.key)) {
        problems.add(
          entry,
          [...at, ...draft.path],
          `${draft.key} is a name that the site uses itself`,
          `avoid ${RESERVED_KEYS.join(', ')}`,
        );
      }
      return measurement(id, draft, arm, at);
    });
    checkTimes(entry, result, at, problems);
    const contrasts = resolveContrasts(entry, result, arms, at, problems);
    const changes = resolveChanges(entry, result, arms, measurements, at, problems);
    return {
      id,
      place: index,
      kind: result.kind,
      label: result.label ?? outcome.label,
      study,
      outcome,
      alsoConcerns,
      paragraph,
      followUp: result.followUp,
      scale: result.kind === 'score' ? result.scale : undefined,
      followUpSlots: followUpSlots(result.followUp, [...at, 'followUp']),
      note: result.note,
      suggested: result.suggested,
      measurements,
      contrasts,
      changes,
      analysis: result.analysis,
      composedOf: result.composedOf,
      remainder: remainderOf(id, result, whole),
      from: result.kind === 'time' && result.from !== 'not-stated' ? result.from : undefined,
      text: result.kind === 'narrative' ? result.text : undefined,
      exceptions: result.exceptions,
    };
  });
}

/** One figure for each of several times, and one time for each of several figures. */
function checkTimes(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  at: Path,
  problems: Problems,
): void {
  const { followUp } = result;
  const times =
    typeof followUp !== 'string' && followUp.kind === 'time-points' ? followUp.reported.length : 1;
  const cells = result.kind === 'actuarial' ? Object.entries(result.arms) : [];
  if (times > 1 && result.kind !== 'actuarial') {
    problems.add(
      entry,
      [...at, 'followUp'],
      `a ${result.kind} has one time`,
      'name one time, or make a result of kind actuarial with a figure for each time',
    );
  }
  for (const [arm, cell] of cells) {
    const figures = Array.isArray(cell) ? cell.length : 1;
    if (figures !== times) {
      problems.add(
        entry,
        [...at, 'arms', arm],
        `${figures} figures stand for ${times} ${times === 1 ? 'time' : 'times'}`,
        'give a figure for each time that followUp names',
      );
    }
  }
}
