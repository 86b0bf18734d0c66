import { describe, expect, test } from 'vitest';
import {
  calledText,
  changeLead,
  changeText,
  contrastText,
  differenceText,
  pText,
  whyNotCalculated,
} from '../../../src/format/difference.ts';
import { NOT_STATED } from '../../../src/format/words.ts';
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
  // The invented lamp, 2.1: a hazard ratio and no figure of any arm.
  expect(of('trial.relapse', demoGuidance('lamp'))).toBe('the guidance prints no event counts');
});

const resultOf = (document: string, id: string) =>
  demoGuidance(document).results.find((result) => result.id === id)!;

// By hand from the files of the invented documents: what the guidance prints, then what it says in all.
describe('the difference of two arms', () => {
  const hazard = 'hazard ratio 0.61 (95%_CI 0.43 to 0.87), p_=_0.006';
  const walking = 'standardised mean difference −0.71 (95%_CI −1.22 to −0.20)';
  test.each([
    ['an estimate and a p value', 'lamp', 'trial.relapse', hazard, hazard],
    [
      'an estimate and a verdict',
      'pad',
      'trial.walking',
      walking,
      `${walking}, called significant`,
    ],
    [
      'a difference of means with its unit',
      'gamma',
      'unnamed-2-19.difference',
      ...['mean difference −7.5 points', 'mean difference −7.5 points'],
    ],
    ['a ratio without a name', 'gamma', 'unnamed-2-27.pain', '2½_times', '2½_times'],
    ['a p value alone', 'pad', 'trial.relief', 'p_=_0.12', 'p_=_0.12'],
    ['nothing', 'gamma', 'trial.healing', NOT_STATED, ''],
  ])('of which the guidance gives %s', (_, document, id, printed, all) => {
    const [contrast] = resultOf(document, id).contrasts;
    expect(seen(contrastText(contrast!))).toBe(printed);
    expect(seen(differenceText(contrast!))).toBe(all);
  });

  test('has no unit where the guidance prints none', () => {
    const [contrast] = resultOf('gamma', 'unnamed-2-19.difference').contrasts;
    if (typeof contrast?.estimate !== 'object') throw new Error('no estimate');
    const estimate = {
      ...contrast.estimate,
      measure: 'mean-difference',
      unit: 'not-stated',
    } as const;
    expect(contrastText({ ...contrast, estimate })).toBe('mean difference −7.5');
  });
});

describe('the change of an arm', () => {
  test.each([
    ['an amount', 'gamma', 'unnamed-2-19.lesions', '−11 lesions', '−11 lesions'],
    ['the figures before and after with p', 'lamp', 'trial.pain', 'p_<_0.001', '7.1 to 3.4'],
  ])('of which the guidance gives %s', (_, document, id, printed, lead) => {
    const [change] = resultOf(document, id).changes;
    expect(seen(changeText(change!))).toBe(printed);
    expect(seen(changeLead(change!))).toBe(lead);
  });

  const [points] = resultOf('gamma', 'unnamed-2-13.score').changes;
  const spread = { kind: 'standard-deviation', reported: '4' } as const;
  const significance = { p: { operator: '<', reported: '0.001' }, called: 'significant' } as const;
  test('has its spread behind it, then its p value', () => {
    expect(seen(changeText({ ...points!, spread, significance }))).toBe(
      '11 points (SD_4), p_<_0.001',
    );
  });

  test('has no unit where the guidance prints none', () => {
    expect(changeText({ ...points!, unit: 'not-stated' })).toBe('11');
  });

  // Of 2.13 the guidance prints the score before treatment and none after it.
  test('is not stated where one of the figures before and after is missing', () => {
    const change = { ...points!, reported: 'not-stated' };
    const [before] = resultOf('gamma', 'unnamed-2-13.score').measurements;
    expect(change.baseline).toBe(before);
    expect(changeText(change)).toBe(NOT_STATED);
    expect(changeLead(change)).toBe(NOT_STATED);
    expect(changeLead({ ...change, baseline: undefined, followUp: before })).toBe(NOT_STATED);
  });
});
