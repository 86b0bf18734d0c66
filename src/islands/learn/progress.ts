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

function dateIn(record: Record<string, unknown>, key: string, card: string): string {
  const value = record[key];
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) {
    throw new ProgressError(`card ${card}: ${key} is not a date`);
  }
  return value;
}

function numberIn(record: Record<string, unknown>, key: string, card: string): number {
  const value = record[key];
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new ProgressError(`card ${card}: ${key} is not a number of 0 or more`);
  }
  return value;
}

function cardIn(value: unknown, card: string): CardProgress {
  if (!isRecord(value)) throw new ProgressError(`card ${card} holds nothing`);
  const state = STATES.find((one) => one === value.state);
  if (state === undefined) {
    throw new ProgressError(`card ${card}: state is not one of ${STATES.join(', ')}`);
  }
  return {
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
}

/** Progress as the text of a file. */
export const progressText = (guidance: string, progress: Progress): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, guidance, cards: Object.fromEntries(progress) }, null, 1)}\n`;

/**
 * Progress from the text of a file.
 *
 * @throws ProgressError that says what is wrong with the file
 */
export function parseProgress(guidance: string, text: string): Progress {
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
    throw new ProgressError(`it belongs to another guidance, ${String(data.guidance)}`);
  }
  if (!isRecord(data.cards)) throw new ProgressError('it holds no cards');
  return new Map(Object.entries(data.cards).map(([id, card]) => [id, cardIn(card, id)]));
}

/** The progress kept on this device; none where nothing is kept, or nothing that can be read. */
export function keptProgress(guidance: string): Progress {
  try {
    const text = localStorage.getItem(progressKey(guidance));
    return text === null ? new Map() : parseProgress(guidance, text);
  } catch {
    return new Map();
  }
}

/** Keeps progress on this device; says whether the browser did. */
export function keepProgress(guidance: string, progress: Progress): boolean {
  try {
    localStorage.setItem(progressKey(guidance), progressText(guidance, progress));
    return true;
  } catch {
    return false;
  }
}
