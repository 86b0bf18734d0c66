import { describe, expect, test } from 'vitest';
import type { ComposedItem } from '../../../../src/islands/brief/composed-brief.ts';
import { brief, composed } from './invented-file.ts';

const found = (items: readonly unknown[]) => items as readonly ComposedItem[];

describe('a brief in words', () => {
  test('numbers its references in the order of their first use, each once', () => {
    const { items, references } = composed(
      brief('inv1.value.a.b.c', 'inv1.paragraph.1.1', 'inv1.figure.f'),
    );
    expect(found(items).map((item) => item.references)).toEqual([[1, 2], [1], [3, 4]]);
    expect(references.map((text) => text.slice(0, 28))).toEqual([
      'Nobody. Invented. Paragraph ',
      'Evidence Ledger. Intervals [',
      'Evidence Ledger. Chart [cite',
      'Nobody. Invented. Paragraph ',
    ]);
  });

  test('bears the reader’s own day and host', () => {
    const { references, made } = composed(brief('inv1.value.a.b.c'));
    expect(references[1]).toBe(
      'Evidence Ledger. Intervals [cited 2026 Jan 2]. https://ledger.example.org/x',
    );
    expect(made).toContain('2026 Jan 2');
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
    expect(composed(one).items).toEqual([{ state: 'gone', id, note: 'mine' }]);
  });

  test('tells editions and notices once', () => {
    const { notices } = composed(brief('inv1.value.a.b.c', 'inv1.paragraph.1.1'));
    expect(notices).toEqual([
      'INV1, Invented (Nobody, 2010); edition 1 (content 01234567).',
      'Not a guideline.',
    ]);
  });
});
