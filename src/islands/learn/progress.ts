import { keepText, keptText } from '../kept-text.ts';
import { progressKey } from './kept-progress.ts';

/** Where a card stands in FSRS. */
export const STATES = ['New', 'Learning', 'Review', 'Relearning'] as const;

/** What is kept of a card that was asked. Dates are ISO texts. */
export type CardProgress = Readonly<{
  due: string;
  last_review: string;
  stability: number;
  difficulty: number;
  scheduled_days: number;
  learning_steps: number;
  reps: number;
  lapses: number;
  state: (typeof STATES)[number];
}>;

/** What a learner has been asked of one guidance document, by card. */
export type Progress = ReadonlyMap<string, CardProgress>;

const FORMAT = 'evidence-ledger progress';
const VERSION = 1;

/** Why a file of progress cannot be read, in words for the learner. */
export class ProgressError extends Error {}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number that FSRS can go on from: where it may lie, and whether it counts something. */
type Allowed = Readonly<{ from: number; to: number; isCount?: true }>;

/** The longest interval of FSRS, in days. */
const LONGEST = 36_500;

/**
 * What each number of a card can be, by the library's own limits.
 *
 * @see https://github.com/open-spaced-repetition/ts-fsrs
 */
const ALLOWED = {
  stability: { from: 0.001, to: LONGEST },
  difficulty: { from: 1, to: 10 },
  scheduled_days: { from: 0, to: LONGEST, isCount: true },
  learning_steps: { from: 0, to: 100, isCount: true },
  reps: { from: 1, to: 1_000_000, isCount: true },
  lapses: { from: 0, to: 1_000_000, isCount: true },
} as const satisfies Record<string, Allowed>;

const DAY = 86_400_000;

function dateIn(record: Record<string, unknown>, key: string, card: string): string {
  const value = record[key];
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString() !== value) {
    throw new ProgressError(`card ${card}: ${key} is not a date`);
  }
  return value;
}

function numberIn(
  record: Record<string, unknown>,
  key: keyof typeof ALLOWED,
  card: string,
): number {
  const value = record[key];
  const { from, to, isCount }: Allowed = ALLOWED[key];
  if (typeof value !== 'number' || !(value >= from && value <= to)) {
    throw new ProgressError(`card ${card}: ${key} is not a number from ${from} to ${to}`);
  }
  if (isCount === true && !Number.isInteger(value)) {
    throw new ProgressError(`card ${card}: ${key} is not a whole number`);
  }
  return value;
}

/** @throws ProgressError when it is nothing that FSRS could have written or go on from */
function cardIn(value: unknown, card: string, now: Date): CardProgress {
  if (!isRecord(value)) throw new ProgressError(`card ${card} holds nothing`);
  const state = STATES.find((one) => one === value.state);
  if (state === undefined || state === 'New') {
    throw new ProgressError(`card ${card}: state is not one of ${STATES.slice(1).join(', ')}`);
  }
  const read: CardProgress = {
    due: dateIn(value, 'due', card),
    last_review: dateIn(value, 'last_review', card),
    stability: numberIn(value, 'stability', card),
    difficulty: numberIn(value, 'difficulty', card),
    scheduled_days: numberIn(value, 'scheduled_days', card),
    learning_steps: numberIn(value, 'learning_steps', card),
    reps: numberIn(value, 'reps', card),
    lapses: numberIn(value, 'lapses', card),
    state,
  };
  const reviewed = Date.parse(read.last_review);
  if (reviewed > now.getTime()) {
    throw new ProgressError(`card ${card}: last_review is in the future`);
  }
  const wait = (Date.parse(read.due) - reviewed) / DAY;
  if (!(wait >= 0 && wait <= LONGEST + 1)) {
    throw new ProgressError(`card ${card}: due does not follow from last_review`);
  }
  if (read.lapses > read.reps) {
    throw new ProgressError(`card ${card}: it lapsed more often than it was asked`);
  }
  return read;
}

/** Progress as the text of a file. */
export const progressText = (guidance: string, progress: Progress): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, guidance, cards: Object.fromEntries(progress) }, null, 1)}\n`;

/** @throws ProgressError when the text is no progress in this guidance */
function cardsIn(guidance: string, text: string): [string, unknown][] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ProgressError('it is not a JSON file');
  }
  if (!isRecord(data) || data.format !== FORMAT) {
    throw new ProgressError('it is not a file of progress from this site');
  }
  if (data.version !== VERSION) {
    throw new ProgressError(
      `its version is not ${VERSION}; it comes from another edition of the site`,
    );
  }
  if (data.guidance !== guidance) {
    throw new ProgressError(`it belongs to another guidance document, ${String(data.guidance)}`);
  }
  if (!isRecord(data.cards)) throw new ProgressError('it holds no cards');
  return Object.entries(data.cards);
}

/**
 * Progress from the text of a file, whole or not at all.
 *
 * @throws ProgressError that says what is wrong with the file
 */
export const parseProgress = (guidance: string, text: string, now: Date): Progress =>
  new Map(cardsIn(guidance, text).map(([id, card]) => [id, cardIn(card, id, now)]));

/** What this device keeps, as far as it can be used, and what is told of the rest. */
export type Kept = Readonly<{ progress: Progress; loss: string }>;

/**
 * The progress kept on this device; none where nothing is kept or nothing may be read. A card whose
 * progress no session could go on from is left out, so that it is asked as a new one.
 */
export function keptProgress(guidance: string, now: Date): Kept {
  // A browser that keeps nothing says so when something is to be kept.
  const text = keptText(progressKey(guidance)) ?? '';
  return text === '' ? { progress: new Map(), loss: '' } : usableProgress(guidance, text, now);
}

/** The part of kept progress that a session can go on from, and words about what cannot be used. */
export function usableProgress(guidance: string, text: string, now: Date): Kept {
  const progress = new Map<string, CardProgress>();
  let lost = 0;
  try {
    for (const [id, card] of cardsIn(guidance, text)) {
      try {
        progress.set(id, cardIn(card, id, now));
      } catch {
        lost += 1;
      }
    }
  } catch {
    return {
      progress,
      loss: 'The progress kept on this device cannot be read. Every question counts as new, and the next answer replaces it.',
    };
  }
  return { progress, loss: lost === 0 ? '' : `${lossOf(lost)} as new.` };
}

const lossOf = (lost: number): string =>
  lost === 1
    ? 'The progress of 1 question on this device cannot be used; it counts'
    : `The progress of ${lost} questions on this device cannot be used; they count`;

/** Keeps progress on this device; says whether the browser did. */
export const keepProgress = (guidance: string, progress: Progress): boolean =>
  keepText(progressKey(guidance), progressText(guidance, progress));
