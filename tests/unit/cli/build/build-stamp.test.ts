import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { matchesBuildStamp, writeBuildStamp } from '../../../../src/cli/build/build-stamp.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-stamp-'));
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'dist', 'index.html'), '');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('matchesBuildStamp', () => {
  test('a site is up to date with the inputs that it was stamped with', async () => {
    await writeBuildStamp(root, 'abc');
    expect(await matchesBuildStamp(root, 'abc')).toBe(true);
  });

  test('a site is out of date with other inputs', async () => {
    await writeBuildStamp(root, 'abc');
    expect(await matchesBuildStamp(root, 'abd')).toBe(false);
  });

  test('a site without a stamp is out of date', async () => {
    expect(await matchesBuildStamp(root, 'abc')).toBe(false);
  });

  test('a stamp without a site is out of date', async () => {
    await writeBuildStamp(root, 'abc');
    await rm(join(root, 'dist'), { recursive: true });
    expect(await matchesBuildStamp(root, 'abc')).toBe(false);
  });

  test.each(['{"inputs":', '{}', '{"inputs":"abc","more":1}'])(
    'a site with the unreadable stamp %s is out of date',
    async (text) => {
      await writeBuildStamp(root, 'abc');
      await writeFile(join(root, '.build', 'stamp.json'), text);
      expect(await matchesBuildStamp(root, 'abc')).toBe(false);
    },
  );
});
