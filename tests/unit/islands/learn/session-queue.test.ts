import { expect, test } from 'vitest';
import type { CardProgress } from '../../../../src/islands/learn/progress.ts';
import { sessionQueue } from '../../../../src/islands/learn/session-queue.ts';

const NOW = new Date('2031-05-01T10:00:00.000Z');
const due = (day: string): CardProgress => ({
  due: `2031-${day}T10:00:00.000Z`,
  last_review: '2031-03-01T10:00:00.000Z',
  stability: 1,
  difficulty: 1,
  scheduled_days: 1,
  learning_steps: 0,
  reps: 1,
  lapses: 0,
  state: 'Review',
});

test('due cards come first, longest due before others, then new ones, then those not due yet', () => {
  const progress = new Map([
    ['late', due('04-20')],
    ['later', due('04-30')],
    ['early', due('05-09')],
  ]);
  const { queue, counts } = sessionQueue(['early', 'new', 'later', 'late'], progress, NOW);
  expect(queue).toEqual(['late', 'later', 'new', 'early']);
  expect(counts).toEqual({ due: 2, fresh: 1, later: 1 });
});

test('progress of cards that are no longer asked is passed over', () => {
  expect(sessionQueue(['a'], new Map([['gone', due('04-20')]]), NOW).queue).toEqual(['a']);
});
