import { describe, expect, test } from 'vitest';
import { aroundCitedDate, withCitedDate } from '../../../src/exports/cited-date.ts';
import { referenceFormats } from '../../../src/exports/reference-formats.ts';

const DAY = { year: 2026, month: 1, day: 2 };
const item = {
  id: 'invented',
  type: 'report',
  title: 'An invented report',
  author: [{ literal: 'Nobody' }],
  issued: { 'date-parts': [[2030, 5]] },
  URL: 'https://example.org/report',
} as const;
const formats = referenceFormats(item);
const { URL: _url, ...onPaper } = item;

describe('the day on which a reader saw a source', () => {
  test('has an open place in the text on paper', () => {
    const [before, ...after] = aroundCitedDate(formats.vancouver);
    expect(before).toMatch(/\[cited $/);
    expect(after).toEqual([']. Available from: https://example.org/report']);
    expect(aroundCitedDate(referenceFormats(onPaper).vancouver)).toHaveLength(1);
  });

  test('is filled into a text alone', () => {
    expect(withCitedDate(formats.vancouver, DAY)).toContain('[cited 2026 Jan 2]');
  });
});
