import { expect, test } from 'vitest';
import { versionsOf } from '../../../src/model/versions-of.ts';
import { invented } from './invented.ts';

const listing = (edition: string, editions: readonly string[]) => ({
  ...invented,
  about: {
    ...invented.about,
    edition,
    editions: editions.map((one) => ({ edition: one, changes: [] })),
  },
});

// Invented numbers.
test('a document that lists none has the edition that is shown', () => {
  expect(versionsOf(listing('1', []))).toEqual(['1']);
});

test('the newest edition is the first', () => {
  expect(versionsOf(listing('2.1', ['1', '2', '2.1']))).toEqual(['2.1', '2', '1']);
});
