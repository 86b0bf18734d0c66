import { describe, expect, test } from 'vitest';
import { evidenceRows, partAsProportion } from '../../../src/evidence/evidence-rows.ts';
import type { Result } from '../../../src/model/guidance.ts';
import { invented, inventedMeasurement } from '../model/invented.ts';

function resultOf(id: string): Result {
  const result = invented.results.find((one) => one.id === id);
  if (result === undefined) throw new Error(`no result ${id}`);
  return result;
}

// The kinds of line as the files of the invented guidance call for them.
describe('the lines of a result', () => {
  test.each([
    ['trial-90.relief', ['measurement', 'measurement', 'measurement']],
    ['trial-60.pain', ['measurement', 'measurement']],
    ['trial-60.recovery', ['contrast']],
    ['series-40.severity', ['measurement', 'measurement', 'remainder']],
    ['series-25.time-to-burn', ['measurement']],
    ['series-25.burn-rate', ['measurement']],
    ['series-25.itching', ['statement']],
  ])('%s are %j', (id, kinds) => {
    expect(evidenceRows(resultOf(id)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('are one or more for every result of every kind', () => {
    const without = invented.results.filter((result) => evidenceRows(result).length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('a part', () => {
  test('with a printed percentage is a proportion of what is divided', () => {
    expect(partAsProportion(inventedMeasurement('series-40.grip.firm')).figure).toEqual({
      kind: 'proportion',
      events: 28,
      total: 40,
      reported: '70%',
      spread: 'not-stated',
    });
  });

  test('without a printed percentage stays a part', () => {
    const mild = inventedMeasurement('series-40.severity.mild');
    expect(partAsProportion(mild)).toBe(mild);
  });
});
