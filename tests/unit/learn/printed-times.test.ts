import { describe, expect, test } from 'vitest';
import { nearTimes, timeOf, timeText } from '../../../src/learn/printed-times.ts';
import { guidance } from '../charts/htg241.ts';

const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '));
const near = (amount: string, unit: string, ...rest: [string[]?, string[]?]) =>
  plain(nearTimes(guidance, 'a', { amount, unit }, ...rest));

// The times printed in the official document: 10-year (2.3.1), 29 and 34 months (2.3.2), 29 and 32
// months (2.3.3), 2 months (2.4.3), 3 weeks (2.4.4).
describe('times that could be taken for the right one', () => {
  test('begin with those of the other arms', () => {
    expect(near('29', 'months', ['34\u00a0months'])[0]).toBe('34 months');
  });

  test('are first those printed in the same unit, then follow-up times in the wrong one', () => {
    const times = near('32', 'months');
    expect(times.slice(0, 2).toSorted()).toEqual(['29 months', '34 months']);
    expect(times[2]).toBe('10 months');
  });

  test('end with the nearest of other units', () => {
    expect(near('10', 'years').at(-1)).toBe('3 weeks');
    expect(near('3', 'weeks')).toContain('2 months');
  });

  test('leave out what would be right under another reading', () => {
    expect(near('32', 'months', [], ['29\u00a0months'])).not.toContain('29 months');
  });
});

test('a follow-up printed as one word is a time in figures', () => {
  const time = timeOf({ kind: 'time-point', reported: '10-year', unit: 'years' });
  expect(plain([timeText(time!)])).toEqual(['10 years']);
  expect(timeOf('not-stated')).toBeUndefined();
});
