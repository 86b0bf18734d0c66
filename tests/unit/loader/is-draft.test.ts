import { expect, test } from 'vitest';
import { isDraft } from '../../../src/loader/is-draft.ts';

test.each([
  ['status: draft\nnumber: A1\n', true],
  ["status: 'draft'\n", true],
  ['status: draft\nsections: [\n', true],
  ['status: published\n', false],
  ['number: A1\ntitle: "status: draft"\n', false],
  ['', false],
])('%j is a draft: %s', (text, expected) => {
  expect(isDraft(text)).toBe(expected);
});
