import { describe, expect, test } from 'vitest';
import { followUpAdded, followUpText } from '../../../src/format/follow-up.ts';
import { NOT_STATED } from '../../../src/format/words.ts';
import { invented } from '../model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('a follow-up', () => {
  const results = invented.results.filter(({ study }) => study.id === 'trial-90');
  test.each([
    ['not-stated', `follow-up ${NOT_STATED}`],
    ['not-applicable', 'not applicable'],
    [{ kind: 'time-point', reported: '10-year', unit: 'years' }, 'at 10_years'],
    [{ kind: 'time-point', reported: '1-year', unit: 'years' }, 'at 1_year'],
    [{ kind: 'median', reported: '32', unit: 'months' }, 'median 32_months'],
    [{ kind: 'mean', reported: '9.5', unit: 'months' }, 'mean 9.5_months'],
    [{ kind: 'most-within', reported: '3', unit: 'weeks' }, 'most within 3_weeks of treatment'],
    [{ kind: 'window', name: 'perioperative' }, 'perioperative'],
    [{ kind: 'same-as', result: 'relief' }, 'at 12_weeks'],
    [{ kind: 'reported-as-not-stated', of: 'follow-up' }, `follow-up ${NOT_STATED}`],
    [{ kind: 'reported-as-not-stated', of: 'follow-up-period' }, `follow-up period ${NOT_STATED}`],
    [{ kind: 'reported-as-not-stated', of: 'timing-of-events' }, `timing of events ${NOT_STATED}`],
  ] as const)('%o reads %s', (followUp, text) => {
    expect(seen(followUpText(followUp, results))).toBe(text);
  });
});

describe('what a line at a glance adds', () => {
  const label = 'Perioperative mortality';

  test('is the time that the source prints, where the label does not say it', () => {
    const at = { kind: 'time-point', reported: '10-year', unit: 'years' } as const;
    expect(seen(followUpAdded({ label: 'Survival', followUp: at }))).toBe('at 10_years');
    expect(followUpAdded({ label, followUp: { kind: 'window', name: 'perioperative' } })).toBe('');
    expect(followUpAdded({ label, followUp: 'not-stated' })).toBe('');
    expect(
      followUpAdded({ label, followUp: { kind: 'reported-as-not-stated', of: 'follow-up' } }),
    ).toBe('');
  });
});
