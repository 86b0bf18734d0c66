import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { fileList } from '../../../src/hosting/file-list.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-list-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('fileList', () => {
  test('names each file at any depth with its SHA-256', async () => {
    await mkdir(join(folder, 'b', 'c'), { recursive: true });
    await writeFile(join(folder, 'b', 'c', 'd.txt'), 'abc');
    await writeFile(join(folder, 'a.txt'), '');
    // The digests of "" and "abc": FIPS 180-2, appendix B.1, and NIST's test vectors.
    expect(await fileList(folder)).toEqual({
      'a.txt': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'b/c/d.txt': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  test('has nothing to say of a folder that is not there', async () => {
    expect(await fileList(join(folder, 'missing'))).toEqual({});
  });
});
