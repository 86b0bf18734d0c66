import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { buildSite } from '../../../../src/cli/build/build-site.ts';
import { writeBuildStamp } from '../../../../src/cli/build/build-stamp.ts';
import { inputHash } from '../../../../src/cli/build/input-hash.ts';
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

  test('a site that is up to date is not built again when that is not asked for', async () => {
    await writeBuildStamp(root, await inputHash(root, siteSettings(process.env)));
    expect(await buildSite(root, { tell, onlyWhenOutOfDate: true })).toBe(true);
    expect(told).toEqual([]);
  });

  test('a site that is out of date is built', async () => {
    await writeBuildStamp(root, 'other inputs');
    expect(await buildSite(root, { tell, onlyWhenOutOfDate: true })).toBe(false);
    expect(told).toHaveLength(1);
  });
});
