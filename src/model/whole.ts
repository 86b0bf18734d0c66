import type { ResultEntry } from '../schema/result.ts';
import type { StudyEntry } from '../schema/study.ts';
import type { Entry } from './entries.ts';
import type { Arm, Result } from './guidance.ts';
import { oneOf, type Problems } from './problems.ts';

/** How many the parts of a result divide: 0 for a result without parts, nothing when it cannot be found. */
export function wholeOf(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  arms: ReadonlyMap<string, Arm>,
  at: readonly (string | number)[],
  problems: Problems,
): number | undefined {
  if (result.kind !== 'parts') return 0;
  const { whole } = result;
  if (!arms.has(whole.arm)) {
    problems.addUnknown(entry, [...at, 'whole', 'arm'], 'arm or group', whole.arm, arms.keys());
    return undefined;
  }
  if ('eventsOf' in whole) {
    const divided = entry.data.results.find(({ id }) => id === whole.eventsOf);
    const cell =
      divided?.kind === 'proportion' || divided?.kind === 'count'
        ? divided.arms[whole.arm]
        : undefined;
    if (cell === undefined) {
      const counted = entry.data.results.filter(
        ({ kind }) => kind === 'proportion' || kind === 'count',
      );
      problems.add(
        entry,
        [...at, 'whole', 'eventsOf'],
        `${whole.eventsOf} counts no events in ${whole.arm}`,
        oneOf(counted.map(({ id }) => id)),
      );
    }
    return cell?.events;
  }
  const total = arms.get(whole.arm)?.total;
  if (typeof total === 'string') {
    problems.add(
      entry,
      [...at, 'whole', 'arm'],
      `the size of ${whole.arm} is not stated`,
      'name an arm or group whose size is stated',
    );
  }
  return typeof total === 'number' ? total : undefined;
}

/** What is left of a total that the named parts do not fill. */
export function remainderOf(id: string, result: ResultEntry, total: number): Result['remainder'] {
  if (result.kind !== 'parts' || result.remainder === 'none') return undefined;
  const named = Object.values(result.parts).reduce(
    (sum, { events }) => sum + (events === 'not-stated' ? 0 : events),
    0,
  );
  return {
    id: `${id}.remainder`,
    ...result.remainder,
    events: total - named,
    total,
    totalOf: result.totalOf,
  };
}
