import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { nextProgress, waitText } from '../../../../src/islands/learn/schedule.ts';

const NOW = new Date('2031-05-01T10:00:00.000Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('the next time of a card', () => {
  test('is what FSRS says for a card that is kept and read again', () => {
    // The library itself, without anything kept in between.
    const library = fsrs({ enable_fuzz: false });
    const first = library.next(createEmptyCard(NOW), NOW, Rating.Easy).card;
    const second = library.next(first, later(10), Rating.Good).card;
    const kept = nextProgress(nextProgress(undefined, NOW)[4], later(10))[3];
    expect(kept.due).toBe(second.due.toISOString());
    expect(kept.stability).toBe(second.stability);
    expect(kept.state).toBe('Review');
  });

  test('comes the later the better the card was known', () => {
    const next = nextProgress(undefined, NOW);
    const dues = [next[1].due, next[2].due, next[3].due, next[4].due];
    expect(dues).toEqual(dues.toSorted());
    expect(new Set(dues).size).toBe(4);
  });

  test('counts from the last review where the clock was put back since', () => {
    const before = nextProgress(undefined, later(10))[3];
    expect(nextProgress(before, NOW)).toEqual(nextProgress(before, later(10)));
  });

  test('is the same for the same answers', () => {
    expect(nextProgress(undefined, NOW)).toEqual(nextProgress(undefined, NOW));
  });
});

test.each([
  [0, '1 minute'],
  [10 * 60_000, '10 minutes'],
  [3_600_000, '1 hour'],
  [86_400_000, '1 day'],
  [8 * 86_400_000, '8 days'],
  [70 * 86_400_000, '2 months'],
])('%i milliseconds are %s', (wait, words) => {
  expect(waitText(new Date(NOW.getTime() + wait).toISOString(), NOW)).toBe(words);
});
