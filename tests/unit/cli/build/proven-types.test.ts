import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { hasProvenTypes, keepProvenTypes } from '../../../../src/cli/build/proven-types.ts';

test('types are proven for the code that was checked last, and for no other', async () => {
  const root = await mkdtemp(join(tmpdir(), 'proven-types-'));
  await mkdir(join(root, '.build'));
  expect(await hasProvenTypes(root, 'one')).toBe(false);
  await keepProvenTypes(root, 'one');
  expect(await hasProvenTypes(root, 'one')).toBe(true);
  expect(await hasProvenTypes(root, 'two')).toBe(false);
  await rm(root, { recursive: true });
});
