import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  isoDate,
  paragraphNumber,
  slug,
  webAddress,
  wordsWithValues,
  wordsWithoutDigits,
} from '../../../src/schema/words.ts';

const cases: readonly [string, z.ZodType, readonly unknown[], readonly unknown[]][] = [
  ['a name', slug, ['trial-123', 'a'], ['Trial', 'a_b', 'a--b', '-a', 'a.b', '']],
  ['a paragraph number', paragraphNumber, ['1.1', '2.3.10'], ['1', '1.', '1.a', 2.3]],
  ['words without digits', wordsWithoutDigits, ['so', ' so '], ['', '  ', 'in 3', 'ten 1']],
  [
    'words with values',
    wordsWithValues,
    ['In {trial-90.relief.warm}', 'none'],
    ['In 60%', '{a-1} of 2', ''],
  ],
  ['a date', isoDate, ['2010-12-15', '2026-01', '2010'], ['2010-13', '2010-12-32', '15 May', 2010]],
  ['an address', webAddress, ['https://example.org/a'], ['http://example.org', 'example.org']],
];

describe.each(cases)('%s', (_, schema, good, bad) => {
  test.each(good)('can be %o', (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  test.each(bad)('cannot be %o', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
