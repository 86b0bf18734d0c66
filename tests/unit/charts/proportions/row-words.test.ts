import { describe, expect, test } from 'vitest';
import { rowReading, rowWords } from '../../../../src/charts/proportions/row-words.ts';
import { specOf } from '../htg241.ts';

const rowsOf = (id: string) => specOf('proportions', id).groups.flatMap((group) => group.rows);
const arm = rowsOf('disease-free-survival')[0]!;
const infection = rowsOf('adverse-events-series').find(({ short }) => short === 'Infection')!;
const plain = (lines: readonly string[]) => lines.join('; ').replaceAll('\u00a0', ' ');

// HTG241, 2.3.1: 9 of 63, 14%. 100 x 9/63 = 14.29. Interval: R in src/statistics/r-cases.json.
describe('people', () => {
  test.each([
    ['percent', true, 'Cryotherapy: 14%; 9 of 63; calculated 95% interval 7.7 to 25.0%'],
    ['percent', false, 'Cryotherapy: 14%; 9 of 63'],
    [
      'per-100',
      true,
      'Cryotherapy: 14.3 per 100 people; calculated from 9 of 63; calculated 95% interval 7.7 to 25.0 per 100 people',
    ],
    ['per-100', false, 'Cryotherapy: 14.3 per 100 people; calculated from 9 of 63'],
    ['counts', true, 'Cryotherapy: 9 of 63; 14%; calculated 95% interval 7.7 to 25.0%'],
    ['counts', false, 'Cryotherapy: 9 of 63; 14%'],
  ] as const)('are read as %s, interval %s', (figures, interval, words) => {
    expect(plain(rowReading(arm, { figures, interval }))).toBe(words);
  });

  test('are written per hundred in the voice of what is calculated', () => {
    expect(rowWords(arm, { figures: 'per-100', interval: true })).toEqual({
      figure: '14.3',
      unit: 'per 100',
      detail: 'calculated from 9\u00a0of\u00a063',
      interval: '7.7 to 25.0',
      voice: 'calculated',
    });
    for (const figures of ['percent', 'counts'] as const) {
      expect(rowWords(arm, { figures, interval: true }).voice).toBe('reported');
    }
  });
});

// HTG241, 2.4.2: 12 of 158 procedures, 8%. 100 x 12/158 = 7.59.
describe('procedures', () => {
  test.each([
    ['percent', 'Infection: 8%; 12 of 158 procedures'],
    ['per-100', 'Infection: 7.6 per 100 procedures; calculated from 12 of 158 procedures'],
    ['counts', 'Infection: 12 of 158 procedures; 8%'],
  ] as const)('are named as such in %s', (figures, words) => {
    expect(plain(rowReading(infection, { figures, interval: false }))).toBe(words);
  });
});

test('a proportion without counts is written as printed, whatever is asked for', () => {
  const uncounted = { ...arm, detail: '', share: null, interval: null, tally: null };
  for (const figures of ['percent', 'per-100', 'counts'] as const) {
    expect(rowReading(uncounted, { figures, interval: true })).toEqual(['Cryotherapy: 14%']);
  }
});
