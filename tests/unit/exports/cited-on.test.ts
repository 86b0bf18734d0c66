import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { citedOn } from '../../../src/exports/cited-on.ts';
import { referenceFormats, type ReferenceFormats } from '../../../src/exports/reference-formats.ts';
import { readBibtex } from './read-references.ts';

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
const FORMATS = ['vancouver', 'ama', 'apa', 'harvard', 'markdown', 'bibtex', 'ris', 'csl'] as const;

describe('the day on which a reader saw a source', () => {
  test('is not invented: no format has a date that is not of the item', () => {
    expect(
      JSON.stringify(formats)
        .match(/\d{4}/g)
        ?.filter((year) => year !== '2030'),
    ).toEqual([]);
  });

  // As each format writes a day: NLM's Citing Medicine, Markdown of the same, urldate of biblatex
  // (its manual, 2.3.8: ISO 8601), Y2 of RIS.
  test.each([
    ['vancouver', '[cited 2026 Jan 2]'],
    // As pandoc writes it with the same styles, but for the order that Cite Them Right asks for.
    ['ama', 'Accessed January 2, 2026.'],
    ['harvard', '(Accessed: 2 January 2026)'],
    ['markdown', String.raw`\[cited 2026 Jan 2\]`],
    ['bibtex', '\turldate = {2026-01-02},\n}\n'],
    ['ris', 'Y2  - 2026/01/02/\nER  - \n'],
  ] as const)('is written in %s as %s', (format, expected) => {
    expect(citedOn(formats, format, DAY)).toContain(expected);
  });

  test('is a list of numbers in CSL-JSON', () => {
    const [written] = JSON.parse(citedOn(formats, 'csl', DAY)) as { accessed: unknown }[];
    expect(written).toEqual({ ...item, accessed: { 'date-parts': [[2026, 1, 2]] } });
  });

  test('is read from BibTeX and RIS by readers of both', () => {
    expect(readBibtex(citedOn(formats, 'bibtex', DAY))[0]).toMatchObject({ urldate: '2026-01-02' });
    expect(new Cite(citedOn(formats, 'ris', DAY)).data).toMatchObject([
      { accessed: { 'date-parts': [[2026, 1, 2]] } },
    ]);
  });

  test.each(FORMATS)('is in no reference to what is not seen on the web: %s', (format) => {
    const unseen: ReferenceFormats = referenceFormats(onPaper);
    expect(citedOn(unseen, format, DAY)).toBe(unseen[format]);
    expect(unseen[format]).not.toMatch(/cited|accessed|\{day\}/i);
  });
});
