import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { buildSite } from '../../../../src/cli/build/build-site.ts';
import { inputHash } from '../../../../src/cli/build/input-hash.ts';
import { newSiteFolder } from '../../../../src/cli/build/new-site-folder.ts';
import { publishSite } from '../../../../src/cli/build/publish-site.ts';
import { siteSettings } from '../../../../src/cli/build/site-settings.ts';

let root = '';
let told: string[] = [];
const tell = (text: string): void => {
  told.push(text);
};

beforeEach(async () => {
  vi.stubEnv('SITE_URL', 'https://example.org');
  told = [];
  root = await mkdtemp(join(tmpdir(), 'build-site-'));
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'dist', 'index.html'), 'earlier');
  await mkdir(join(root, 'src', 'cli'), { recursive: true });
  await writeFile(
    join(root, 'src', 'cli', 'check.ts'),
    'console.error("a.yaml:1: title: missing; a title"); process.exitCode = 1;',
  );
});

/** Publishes a site of one page, as a build with these inputs would. */
async function publish(inputs: string): Promise<string> {
  const folder = await newSiteFolder(root);
  await writeFile(join(folder, 'index.html'), 'published');
  await publishSite(root, folder, inputs);
  return folder;
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

describe('buildSite', () => {
  test('wrong content fails the build, is told once and leaves the earlier site alone', async () => {
    expect(await buildSite(root, { tell })).toBe(false);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^✗ content \(\d+\.\d s\)\na\.yaml:1: title: missing; a title$/);
    expect(await readFile(join(root, 'dist', 'index.html'), 'utf8')).toBe('earlier');
  });

  test('a site without a host is built after one warning of what it goes without', async () => {
    vi.stubEnv('SITE_URL', '');
    await buildSite(root, { tell });
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^! SITE_URL is not set: .*feed.*site map.*addresses/);
  });

  test('a host that cannot be used is refused before anything is built', async () => {
    vi.stubEnv('SITE_URL', 'example.org');
    await expect(buildSite(root, { tell })).rejects.toThrow(/^SITE_URL is "example\.org", /);
    expect(told).toEqual([]);
  });

  test('wrong content where there is no site leaves none', async () => {
    await rm(join(root, 'dist'), { recursive: true });
    expect(await buildSite(root, { tell })).toBe(false);
    expect(await readdir(root)).not.toContain('dist');
  });

  test('a site that is up to date is not built again when that is not asked for', async () => {
    await publish(await inputHash(root, siteSettings(process.env)));
    expect(await buildSite(root, { tell, onlyWhenOutOfDate: true })).toBe(true);
    expect(told).toEqual([]);
  });

  test('a site that is out of date is built', async () => {
    await publish('other inputs');
    expect(await buildSite(root, { tell, onlyWhenOutOfDate: true })).toBe(false);
    expect(told).toHaveLength(1);
  });

  test('a site of which a file is missing or changed is built again', async () => {
    const folder = await publish(await inputHash(root, siteSettings(process.env)));
    await rm(join(folder, 'index.html'));
    await writeFile(join(folder, 'index.html'), 'cut');
    expect(await buildSite(root, { tell, onlyWhenOutOfDate: true })).toBe(false);
    expect(told[0]).toMatch(/^✗ content/);
  });

  test.each([
    ['missing', () => rm(join(root, 'dist'), { recursive: true })],
    ['not whole', () => rm(join(root, 'dist', 'index.html'))],
  ])('a dist/ that is %s becomes the site that was built last', async (_state, damage) => {
    await publish(await inputHash(root, siteSettings(process.env)));
    await damage();
    expect(await buildSite(root, { tell, onlyWhenOutOfDate: true })).toBe(true);
    expect(told).toEqual([
      'dist/ was incomplete; the site that was built last is back in its place.',
    ]);
    expect(await readFile(join(root, 'dist', 'index.html'), 'utf8')).toBe('published');
  });

  test('a build that fails after one that was ended without a dist/ leaves the site before', async () => {
    await publish('other inputs');
    await rm(join(root, 'dist'), { recursive: true });
    expect(await buildSite(root, { tell })).toBe(false);
    expect(told[0]).toBe(
      'dist/ was incomplete; the site that was built last is back in its place.',
    );
    expect(await readFile(join(root, 'dist', 'index.html'), 'utf8')).toBe('published');
  });

  test('a build that fails leaves a dist/ that someone changed as it is', async () => {
    await publish(await inputHash(root, siteSettings(process.env)));
    await writeFile(join(root, 'dist', 'own.txt'), 'own');
    expect(await buildSite(root, { tell })).toBe(false);
    expect(await readFile(join(root, 'dist', 'own.txt'), 'utf8')).toBe('own');
  });

  test('two builds at once work one after the other', async () => {
    const both = await Promise.all([buildSite(root, { tell }), buildSite(root, { tell })]);
    expect(both).toEqual([false, false]);
    expect(told.filter((text) => text.startsWith('Another build of this site is running'))).toEqual(
      ['Another build of this site is running; this one begins when that one ends.'],
    );
    expect(told.filter((text) => text.startsWith('✗ content'))).toHaveLength(2);
  });
});
