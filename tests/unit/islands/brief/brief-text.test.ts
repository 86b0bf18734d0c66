import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY, READ } from '../../../../src/islands/brief/brief.ts';
import {
  briefText,
  keptFromText,
  parseBrief,
  textToKeep,
} from '../../../../src/islands/brief/brief-text.ts';
import { briefs } from './invented-file.ts';

describe('the text of a brief', () => {
  test('gives the same brief back, whatever is written in it', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        expect(parseBrief(briefText(brief))).toEqual(brief);
      }),
    );
  });

  test('is kept with the writes that made it, and is a brief without them', () => {
    const counts = fc.dictionary(
      fc.stringMatching(/^[\da-f]{8}$/),
      fc.integer({ min: 1, max: 999_999_999 }),
    );
    fc.assert(
      fc.property(briefs, counts, (brief, writes) => {
        const kept = { brief, writes: new Map(Object.entries(writes)) };
        expect(keptFromText(textToKeep(kept))).toEqual(kept);
        expect(parseBrief(textToKeep(kept))).toEqual(brief);
      }),
    );
    expect(keptFromText('i=a&w=x.1&w=0123abcd.-1&w=').writes).toEqual(new Map());
  });

  test('survives the fragment of an address', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const { hash } = new URL(`https://ledger.example.org/brief/#${briefText(brief)}`);
        expect(parseBrief(hash.slice(1))).toEqual(brief);
      }),
    );
  });

  test('can be read by a person', () => {
    const entries = [
      { id: 'htg241.paragraph.2.3.1', note: 'Ask & wait' },
      { id: 'htg241.figure.haemorrhage', note: '' },
    ];
    expect(briefText({ title: '', note: 'For Monday', entries })).toBe(
      'note=For+Monday&i=htg241.paragraph.2.3.1&n=Ask+%26+wait&i=htg241.figure.haemorrhage',
    );
  });

  test('keeps an entry that no guidance has', () => {
    expect(parseBrief('i=../../x&i=htg9.paragraph.1').entries.map(({ id }) => id)).toEqual([
      '../../x',
      'htg9.paragraph.1',
    ]);
  });

  test.each(['', 'main', '%E0%A4%A', 'n=note+of+nothing', 'i=', '2.3.1'])(
    'that says nothing (%s) is an empty brief',
    (text) => {
      expect(parseBrief(text)).toEqual(EMPTY);
    },
  );

  test('is read up to what several tabs can come to, each entry once', () => {
    const text = Array.from({ length: 100 }, (_, index) => `i=${index >> 1}x`).join('&');
    expect(parseBrief(text).entries).toHaveLength(50);
    const long = Array.from({ length: 300 }, (_, index) => `i=${index}x`).join('&');
    expect(parseBrief(long).entries).toHaveLength(READ.entries);
    expect(parseBrief(`title=${'t'.repeat(500)}`).title).toHaveLength(READ.title);
  });
});
