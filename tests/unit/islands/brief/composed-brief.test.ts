import { describe, expect, test } from 'vitest';
import type { ComposedItem } from '../../../../src/islands/brief/composed-brief.ts';
import { brief, composed } from './invented-file.ts';

const found = (items: readonly unknown[]) => items as readonly ComposedItem[];

describe('a brief in words', () => {
  test('numbers its references in the order of their first use, the guidance once', () => {
    const { items, references } = composed(
      brief('inv1.value.a.b.c', 'inv1.figure.f', 'inv1.paragraph.1.1'),
    );
    expect(found(items).map((item) => item.references)).toEqual([[1, 2], [3, 1], [1]]);
    expect(references.map((text) => text.slice(0, 25))).toEqual([
      'Nobody. Invented [cited 2',
      'Evidence Ledger. Interval',
      'Evidence Ledger. Chart [c',
    ]);
  });

  test('names in the reference of the guidance every paragraph for which it is cited, in order', () => {
    const one = composed(brief('inv1.paragraph.1.1', 'inv1.value.a.b.c'));
    expect(one.references[0]).toMatch(/inv1\. Paragraph cited here: 1\.1\.$/);
    const two = composed(brief('inv1.figure.f', 'inv1.paragraph.1.1'));
    expect(two.references[1]).toMatch(/inv1\. Paragraphs cited here: 1\.1 and 1\.10\.$/);
  });

  test('says of lines in this site’s words whose they are, and where the official ones stand', () => {
    const { items } = composed(brief('inv1.paragraph.1.1', 'inv1.value.a.b.c', 'inv1.figure.f'));
    const official = 'https://nobody.example.org/inv1';
    expect(found(items).map(({ account }) => account)).toEqual([
      {
        words: 'Paragraph 1.1 in the words of Evidence Ledger, not Nobody. Official wording:',
        official,
      },
      undefined,
      { words: 'Drawn and described by Evidence Ledger, not Nobody. Official wording:', official },
    ]);
  });

  test('bears the reader’s own day and host', () => {
    const { references, made, site, editions } = composed(brief('inv1.value.a.b.c'));
    expect(references[1]).toBe(
      'Evidence Ledger. Intervals [cited 2026 Jan 2]. https://ledger.example.org/evidence/#a.b Calculated from figures in INV1, 1.1.',
    );
    expect(made).toContain('2026 Jan 2');
    expect(site).toBe('https://ledger.example.org/');
    expect(editions).toEqual(['INV1, edition 1 (content 01234567)']);
  });

  // XML 1.0, production 2 (Char): a Word file with any other character cannot be opened.
  test('has no character that a file cannot hold, and one kind of line break', () => {
    const { title, note, items } = composed({
      title: 'For\u0000 the\ncommittee\uffff',
      note: 'one\vtwo\r\nthree\u2028four\ud800',
      entries: [{ id: 'inv1.x\u0007', note: 'a\u001bb' }],
    });
    expect({ title, note, entry: items[0] }).toEqual({
      title: 'For the committee',
      note: 'one\ntwo\nthree\nfour',
      entry: { state: 'gone', id: 'inv1.x\u0007', title: 'inv1.x', note: 'ab' },
    });
  });

  test('leaves out what is calculated, its reference and pictures of it while that is switched off', () => {
    const { items, references } = composed(brief('inv1.value.a.b.c', 'inv1.figure.f'), false);
    const [value, figure] = found(items);
    expect(value?.calculated).toEqual([]);
    expect(figure?.picture).toBeUndefined();
    expect(figure?.reported.at(-1)).toContain('switched off');
    expect(references.join(' ')).not.toContain('Evidence Ledger');
  });

  test.each([
    'inv1.value.gone',
    'inv2.paragraph.1.1',
    '../../x',
    'inv1.toString',
    'inv1.value.__proto__',
  ])('keeps %s, which is not there, with its note', (id) => {
    const one = { ...brief(id), entries: [{ id, note: 'mine' }] };
    expect(composed(one).items).toEqual([{ state: 'gone', id, title: id, note: 'mine' }]);
  });

  test('tells editions and notices once', () => {
    const { notices } = composed(brief('inv1.value.a.b.c', 'inv1.paragraph.1.1'));
    expect(notices).toEqual([
      'INV1, Invented (Nobody, 2010); edition 1 (content 01234567).',
      'Not a guideline.',
    ]);
  });
});
