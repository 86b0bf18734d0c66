import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { newSiteFolder } from '../../../../src/cli/build/new-site-folder.ts';
import { publishSite } from '../../../../src/cli/build/publish-site.ts';
import { wholeSite } from '../../../../src/cli/build/whole-site.ts';

let root = '';
let folder = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whole-site-'));
  folder = await newSiteFolder(root);
  await writeFile(join(folder, 'index.html'), 'home');
  await publishSite(root, folder, 'abc');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('wholeSite', () => {
  test('is the record of a site that lies as it was published', async () => {
    expect(await wholeSite(root)).toMatchObject({ inputs: 'abc' });
  });

  test.each([
    ['has lost a file', () => rm(join(folder, 'index.html'))],
    ['has a file more', () => writeFile(join(folder, 'more.html'), '')],
    ['has a file cut', () => writeFile(join(folder, 'index.html'), 'ho')],
    ['has a file under another name', () => rename(join(folder, 'index.html'), join(folder, 'a'))],
    ['is gone', () => rm(folder, { recursive: true })],
    ['has no record', () => rm(join(root, '.build', 'site.json'))],
  ])('is null for a site that %s', async (_state, damage) => {
    await damage();
    expect(await wholeSite(root)).toBeNull();
  });
});
