import type { BriefFile } from '../../../../src/exports/brief-items.ts';
import { type Brief, EMPTY } from '../../../../src/islands/brief/brief.ts';
import { composedBrief } from '../../../../src/islands/brief/composed-brief.ts';

/** An invented file of a guidance that does not exist. */
export const file: BriefFile = {
  about: 'INV1, Invented (Nobody, 2010); edition 1 (content 01234567).',
  notices: ['Not a guideline.'],
  origin: '',
  items: {
    'paragraph.1.1': {
      kind: 'paragraph',
      title: 'Relief *at once*',
      reported: ['First line.', '1. Not a list'],
      calculated: [],
      source: 'INV1, 1.1',
      address: '/guidance/inv1/part/#1.1',
      cited: [{ kind: 'reported', reference: 'inv1-1.1' }],
    },
    'value.a.b.c': {
      kind: 'value',
      title: 'Relief, Ice',
      lead: '14% (9 of 63)',
      reported: ['Trial'],
      calculated: ['95% interval 7.7 to 25.0% (Wilson)'],
      source: 'INV1, 1.1',
      address: '/guidance/inv1/evidence/#a.b',
      cited: [
        { kind: 'reported', reference: 'inv1-1.1' },
        { kind: 'calculated', reference: 'own' },
      ],
    },
    'figure.f': {
      kind: 'figure',
      title: 'Chart',
      reported: ['Of whom'],
      calculated: [],
      source: 'INV1, 1.2',
      address: '/guidance/inv1/figures/f/',
      picture: {
        address: '/guidance/inv1/data/figures/f.png',
        text: 'In words',
        isCalculated: true,
      },
      cited: [
        { kind: 'drawn', reference: 'drawing' },
        { kind: 'reported', reference: 'inv1-1.2' },
      ],
    },
  },
  references: {
    'inv1-1.1': 'Nobody. Invented. Paragraph 1.1 [cited {day}].',
    'inv1-1.2': 'Nobody. Invented. Paragraph 1.2 [cited {day}].',
    own: 'Evidence Ledger. Intervals [cited {day}]. https://ledger.example.org/x',
    drawing: 'Evidence Ledger. Chart [cited {day}].',
  },
};

/** A brief of the invented guidance. */
export const brief = (...ids: readonly string[]): Brief => ({
  ...EMPTY,
  entries: ids.map((id) => ({ id, note: '' })),
});

/** A brief in words, on an invented day and host. */
export const composed = (one: Brief, showsCalculated = true) =>
  composedBrief(one, new Map([['inv1', file]]), {
    showsCalculated,
    day: { year: 2026, month: 1, day: 2 },
    origin: 'https://ledger.example.org',
  });
