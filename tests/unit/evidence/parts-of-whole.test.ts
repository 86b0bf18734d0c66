import { expect, test } from 'vitest';
import { isWholeInParts } from '../../../src/evidence/parts-of-whole.ts';
import { guidance } from '../charts/htg241.ts';

const resultOf = (id: string) => guidance.results.find((one) => one.id === id)!;

test('the responses of all patients with CT are parts of a whole', () => {
  expect(isWholeInParts(resultOf('series-326.response'))).toBe(true);
});

test('the causes of some deaths are not, nor is a share', () => {
  expect(isWholeInParts(resultOf('series-326.causes-of-death'))).toBe(false);
  expect(isWholeInParts(resultOf('series-326.fever'))).toBe(false);
});
