import fc from 'fast-check';
import type { BriefFile } from '../../../../src/exports/brief-file.ts';
import { READERS_HOST } from '../../../../src/exports/brief-items.ts';
import { EMPTY, LIMITS, type Brief } from '../../../../src/islands/brief/brief.ts';
import { composedBrief } from '../../../../src/islands/brief/composed-brief.ts';

/** An invented file of a guidance that does not exist. */
export const file: BriefFile = {
  about: 'INV1, Invented (Nobody, 2010); edition 1 (content 01234567).',
  name: { number: 'INV1', procedure: 'Ice for the knee' },
  edition: 'INV1, edition 1 (content 01234567)',
  official: 'https://nobody.example.org/inv1',
  notices: ['Not a guideline.'],
  origin: READERS_HOST,
  items: {
    'paragraph.1.1': {
      kind: 'paragraph',
      title: 'Relief *at once*',
      account: 'Paragraph 1.1 in the words of Evidence Ledger, not Nobody. Official wording:',
      reported: ['First line.', '1. Not a list'],
      calculated: [],
      source: 'INV1, 1.1',
      paragraphs: ['1.1'],
      address: '/guidance/inv1/part/#1.1',
      cited: [{ kind: 'reported', reference: 'inv1' }],
    },
    'value.a.b.c': {
      kind: 'value',
      title: 'Relief, Ice',
      lead: '14% (9 of 63)',
      reported: ['Trial'],
      calculated: ['95% interval 7.7 to 25.0% (Wilson)'],
      source: 'INV1, 1.1',
      paragraphs: ['1.1'],
      address: '/guidance/inv1/evidence/#a.b',
      cited: [
        { kind: 'reported', reference: 'inv1' },
        { kind: 'calculated', reference: 'own' },
      ],
    },
    'result.a.b': {
      kind: 'result',
      title: 'Relief',
      reported: ['Trial'],
      calculated: [],
      table: {
        head: [
          { text: 'Arm', isCalculated: false },
          { text: 'Reported', isCalculated: false },
          { text: '95% interval', isCalculated: true },
        ],
        rows: [
          ['Ice | water', '14% (9 of 63)', '7.7 to 25.0%'],
          ['Rest', 'not stated', ''],
        ],
      },
      source: 'INV1, 1.1',
      paragraphs: ['1.1'],
      address: '/guidance/inv1/evidence/#a.b',
      cited: [{ kind: 'reported', reference: 'inv1' }],
    },
    'figure.f': {
      kind: 'figure',
      title: 'Chart',
      account: 'Drawn and described by Evidence Ledger, not Nobody. Official wording:',
      reported: ['Of whom'],
      calculated: [],
      source: 'INV1, 1.10',
      paragraphs: ['1.10'],
      address: '/guidance/inv1/figures/f/',
      picture: {
        address: '/guidance/inv1/data/figures/f.png',
        text: 'In words',
        drawing: '/guidance/inv1/data/figures/f.svg#svgView(viewBox(40,90,720,142))',
        isCalculated: true,
      },
      cited: [
        { kind: 'drawn', reference: 'drawing' },
        { kind: 'reported', reference: 'inv1' },
      ],
    },
  },
  references: {
    inv1: 'Nobody. Invented [cited {day}]. Available from: https://nobody.example.org/inv1',
    own: `Evidence Ledger. Intervals [cited {day}]. ${READERS_HOST}/evidence/#a.b Calculated from figures in INV1, 1.1.`,
    drawing: 'Evidence Ledger. Chart [cited {day}].',
  },
};

/** A brief of the invented guidance. */
export const brief = (...ids: readonly string[]): Brief => ({
  ...EMPTY,
  entries: ids.map((id) => ({ id, note: '' })),
});

/** The day and the host of a reader. */
export const DAY = { year: 2026, month: 1, day: 2 };
export const ORIGIN = 'https://ledger.example.org';

/** A brief in words, on that day and host. */
export const composed = (one: Brief, showsCalculated = true) =>
  composedBrief(one, new Map([['inv1', file]]), {
    showsCalculated,
    day: DAY,
    origin: ORIGIN,
  });

const some = (maxLength: number, minLength = 0) =>
  fc.string({ unit: 'binary', minLength, maxLength }).map((text) => text.toWellFormed());

/** Briefs with whatever can be written in them. */
export const briefs: fc.Arbitrary<Brief> = fc.record({
  title: some(LIMITS.title / 2),
  note: some(50),
  entries: fc.uniqueArray(fc.record({ id: some(30, 1), note: some(50) }), {
    selector: ({ id }) => id,
    maxLength: LIMITS.entries,
  }),
});
