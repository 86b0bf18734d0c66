import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { inputFiles } from '../../../../src/cli/build/input-files.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'input-files-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), '');
  }
}

describe('inputFiles', () => {
  test('are the files of the input folders at any depth, and the input files beside them', async () => {
    await write('src/store.ts', 'content/guidance/a/guidance.yaml', 'tsconfig.json');
    expect(await inputFiles(root)).toEqual(
      ['content/guidance/a/guidance.yaml', 'src/store.ts', 'tsconfig.json'].map((name) => ({
        name,
        path: join(root, name),
      })),
    );
  });

  // That a build needs nothing else is shown by tests/support/other-site.ts, which has nothing else.
  test('are not the tests, what was built, the tools or the papers', async () => {
    await write('tests/a.json', 'dist/a.html', '.config/eslint.config.js', 'README.md', '.build/a');
    expect(await inputFiles(root)).toEqual([]);
  });
});
