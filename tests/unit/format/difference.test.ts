import { describe, expect, test } from 'vitest';
import { calledText, pText, whyNotCalculated } from '../../../src/format/difference.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { guidance } from '../charts/htg241.ts';
import { demoGuidance } from '../demo-guidance.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

test('a printed p keeps its digits and its sign, with no-break spaces', () => {
  expect(seen(pText('=', '0.206'))).toBe('p_=_0.206');
  expect(seen(pText('=', '0.30'))).toBe('p_=_0.30');
});

describe('what a line at a glance adds', () => {
  test('is what the source calls a difference, where it prints no p', () => {
    expect(calledText({ called: 'not-significant' })).toBe('called not significant');
    expect(calledText({ p: 'reported-as-not-stated', called: 'significant' })).toBe(
      'called significant',
    );
    expect(calledText({ p: { operator: '=', reported: '0.01' }, called: 'significant' })).toBe('');
    expect(calledText('not-stated')).toBe('');
  });
});

// HTG241, 2.3.2: medians of two arms. The invented document INV15, 2.9: a rupture in each arm, no percentage.
test('nothing is calculated from medians, nor from counts without percentages, and the reason is said', () => {
  const of = (result: string, document: Guidance) =>
    whyNotCalculated(document.results.find(({ id }) => id === result)!);
  expect(of('non-randomised-415.survival', guidance)).toBe('the guidance prints no event counts');
  expect(of('trial.ruptures', demoGuidance('gamma'))).toBe(
    'the guidance prints counts and no percentages',
  );
});
