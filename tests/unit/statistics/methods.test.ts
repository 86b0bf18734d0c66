import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

import { methods } from '../../../src/statistics/methods.ts';

test('every method is named after its file', () => {
  const missing = methods.filter(
    ({ id }) => !existsSync(new URL(`../../../src/statistics/${id}.ts`, import.meta.url)),
  );
  expect(missing).toEqual([]);
});

test('no method is listed twice', () => {
  const ids = methods.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
