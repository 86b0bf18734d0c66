import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { licenceNotices } from '../../../src/hosting/licence-notices.ts';

let root = '';

async function install(name: string, license: unknown, terms?: string): Promise<void> {
  const folder = join(root, 'node_modules', name);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name, version: '1.0.0', license }),
  );
  if (terms !== undefined) await writeFile(join(folder, 'LICENSE.md'), terms);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'licence-notices-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

test('packages with the same words of a licence stand together, and each says its licence', async () => {
  await install('b', 'MIT', 'Do what you like.\n');
  await install('a', { type: 'MIT' }, 'Do what you like.');
  await install('c', undefined);
  const places = ['b', 'a', 'c', 'for-another-platform'].map((name) => `node_modules/${name}`);
  expect(licenceNotices(root, places)).toBe(
    `a 1.0.0: MIT\nb 1.0.0: MIT\n\nDo what you like.\n\n${'-'.repeat(80)}\n\n` +
      'c 1.0.0: no licence stated\n\nThe package brings no text of its licence.\n',
  );
});
