import { expect, test } from 'vitest';

import { sourceParagraphs, sourcesConsidered } from '../../../src/evidence/sources-considered.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { demo } from './demo.ts';

const epsilon = demo('epsilon');

/** The document with other counts in the paragraph that counts sources, and in another one. */
function counting(first: readonly string[], second: readonly string[] = []): Guidance {
  const claims = (counts: readonly string[]) =>
    counts.map((notEvidence) => ({ notEvidence, reason: 'number-of-sources' as const }));
  const paragraphs = epsilon.paragraphs.map((paragraph) => {
    const counts = { '3.1': first, '3.2': second }[paragraph.number];
    return counts === undefined
      ? paragraph
      : { ...paragraph, data: { ...paragraph.data, claims: claims(counts) } };
  });
  return { ...epsilon, paragraphs };
}

// tests/fixtures/official/epsilon.md, 3.1: 13 sources, which were 9, 3 and 1.
test('the sources that were considered are the count that the others add up to', () => {
  expect(sourcesConsidered(epsilon)).toBe(13);
  expect(sourceParagraphs(epsilon).map(({ number }) => number)).toEqual(['3.1']);
  expect(sourcesConsidered(counting(['7']))).toBe(7);
});

test('no number is said where none is the sum, or where two paragraphs count', () => {
  expect(sourcesConsidered(counting(['13', '9', '3']))).toBeUndefined();
  expect(sourcesConsidered(counting(['13', '9', '3', '1'], ['2']))).toBeUndefined();
  expect(sourcesConsidered(counting([]))).toBeUndefined();
});
