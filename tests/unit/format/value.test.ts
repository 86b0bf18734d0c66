import { describe, expect, test } from 'vitest';
import { shortValueText, valueName, valueText } from '../../../src/format/value.ts';
import { inventedValue } from '../model/invented.ts';

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
    ['measures.temperature', 'Temperature of the invented pad: 38_°C'],
  ])('%s is named %s in a list', (id, name) => {
    expect(seen(valueName(inventedValue(id)))).toBe(name);
  });
});
