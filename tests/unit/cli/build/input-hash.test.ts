import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { inputHash } from '../../../../src/cli/build/input-hash.ts';

const atRoot = { base: '/', site: '' };
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'input-hash-'));
  await mkdir(join(root, 'content', 'guidance'), { recursive: true });
  await mkdir(join(root, 'src'));
  await mkdir(join(root, '.config'));
  await writeFile(join(root, 'content', 'guidance', 'a.yaml'), 'title: A');
  await writeFile(join(root, 'src', 'store.ts'), 'export {};');
  await writeFile(join(root, 'tsconfig.json'), '{}');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

// Only equality matters: the hash says whether building again could give another site.
describe('inputHash', () => {
  test('is the same for the same inputs', async () => {
    expect(await inputHash(root, atRoot)).toBe(await inputHash(root, atRoot));
  });

  test('is a SHA-256 in hexadecimal digits', async () => {
    expect(await inputHash(root, atRoot)).toMatch(/^[\da-f]{64}$/);
  });

  test.each([
    ['content/guidance/a.yaml', 'title: B'],
    ['content/guidance/b.yaml', ''],
    ['src/store.ts', ''],
    ['tsconfig.json', '[]'],
    ['package-lock.json', '{}'],
    ['package.json', '{}'],
    ['.config/tsconfig.site.json', '{}'],
    ['astro.config.mjs', ''],
  ])('changes with %s', async (file, text) => {
    const before = await inputHash(root, atRoot);
    await writeFile(join(root, file), text);
    expect(await inputHash(root, atRoot)).not.toBe(before);
  });

  test('changes with the name of a file', async () => {
    const before = await inputHash(root, atRoot);
    await rename(join(root, 'src', 'store.ts'), join(root, 'src', 'shop.ts'));
    expect(await inputHash(root, atRoot)).not.toBe(before);
  });

  test('changes when text moves from one file to the next', async () => {
    await writeFile(join(root, 'src', 'x.ts'), 'ab');
    await writeFile(join(root, 'src', 'y.ts'), 'c');
    const before = await inputHash(root, atRoot);
    await writeFile(join(root, 'src', 'x.ts'), 'a');
    await writeFile(join(root, 'src', 'y.ts'), 'bc');
    expect(await inputHash(root, atRoot)).not.toBe(before);
  });

  test.each([
    { base: '/docs/', site: '' },
    { base: '/', site: 'https://example.org' },
  ])('changes with the settings $base $site', async (settings) => {
    expect(await inputHash(root, settings)).not.toBe(await inputHash(root, atRoot));
  });

  test('stays the same when something that is no input changes', async () => {
    const before = await inputHash(root, atRoot);
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'index.html'), '');
    await writeFile(join(root, 'README.md'), 'new');
    await writeFile(join(root, '.config', 'vitest.config.ts'), 'new');
    expect(await inputHash(root, atRoot)).toBe(before);
  });
});
