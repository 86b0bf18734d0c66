import { describe, expect, test } from 'vitest';
import {
  counted,
  fileSize,
  hundredOf,
  lowerFirst,
  signed,
  together,
  upperFirst,
  withUnit,
} from '../../../src/format/words.ts';
import { inventedEntries } from '../model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('a counted amount', () => {
  test.each([
    ['1', 'patients', '1_patient'],
    ['326', 'patients', '326_patients'],
    ['1,412', 'patients', '1,412_patients'],
    ['1', 'months', '1_month'],
    ['1', 'feet', '1_foot'],
    ['2', 'feet', '2_feet'],
    ['4', 'cm', '4_cm'],
  ])('%s of %s is %s', (amount, unit, text) => {
    expect(seen(counted(amount, unit, inventedEntries.vocabulary.units.counted[unit]))).toBe(text);
  });
});

describe('a figure with its unit', () => {
  test.each([
    ['29', 'months', '29_months'],
    ['10-year', 'years', '10-year'],
    ['38°C', '°C', '38_°C'],
    ['-4.5°C', '°C', '-4.5_°C'],
    ['2.4', 'mm', '2.4_mm'],
    ['1,412', 'patients', '1,412_patients'],
    ['1', 'weeks', '1_week'],
  ])('%s with %s is %s', (printed, unit, text) => {
    expect(seen(withUnit(printed, unit))).toBe(text);
  });
});

describe('the size of a file', () => {
  // 1 kB is 1000 bytes (SI), as on the pages that hosts and browsers show.
  test.each([
    [900, '900_bytes'],
    [1000, '1.0_kB'],
    [10_000, '10_kB'],
    [1_000_000, '1.0_MB'],
    [4876, '4.9_kB'],
    [1050, '1.1_kB'],
    [213_456, '213_kB'],
    [2_450_000, '2.5_MB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(seen(fileSize(bytes))).toBe(text);
  });
});

describe('words', () => {
  // U+2212 is the minus of mathematics; a hyphen inside a range or a name is none.
  test.each([
    ['-4.5', '\u22124.5'],
    ['4.5', '4.5'],
    ['3-5', '3-5'],
  ])('%s with its sign is %s', (printed, text) => {
    expect(signed(printed)).toBe(text);
  });

  test.each([
    ['Pain on MRI', 'pain on MRI'],
    ['SF-36 score', 'SF-36 score'],
    ['MRI', 'MRI'],
    ['A fall', 'a fall'],
    ['recurrence on MRI', 'recurrence on MRI'],
  ])('%s inside a sentence is %s', (words, text) => {
    expect(lowerFirst(words)).toBe(text);
  });

  test('begin a sentence with a capital, and no other letter changes', () => {
    expect(upperFirst('pain on MRI')).toBe('Pain on MRI');
  });

  test('stand one behind the other, and what is empty leaves no mark', () => {
    expect(together('', 'mean', '', 'SD 9')).toBe('mean; SD 9');
    expect(together('', '')).toBe('');
  });

  test('call patients people, and leave what else is counted as it is', () => {
    expect(hundredOf('patients')).toBe('people');
    expect(hundredOf('procedures')).toBe('procedures');
  });
});
