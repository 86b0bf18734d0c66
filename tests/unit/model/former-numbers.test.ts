import { describe, expect, test } from 'vitest';
import { formerNumbers } from '../../../src/model/former-numbers.ts';
import { invented } from './invented.ts';

const replacing = (id: string, ...numbers: readonly string[]) => ({
  ...invented,
  id,
  about: {
    ...invented.about,
    replaces: numbers.map((number) => ({ number, kind: 'Invented guidance' })),
  },
});

describe('a number that documents had before', () => {
  test('leads to what replaced it, to both where it was divided', () => {
    const one = replacing('inv3', 'IPG 0', 'TA12');
    const other = replacing('inv4', 'IPG 0');
    expect(formerNumbers([one, other])).toEqual([
      { slug: 'ipg-0', number: 'IPG 0', documents: [one, other] },
      { slug: 'ta12', number: 'TA12', documents: [one] },
    ]);
  });

  test('leads nowhere else where a document has that address today', () => {
    expect(formerNumbers([replacing('inv3', 'INV4'), replacing('inv4')])).toEqual([]);
  });
});
