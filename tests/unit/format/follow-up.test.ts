import { describe, expect, test } from 'vitest';
import {
  followUpAdded,
  followUpLabel,
  followUpText,
  followUpTime,
} from '../../../src/format/follow-up.ts';
import { NOT_STATED } from '../../../src/format/words.ts';
import type { FollowUp } from '../../../src/model/guidance.ts';
import { invented } from '../model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('a follow-up', () => {
  const results = invented.results.filter(({ study }) => study.id === 'trial-90');
  test.each<[FollowUp, string]>([
    ['not-stated', `follow-up ${NOT_STATED}`],
    ['not-applicable', 'not applicable'],
    [{ kind: 'time-point', reported: '10-year', unit: 'years' }, 'at 10_years'],
    [{ kind: 'time-point', reported: '1-year', unit: 'years' }, 'at 1_year'],
    [{ kind: 'median', reported: '32', unit: 'months' }, 'median 32_months'],
    [{ kind: 'mean', reported: '9.5', unit: 'months' }, 'mean 9.5_months'],
    [{ kind: 'most-within', reported: '3', unit: 'weeks' }, 'most within 3_weeks of treatment'],
    [{ kind: 'within', reported: '30', unit: 'days' }, 'within 30_days'],
    [{ kind: 'at-least', reported: '1', unit: 'years' }, '1_year or more'],
    [{ kind: 'range', low: '2', high: '5', unit: 'years' }, '2 to 5_years'],
    [{ kind: 'time-points', reported: ['1', '3', '5'], unit: 'years' }, 'at 1, 3 and 5_years'],
    [{ kind: 'window', name: 'perioperative' }, 'perioperative'],
    [{ kind: 'same-as', result: 'relief' }, 'at 12_weeks'],
    [{ kind: 'same-as', result: 'walking' }, NOT_STATED],
    [{ kind: 'reported-as-not-stated', of: 'follow-up' }, `follow-up ${NOT_STATED}`],
    [{ kind: 'reported-as-not-stated', of: 'follow-up-period' }, `follow-up period ${NOT_STATED}`],
    [{ kind: 'reported-as-not-stated', of: 'timing-of-events' }, `timing of events ${NOT_STATED}`],
  ])('%o reads %s', (followUp, text) => {
    expect(seen(followUpText(followUp, results))).toBe(text);
  });
});

// The printed time by itself, as a table of figures has it.
describe('the time of a follow-up', () => {
  test.each<[FollowUp, string]>([
    ['not-stated', ''],
    [{ kind: 'time-point', reported: '10-year', unit: 'years' }, '10-year'],
    [{ kind: 'range', low: '2', high: '5', unit: 'years' }, '2 to 5_years'],
    [{ kind: 'time-points', reported: ['1', '3', '5'], unit: 'years' }, '1, 3 and 5_years'],
    [{ kind: 'window', name: 'perioperative' }, ''],
  ])('%o is “%s”', (followUp, text) => {
    expect(seen(followUpTime(followUp))).toBe(text);
  });
});

// A mean time over which patients were watched, and the time within which most cases came, are each their own.
describe('a printed time is named', () => {
  const [result] = invented.results;
  const at = { reported: '9', unit: 'months' } as const;
  test.each([
    ['most-within', 'Time within which most cases of pain on MRI occurred'],
    ['mean', 'Mean time given for pain on MRI'],
    ['median', 'Median time given for pain on MRI'],
    ['time-point', 'Follow-up for pain on MRI'],
  ] as const)('of %s', (kind, name) => {
    const followUp = { kind, ...at };
    expect(followUpLabel({ ...result!, label: 'Pain on MRI', followUp })).toBe(name);
  });

  test('where the guidance gives none', () => {
    expect(followUpLabel({ ...result!, label: 'Pain on MRI', followUp: 'not-stated' })).toBe(
      'Follow-up for pain on MRI',
    );
  });
});

describe('what a line at a glance adds', () => {
  const label = 'Perioperative mortality';

  test('is the time that the source prints, where the label does not say it', () => {
    const at = { kind: 'time-point', reported: '10-year', unit: 'years' } as const;
    expect(seen(followUpAdded({ label: 'Survival', followUp: at }))).toBe('at 10_years');
    expect(followUpAdded({ label, followUp: { kind: 'window', name: 'perioperative' } })).toBe('');
    expect(followUpAdded({ label, followUp: 'not-stated' })).toBe('');
    expect(followUpAdded({ label, followUp: { kind: 'same-as', result: 'relief' } })).toBe('');
    const years: FollowUp = { kind: 'time-points', reported: ['1', '3'], unit: 'years' };
    expect(followUpAdded({ label, followUp: years })).toBe('');
    expect(
      followUpAdded({ label, followUp: { kind: 'reported-as-not-stated', of: 'follow-up' } }),
    ).toBe('');
  });
});
