import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { fileList } from '../../../../src/hosting/file-list.ts';
import { linkFolder } from '../../../../src/cli/build/link-folder.ts';

let root = '';
const at = (...parts: readonly string[]) => join(root, ...parts);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'link-folder-'));
  await mkdir(at('a', 'b'), { recursive: true });
  await writeFile(at('a', 'b', 'c.txt'), 'c');
  await writeFile(at('a', 'd.txt'), 'd');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('linkFolder', () => {
  test('gives the same files a second folder, and takes away what was there', async () => {
    await mkdir(at('e'));
    await writeFile(at('e', 'old.txt'), 'old');
    await linkFolder(at('a'), at('e'));
    expect(await fileList(at('e'))).toEqual(await fileList(at('a')));
    const [one, other] = await Promise.all([stat(at('a', 'd.txt')), stat(at('e', 'd.txt'))]);
    expect(other.ino).toBe(one.ino);
  });

  test('outlives the first folder', async () => {
    await linkFolder(at('a'), at('e'));
    await rm(at('a'), { recursive: true });
    expect(await readFile(at('e', 'b', 'c.txt'), 'utf8')).toBe('c');
  });
});
