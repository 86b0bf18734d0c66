import { describe, expect, test } from 'vitest';
import { failedProofs, proofs } from '../../../src/evidence/proofs.ts';
import type { Guidance, Result } from '../../../src/model/guidance.ts';
import { invented } from '../model/invented.ts';

const proofsOf = (id: string) =>
  proofs(invented)
    .filter(({ of }) => of === id)
    .map(({ check, working, holds }) => ({ check, working, holds }));

/** The invented guidance with one result changed. */
function changed(id: string, change: (result: Result) => Result): Guidance {
  const results = invented.results.map((result) => (result.id === id ? change(result) : result));
  return { ...invented, results };
}

// Expected by hand from tests/fixtures/guidance/complete.
describe('what is proved', () => {
  test('of a proportion: its size, its percentage, and that its total is that of the arm', () => {
    expect(proofsOf('trial-90.relief.warm')).toEqual([
      { check: 'total', working: '18 ≤ 30', holds: true },
      {
        check: 'percentage',
        working: '18 of 30 = 60.00%, rounds to 60%; printed 60%',
        holds: true,
      },
      { check: 'total', working: '30 = 30, the size of “Warm pad”', holds: true },
    ]);
  });

  test('of parts that fill their total: their sum', () => {
    expect(proofsOf('series-40.grip')).toEqual([
      { check: 'sum', working: '28 + 12 = 40, of 40', holds: true },
    ]);
  });

  test('of parts with a remainder: that something is left', () => {
    expect(proofsOf('series-40.severity')).toEqual([
      { check: 'sum', working: '2 + 1 = 3; 2 of 5 are not broken down', holds: true },
    ]);
  });

  test('of a study: that its arms make it up', () => {
    expect(proofsOf('trial-90')).toEqual([
      { check: 'sum', working: '30 + 30 + 30 = 90; the study has 90 patients', holds: true },
    ]);
  });

  test('of a study with one arm: that it is the study, thousands separators aside', () => {
    expect(proofsOf('review-4')).toEqual([
      { check: 'sum', working: '1412 in the only arm; the study has 1412 patients', holds: true },
    ]);
  });

  test.each(['1\u2009412', '1\u202f412'])(
    'of a size of %s: what it is with a comma',
    (reported) => {
      const studies = invented.studies.map((study) =>
        study.id === 'review-4' && typeof study.size === 'object'
          ? { ...study, size: { ...study.size, reported } }
          : study,
      );
      expect(proofs({ ...invented, studies }).find(({ of }) => of === 'review-4')?.working).toBe(
        '1412 in the only arm; the study has 1412 patients',
      );
      expect(failedProofs({ ...invented, studies })).toEqual([]);
    },
  );

  // 1 of 200 = 0.5 %; 145 of 1000 = 14.5 %; 29 of 200 = 14.5 %, of which a half goes up.
  test.each([
    [1, 200, '.5%', true],
    [145, 1000, '14·5%', true],
    [145, 1000, '14·4%', false],
    [29, 200, '15%', true],
    [29, 200, '14%', false],
  ])('of %d in %d printed as %s: %s', (events, total, reported, holds) => {
    const printed = changed('trial-90.relief', (result) => ({
      ...result,
      measurements: result.measurements.map((one) => ({
        ...one,
        figure: { kind: 'proportion', events, total, reported, spread: 'not-stated' },
      })),
    }));
    expect(
      proofs(printed).find(
        ({ check, of }) => check === 'percentage' && of === 'trial-90.relief.warm',
      ),
    ).toMatchObject({ holds });
  });

  // 69 / 476 = 0.144957…: written as 14.50 it would seem to round to 15.
  test('of a percentage just below a half: with the digits that show it', () => {
    const near = changed('trial-90.relief', (result) => ({
      ...result,
      measurements: result.measurements.map((one) => ({
        ...one,
        figure: {
          kind: 'proportion',
          events: 69,
          total: 476,
          reported: '14%',
          spread: 'not-stated',
        },
      })),
    }));
    expect(
      proofs(near).find(({ check, of }) => check === 'percentage' && of === 'trial-90.relief.warm')
        ?.working,
    ).toBe('69 of 476 = 14.496%, rounds to 14%; printed 14%');
  });

  test('of a range, alone or around a median: that its ends stand in order and around it', () => {
    expect(['series-25.time-to-burn.warm', 'review-4.relief.warm'].flatMap(proofsOf)).toEqual([
      { check: 'interval', working: '24 from 3 to 61', holds: true },
      { check: 'interval', working: '58% to 90%', holds: true },
    ]);
  });

  test('of an estimate: that its interval holds it', () => {
    expect(proofsOf('trial-60.recovery.warm-vs-rest')).toEqual([
      { check: 'interval', working: '0.73 from 0.55 to 0.98', holds: true },
    ]);
  });

  test('nothing of bounds and rates', () => {
    expect(['review-4.lasting.warm', 'series-25.burn-rate.warm'].flatMap(proofsOf)).toEqual([]);
  });

  test('nothing of a group that is counted in another unit than its arm', () => {
    expect(proofsOf('series-40.pads')).toEqual([]);
  });
});

describe('what does not hold', () => {
  test('stands with its reason where the editor has recorded one', () => {
    const proof = proofs(invented).find(({ holds }) => !holds);
    expect(proof).toMatchObject({
      of: 'trial-90.work.warm',
      working: '7 of 30 = 23.33%, rounds to 23%; printed 24%',
      exception: 'The invented source rounds up',
    });
    expect(failedProofs(invented)).toEqual([]);
  });

  test('is a problem of the study file without a reason', () => {
    const bare = changed('trial-90.work', (result) => ({ ...result, exceptions: [] }));
    expect(failedProofs(bare, 'somewhere')).toEqual([
      {
        file: 'somewhere/studies/trial-90.yaml',
        path: ['results', 'work', 'arms', 'warm', 'reported'],
        wrong:
          'the printed percentage is not that of its counts (7 of 30 = 23.33%, rounds to 23%; printed 24%)',
        allowed: 'correct the figure, or record under exceptions why the source stands',
      },
    ]);
  });

  test('a reason for one check excuses no other', () => {
    const other = changed('trial-90.work', (result) => ({
      ...result,
      exceptions: [{ check: 'sum', reason: 'Another reason' }],
    }));
    expect(failedProofs(other)).toHaveLength(1);
  });

  test('a remainder of nothing is no remainder', () => {
    const full = changed('series-40.severity', (result) => ({
      ...result,
      measurements: result.measurements.map((one) =>
        one.figure.kind === 'part' ? { ...one, figure: { ...one.figure, total: 3 } } : one,
      ),
    }));
    expect(failedProofs(full).map(({ wrong }) => wrong)).toEqual([
      'the parts do not add up to the whole (2 + 1 = 3; 0 of 3 are not broken down)',
    ]);
  });
});
