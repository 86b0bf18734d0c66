import type { QuickResult } from '../../exports/search/search-record.ts';
import type { FoundPlace } from './found-place.ts';
import { answersIn, type Question } from './question.ts';

/** How many outcomes are shown, the best answers first. */
const MOST = 2;

/**
 * The outcomes that a question names: what it asks for covers an outcome's title. With a time it may
 * stand in the title alone, for another outcome of the kind may have a figure of that time.
 */
export function namedOutcomes(
  outcomes: readonly FoundPlace[],
  { asks, time }: Question,
): readonly FoundPlace[] {
  const coverage = ({ words }: FoundPlace): number => {
    const covered = (time?.besides ?? asks).flatMap((ask) =>
      answersIn(ask, words.title).flatMap(({ from, length }) =>
        Array.from({ length }, (_none, at) => from + at),
      ),
    );
    return new Set(covered).size / words.title.length;
  };
  const reported = outcomes.filter(({ results }) => results.length > 0);
  const ofTime = reported.filter(({ results }) => results.some((one) => isOf(time, one)));
  const isEnough = (outcome: FoundPlace) =>
    coverage(outcome) === 1 ||
    (coverage(outcome) > 0 && (ofTime.includes(outcome) || (time && ofTime.length === 0)));
  return reported
    .filter(isEnough)
    .toSorted((a, b) => Number(ofTime.includes(b)) - Number(ofTime.includes(a)))
    .slice(0, MOST);
}

/** Whether a result is of the time that a question names, or measures that time. */
export const isOf = (time: Question['time'], { times }: QuickResult): boolean =>
  time !== undefined && times.includes(time.key);
