import { describe, expect, test } from 'vitest';
import { aroundCitedDate, withCitedDate } from '../../../src/exports/cited-date.ts';
import { referenceFormats } from '../../../src/exports/reference-formats.ts';

const DAY = { year: 2026, month: 1, day: 2 };
const formats = referenceFormats({
  id: 'invented',
  type: 'report',
  title: 'An invented report',
  author: [{ literal: 'Nobody' }],
  issued: { 'date-parts': [[2030, 5]] },
  URL: 'https://example.org/report',
});

describe('the day on which a reader saw a source', () => {
  test.each(Object.entries(formats))('is left to the reader in %s', (_, reference) => {
    expect(reference).toContain('9999');
    expect(withCitedDate(reference, DAY)).not.toContain('9999');
  });

  // As each format writes a day: NLM's Citing Medicine, RIS, CSL-JSON.
  test.each([
    ['vancouver', '[cited 2026 Jan 2]'],
    ['bibtex', '[Online; accessed 2026-01-02]'],
    ['ris', 'Y2  - 2026/01/02/'],
  ] as const)('is written in %s as %s', (format, expected) => {
    expect(withCitedDate(formats[format], DAY)).toContain(expected);
  });

  test('is a list of numbers in CSL-JSON', () => {
    const [item] = JSON.parse(withCitedDate(formats.csl, DAY)) as { accessed: unknown }[];
    expect(item?.accessed).toEqual({ 'date-parts': [[2026, 1, 2]] });
  });

  test('has an open place in the text on paper', () => {
    const [before, after] = aroundCitedDate(formats.vancouver);
    expect(before).toMatch(/\[cited $/);
    expect(after).toMatch(/^\]\. Available from: https:\/\/example\.org\/report$/);
  });
});
