import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { newSiteFolder } from '../../../../src/cli/build/new-site-folder.ts';
import { publishSite } from '../../../../src/cli/build/publish-site.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-site-folder-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('newSiteFolder', () => {
  test('is empty', async () => {
    expect(await readdir(await newSiteFolder(root))).toEqual([]);
  });

  test('keeps the current site and the one before, and nothing that was never published', async () => {
    const folders: string[] = [];
    for (const text of ['one', 'two', 'three']) {
      const folder = await newSiteFolder(root);
      await writeFile(join(folder, 'index.html'), text);
      await publishSite(root, folder, text);
      folders.push(basename(folder));
    }
    const ended = await newSiteFolder(root);
    const next = await newSiteFolder(root);
    const left = await readdir(join(root, '.build', 'sites'));
    expect(left.toSorted()).toEqual([...folders.slice(1), basename(next)].toSorted());
    expect(left).not.toContain(basename(ended));
  });
});
