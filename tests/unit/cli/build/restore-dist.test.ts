import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { fileList } from '../../../../src/hosting/file-list.ts';
import { newSiteFolder } from '../../../../src/cli/build/new-site-folder.ts';
import { publishSite } from '../../../../src/cli/build/publish-site.ts';
import { restoreDist } from '../../../../src/cli/build/restore-dist.ts';
import { readSiteRecord, type SiteRecord } from '../../../../src/cli/build/site-record.ts';

let root = '';
let record: SiteRecord;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'restore-dist-'));
  const folder = await newSiteFolder(root);
  await writeFile(join(folder, 'index.html'), 'home');
  await publishSite(root, folder, 'abc');
  record = readSiteRecord(root)!;
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('restoreDist', () => {
  test('leaves a dist/ alone that is the current site', async () => {
    expect(await restoreDist(root, record)).toBe(false);
  });

  test.each([
    ['is missing', () => rm(join(root, 'dist'), { recursive: true })],
    ['has lost a file', () => rm(join(root, 'dist', 'index.html'))],
    ['has a file more', () => writeFile(join(root, 'dist', 'more.html'), '')],
  ])('makes a dist/ the current site again that %s', async (_state, damage) => {
    await damage();
    expect(await restoreDist(root, record)).toBe(true);
    expect(await fileList(join(root, 'dist'))).toEqual(record.files);
  });
});
