import { describe, expect, test } from 'vitest';
import { counted, fileSize, withUnit } from '../../../src/format/words.ts';
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
    [4876, '4.9_kB'],
    [1050, '1.1_kB'],
    [213_456, '213_kB'],
    [2_450_000, '2.5_MB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(seen(fileSize(bytes))).toBe(text);
  });
});
