import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { inputHashes } from '../../../../src/cli/build/input-hashes.ts';
import { siteSettings } from '../../../../src/cli/build/site-settings.ts';

let root = '';
const FILES = {
  'content/site.yaml': 'title: A',
  'content/glossary/median.mdx': 'The middle value.',
  'content/guidance/one/guidance.yaml': 'title: One',
  'content/guidance/two/guidance.yaml': 'title: Two',
  'src/store.ts': 'export {};',
};
const write = async (name: string, text: string) => {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
};
const hashes = (environment = {}) => inputHashes(root, siteSettings(environment));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'input-hashes-'));
  for (const [name, text] of Object.entries(FILES)) await write(name, text);
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

// What a page may show: its own document, what all documents share, and what the code makes of both.
describe('The hash of a document', () => {
  test('is there for every folder of guidance', async () => {
    expect(Object.keys((await hashes()).documents)).toEqual(['one', 'two']);
  });

  test.each([
    ['a file of its own', 'content/guidance/one/guidance.yaml'],
    ['a new file of its own', 'content/guidance/one/paragraphs/1.1.mdx'],
    ['the glossary', 'content/glossary/median.mdx'],
    ['the words of the site', 'content/site.yaml'],
    ['a new page of the site', 'content/pages/about.mdx'],
    ['the code', 'src/store.ts'],
    ['the packages', 'package-lock.json'],
    ['what another document says of itself', 'content/guidance/two/guidance.yaml'],
    ['a document that comes', 'content/guidance/three/guidance.yaml'],
  ])('changes with %s', async (_what, name) => {
    const before = await hashes();
    await write(name, 'other');
    expect((await hashes()).documents.one).not.toBe(before.documents.one);
  });

  test.each([{ BASE_PATH: '/docs/' }, { SITE_URL: 'https://example.org' }])(
    'changes with the setting %j',
    async (environment) => {
      expect((await hashes(environment)).documents.one).not.toBe((await hashes()).documents.one);
    },
  );

  test('stays when a paragraph of another document changes, which the whole does not', async () => {
    const before = await hashes();
    await write('content/guidance/two/paragraphs/1.1.mdx', 'other');
    const after = await hashes();
    expect(after.documents.one).toBe(before.documents.one);
    expect(after.documents.two).not.toBe(before.documents.two);
    expect(after.whole).not.toBe(before.whole);
  });

  test('is another for a document of the same files under another name', async () => {
    await write('content/guidance/two/guidance.yaml', 'title: One');
    const { one, two } = (await hashes()).documents;
    expect(one).not.toBe(two);
  });
});

test('no content changes the hash of the code', async () => {
  const before = await hashes();
  await write('content/guidance/one/guidance.yaml', 'other');
  await write('content/site.yaml', 'other');
  expect((await hashes()).code).toBe(before.code);
  await write('src/store.ts', 'other');
  expect((await hashes()).code).not.toBe(before.code);
});
