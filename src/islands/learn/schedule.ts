import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { STATES, type CardProgress } from './progress.ts';

/** How well a card was known, from 1, again, to 4, easy. */
export type GradeNumber = 1 | 2 | 3 | 4;

const GRADES: Record<GradeNumber, Grade> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};

/** Without chance in it, so that the same answers give the same days. */
const scheduler = fsrs({ enable_fuzz: false });

function toProgress({ due, last_review, ...card }: Card, now: Date): CardProgress {
  const { stability, difficulty, scheduled_days, learning_steps, reps, lapses, state } = card;
  return {
    due: due.toISOString(),
    last_review: (last_review ?? now).toISOString(),
    stability,
    difficulty,
    scheduled_days,
    learning_steps,
    reps,
    lapses,
    state: STATES[state],
  };
}

/**
 * What becomes of a card with each grade, by FSRS.
 *
 * @param before - its progress; nothing when it is asked for the first time
 */
export function nextProgress(
  before: CardProgress | undefined,
  now: Date,
): Readonly<Record<GradeNumber, CardProgress>> {
  const card = { ...createEmptyCard(now), ...before };
  // A clock that was put back must not stop the session: FSRS refuses a review before the last one.
  const last = Date.parse(before?.last_review ?? '');
  const time = last > now.getTime() ? new Date(last) : now;
  const next = (grade: GradeNumber) =>
    toProgress(scheduler.next(card, time, GRADES[grade]).card, time);
  return { 1: next(1), 2: next(2), 3: next(3), 4: next(4) };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const amount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A time until then in words: `10 minutes`, `3 days`, `2 months`. */
export function waitText(due: string, now: Date): string {
  const wait = Date.parse(due) - now.getTime();
  if (wait < HOUR) return amount(Math.max(1, Math.round(wait / MINUTE)), 'minute');
  if (wait < DAY) return amount(Math.round(wait / HOUR), 'hour');
  const days = Math.round(wait / DAY);
  return days < 61 ? amount(days, 'day') : amount(Math.round(days / 30.4), 'month');
}
