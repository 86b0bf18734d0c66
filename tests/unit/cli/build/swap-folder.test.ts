import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { swapFolder } from '../../../../src/cli/build/swap-folder.ts';

let root = '';

async function folderWith(name: string, file: string): Promise<string> {
  await mkdir(join(root, name));
  await writeFile(join(root, name, file), '');
  return join(root, name);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'swap-folder-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('swapFolder', () => {
  test('the new folder takes the place of the old one and nothing else remains', async () => {
    const fresh = await folderWith('fresh', 'new.html');
    const live = await folderWith('live', 'old.html');
    await swapFolder(fresh, live, join(root, 'retired'));
    expect(readdirSync(live)).toEqual(['new.html']);
    expect(readdirSync(root)).toEqual(['live']);
  });

  test('the first folder needs no earlier one', async () => {
    const fresh = await folderWith('fresh', 'new.html');
    await swapFolder(fresh, join(root, 'live'), join(root, 'retired'));
    expect(readdirSync(join(root, 'live'))).toEqual(['new.html']);
  });

  test('what an interrupted swap left behind is cleared away', async () => {
    const fresh = await folderWith('fresh', 'new.html');
    const live = await folderWith('live', 'old.html');
    const retired = await folderWith('retired', 'older.html');
    await swapFolder(fresh, live, retired);
    expect(readdirSync(live)).toEqual(['new.html']);
    expect(existsSync(retired)).toBe(false);
  });

  test('the old folder is back in place when the new one cannot be moved in', async () => {
    const live = await folderWith('live', 'old.html');
    await expect(
      swapFolder(join(root, 'never-built'), live, join(root, 'retired')),
    ).rejects.toThrow(/ENOENT.*never-built/);
    expect(readdirSync(live)).toEqual(['old.html']);
  });
});
