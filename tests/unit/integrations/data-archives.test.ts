import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf, filesOf } from '../../../src/integrations/data-archives.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-archives-'));
  await mkdir(join(folder, 'figures'));
  await writeFile(join(folder, 'results.csv'), 'a,b\r\n1,°C\r\n');
  await writeFile(join(folder, 'figures', 'x.svg'), '<svg/>');
  await writeFile(join(folder, 'figures', 'x.png'), new Uint8Array([1, 2, 3]));
  await writeFile(join(folder, 'index.html'), '<p>the page</p>');
  await writeFile(join(folder, 'data.zip'), 'an earlier archive');
});
afterAll(() => rm(folder, { recursive: true }));

test('another library opens it, with every file but the page, the pictures and the archive itself', async () => {
  const archive = await JSZip.loadAsync(archiveOf(await filesOf(folder)), { checkCRC32: true });
  const files = Object.values(archive.files).filter(({ dir }) => !dir);
  expect(files.map(({ name }) => name).toSorted()).toEqual(['figures/x.svg', 'results.csv']);
  expect(await archive.file('results.csv')!.async('string')).toBe('a,b\r\n1,°C\r\n');
  expect(await archive.file('figures/x.svg')!.async('string')).toBe('<svg/>');
});

test('the same files give the same bytes, whenever they were written', async () => {
  const before = archiveOf(await filesOf(folder));
  await writeFile(join(folder, 'results.csv'), 'a,b\r\n1,°C\r\n');
  expect(Buffer.from(archiveOf(await filesOf(folder))).equals(Buffer.from(before))).toBe(true);
});
