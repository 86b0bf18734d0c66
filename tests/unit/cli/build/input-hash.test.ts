import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { inputHash } from '../../../../src/cli/build/input-hash.ts';
import { siteSettings } from '../../../../src/cli/build/site-settings.ts';

const atRoot = siteSettings({});
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'input-hash-'));
  await mkdir(join(root, 'content', 'guidance'), { recursive: true });
  for (const folder of ['.config', 'public', 'src']) await mkdir(join(root, folder));
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
    ['public/_headers', '/*'],
    ['.config/tsconfig.site.json', '{}'],
    ['.env.production', 'PUBLIC_A=1'],
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

  test.each([{ BASE_PATH: '/docs/' }, { SITE_URL: 'https://example.org' }])(
    'changes with the setting %j',
    async (environment) => {
      const changed = await inputHash(root, siteSettings(environment));
      expect(changed).not.toBe(await inputHash(root, atRoot));
    },
  );

  test('changes with the version of Node', async () => {
    const [one, other] = [
      inputHash(root, atRoot, undefined, 'v24.1.0'),
      inputHash(root, atRoot, undefined, 'v24.2.0'),
    ];
    expect(await one).not.toBe(await other);
  });

  test('changes with the content of another folder, and not with the name of that folder', async () => {
    const moved = await mkdtemp(join(tmpdir(), 'content-'));
    await cp(join(root, 'content'), moved, { recursive: true });
    expect(await inputHash(root, atRoot, moved)).toBe(await inputHash(root, atRoot));
    await writeFile(join(moved, 'guidance', 'a.yaml'), 'title: B');
    expect(await inputHash(root, atRoot, moved)).not.toBe(await inputHash(root, atRoot));
    await rm(moved, { recursive: true });
  });

  test('changes with what a link leads to', async () => {
    await rename(join(root, 'content'), join(root, 'elsewhere'));
    await symlink('elsewhere', join(root, 'content'));
    const before = await inputHash(root, atRoot);
    await writeFile(join(root, 'elsewhere', 'guidance', 'a.yaml'), 'title: B');
    expect(await inputHash(root, atRoot)).not.toBe(before);
  });

  test('stays the same when something that is no input changes', async () => {
    const before = await inputHash(root, atRoot);
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'index.html'), '');
    await writeFile(join(root, 'README.md'), 'new');
    expect(await inputHash(root, atRoot)).toBe(before);
  });
});
