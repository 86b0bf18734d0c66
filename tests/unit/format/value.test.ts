import { describe, expect, test } from 'vitest';
import {
  shortValueText,
  valueLabel,
  valueName,
  valueText,
  withValues,
} from '../../../src/format/value.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { invented, inventedValue } from '../model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('a value in a sentence', () => {
  test.each([
    ['trial-90', '90_patients'],
    ['series-40.pads', '52_devices'],
    ['trial-90.relief.warm', '60% (18_of_30)'],
    ['trial-90.relief.follow-up', '12_weeks'],
    ['trial-60.pad-survival.follow-up', '3-year'],
    ['trial-90.relief.warm-vs-rest', 'p_=_0.04'],
    ['trial-60.recovery.warm-vs-rest', 'hazard ratio 0.73 (CI 0.55 to 0.98), p_<_0.05'],
    ['series-25.itching', 'Itching was described, invented and without figures'],
    ['measures.temperature', '38_°C'],
  ])('%s reads %s', (id, text) => {
    expect(seen(valueText(inventedValue(id)))).toBe(text);
  });

  test('is shorter in a title', () => {
    expect(shortValueText(inventedValue('trial-90.relief.warm'))).toBe('60%');
    expect(seen(shortValueText(inventedValue('trial-90')))).toBe('90_patients');
  });

  test.each([
    ['trial-90', 'Size of the study: Randomised controlled trial, 90_patients'],
    ['series-40.pads', 'Size of a group: Warm pads in use, 52_devices'],
    ['trial-90.relief.warm', 'Pain relief (invented), Warmth: 60% (18_of_30)'],
    ['trial-90.relief.follow-up', 'Follow-up for pain relief (invented): 12_weeks'],
    ['trial-90.relief.warm-vs-rest', 'Printed p value for pain relief (invented): p_=_0.04'],
    ['series-25.itching', 'Burns (invented): Itching was described, invented and without figures'],
    ['measures.temperature', 'Temperature of the invented pad: 38_°C'],
  ])('%s is named %s in a list', (id, name) => {
    expect(seen(valueName(inventedValue(id)))).toBe(name);
  });
});

// By hand from the files of the invented documents.
describe('a value of the invented documents', () => {
  test.each([
    ['pad', 'trial', 'Size of the study', '93_patients'],
    ['lamp', 'trial.arms.rest', 'Rest', '150_patients'],
    ['lamp', 'trial.pain.scale', 'Scale of pain', '0 to 10'],
    ['alpha', 'trial.remission.sham', 'Remission, Sham', '12% (5_of_41)'],
    ['alpha', 'series.relapse.follow-up', 'Follow-up for relapse', '3_years'],
    ['alpha', 'series.score.treated.change', 'Change in symptom score, Alpha', 'p_=_0.02'],
    ['pad', 'trial.relief.pad-vs-cold', 'Printed p value for relief', 'p_=_0.12'],
    [
      'gamma',
      'unnamed-2-20.incidence.one-vs-other',
      'Printed rate ratio for outcome not named',
      'rate ratio 0.52',
    ],
    ['gamma', 'unnamed-2-21.eq-5d', 'EQ-5D', 'no change'],
    ['gamma', 'measures.needle', 'Size of the needle', '2.4mm'],
  ])('%s, %s is called %s and reads %s', (document, id, label, text) => {
    const value = demoGuidance(document).values.get(id)!;
    expect(valueLabel(value)).toBe(label);
    expect(seen(valueText(value))).toBe(text);
  });
});

describe('words with values', () => {
  test('have the figures in the place of their names', () => {
    expect(seen(withValues(invented, '{trial-90.relief.warm} of {trial-90} got better'))).toBe(
      '60% of 90_patients got better',
    );
  });

  test('that name no value of the document are refused', () => {
    expect(() => withValues(invented, 'of {trial-91}')).toThrow(
      new RangeError('inv1 has no value trial-91'),
    );
  });
});
