import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY, LIMITS, withNote, type Brief } from '../../../../src/islands/brief/brief.ts';
import { briefText } from '../../../../src/islands/brief/brief-text.ts';
import { parseShared, sharedText } from '../../../../src/islands/brief/shared-brief.ts';
import { brief, briefs } from './invented-file.ts';

const three = withNote(
  brief('inv1.paragraph.1.1', 'inv1.value.a.b.cold', 'inv1.value.a.b.cold-vs-warm'),
  'inv1.value.a.b.cold',
  'Ask Ann',
);
const text = sharedText(three);
const idsOf = (shared: Brief) => shared.entries.map(({ id }) => id);

describe('the address of a brief', () => {
  // The check value by the CRC-32 of zlib.
  test('carries its form, the number of its items, a check value and its end', () => {
    const check = crc32(briefText(three)).toString(36);
    expect(text).toBe(`v=2&c=3&k=${check}&${briefText(three)}&end=1`);
  });

  test('gives the brief back, whatever is written in it, through an address', () => {
    fc.assert(
      fc.property(briefs, (one) => {
        const { hash } = new URL(`https://ledger.example.org/brief/#${sharedText(one)}`);
        expect(parseShared(hash.slice(1))).toEqual({ brief: one, state: 'whole', warning: '' });
      }),
    );
  });

  test('is whole as mail programs write it, and with what they put behind it', () => {
    expect(parseShared(text.replaceAll('&', '&amp;'))?.state).toBe('whole');
    expect(parseShared(text.replaceAll('+', '%20'))?.state).toBe('whole');
    expect(parseShared(`${text}).`)?.state).toBe('whole');
  });

  test('that is cut anywhere gives only what was in it, and says so', () => {
    fc.assert(
      fc.property(briefs, fc.double({ min: 0, max: 1, noNaN: true }), (one, part) => {
        const all = sharedText(one);
        const contents = all.slice(0, all.lastIndexOf('&'));
        const short = contents.slice(0, 'v=2&c='.length + part * (contents.length - 7));
        const left = parseShared(short)!;
        fc.pre(left.state !== 'whole');
        expect(left.warning).toMatch(/^This address was cut off\. /);
        // No id that a cut made out of another.
        expect(idsOf(left.brief)).toEqual(idsOf(one).slice(0, left.brief.entries.length));
        for (const [index, { note }] of left.brief.entries.slice(0, -1).entries()) {
          expect(note).toBe(one.entries[index]?.note);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('says how many items a cut took', () => {
    expect(parseShared(text.slice(0, text.indexOf('&i=')))).toEqual({
      brief: EMPTY,
      state: 'damaged',
      warning: 'This address was cut off. 3 of 3 items are missing.',
    });
    // A part of the third id is the id of another value; it is not taken for that.
    const other = parseShared(text.slice(0, text.indexOf('-vs-warm')));
    expect(idsOf(other!.brief)).toEqual(['inv1.paragraph.1.1', 'inv1.value.a.b.cold']);
    expect(other?.warning).toBe('This address was cut off. 1 of 3 items is missing.');
    expect(parseShared(text.slice(0, text.indexOf('+Ann')))?.warning).toBe(
      'This address was cut off. 1 of 3 items is missing. The last text that it gives may be cut short.',
    );
  });

  test('that was altered is never taken for the brief that was shared', () => {
    fc.assert(
      fc.property(briefs, briefs, (one, other) => {
        fc.pre(briefText(one) !== briefText(other));
        const altered = sharedText(one).replace(
          `&${briefText(one)}&end`,
          () => `&${briefText(other)}&end`,
        );
        expect(parseShared(altered)?.state).toBe('damaged');
      }),
    );
  });

  test('says what an alteration did to the number of its items', () => {
    expect(parseShared(text.replace('i=inv1.paragraph.1.1&', ''))?.warning).toBe(
      'This address was changed after it was copied. It was made for 3 items and gives 2: 1 is missing, and what is left may differ from what was shared.',
    );
    expect(parseShared(text.replace('paragraph.1.1', 'paragraph.1.2'))?.warning).toBe(
      'This address was changed after it was copied. It was made for 3 items and gives 3, not all as they were shared.',
    );
  });

  test('of the older form is read, and says that it cannot tell', () => {
    expect(parseShared('i=inv1.paragraph.1.1&n=mine&i=inv1.figure.f')).toEqual({
      brief: withNote(brief('inv1.paragraph.1.1', 'inv1.figure.f'), 'inv1.paragraph.1.1', 'mine'),
      state: 'older',
      warning:
        'This address has an older form, which does not say how many items the brief had. It gives 2 items; it is not possible to tell whether any are missing.',
    });
  });

  test('of a newer form is read as far as it is understood, and says so', () => {
    const newer = parseShared(text.replace('v=2', 'v=3'));
    expect(newer).toMatchObject({ brief: three, state: 'damaged' });
    expect(newer?.warning).toContain('newer version of this site');
  });

  test('whose number of items is illegible names none', () => {
    expect(parseShared(text.replace('c=3', 'c=x').replace('a.b.cold&', 'a.b.hot&'))?.warning).toBe(
      'This address was changed after it was copied. It gives 3 items, perhaps not as they were shared.',
    );
  });

  test('that is cut before its form says so', () => {
    expect(parseShared('v=')?.warning).toBe('This address was cut off. It may have held more.');
  });

  test.each(['', 'main', '2.3.1', '%E0%A4%A', 'n=note+of+nothing'])(
    'is not the fragment %s',
    (fragment) => {
      expect(parseShared(fragment)).toBeUndefined();
    },
  );

  test('holds what two tabs may have put together', () => {
    const many = brief(...Array.from({ length: 2 * LIMITS.entries }, (_, index) => `x${index}`));
    expect(parseShared(sharedText(many))).toMatchObject({ brief: many, state: 'whole' });
  });
});
