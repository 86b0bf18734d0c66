import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { publishRelease } from '../../../../src/cli/release/publish-release.ts';
import { rollBack } from '../../../../src/cli/release/roll-back.ts';
import { listen } from '../../../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../../../src/cli/serve/site-server.ts';
import { inventedSite } from './invented-site.ts';

let around = '';
let folder = '';
let server: Server;
let address = '';

const site = (name: string) => join(around, name);
const release = (name: string) => publishRelease(site(name), folder);

/** What a tab that was opened on the page of a release gets for that page's script now. */
const scriptOf = async (name: string): Promise<number> =>
  (await fetch(`${address}_astro/${name}.js`)).status;

const home = async (): Promise<string> => (await fetch(address)).text();

beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'publish-release-'));
  folder = join(around, 'host');
  for (const name of ['one', 'two', 'three']) await inventedSite(site(name), name);
  server = createSiteServer(join(folder, 'current'), { base: '/' });
  address = `http://localhost:${await listen(server, 0)}/`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(around, { recursive: true });
});

describe('publishRelease', () => {
  test('makes a built site the current one', async () => {
    expect(await release('one')).toBe(
      '6 files are released; 0 of the release before are kept for open tabs.',
    );
    expect(await home()).toContain('_astro/one.js');
    expect(await scriptOf('one')).toBe(200);
  });

  test('keeps the scripts of the release before, and of that one alone', async () => {
    await release('one');
    const told = await release('two');
    expect(told).toContain('; 1 of the release before are kept');
    expect(await home()).toContain('_astro/two.js');
    expect([await scriptOf('one'), await scriptOf('two')]).toEqual([200, 200]);
    await release('three');
    expect([await scriptOf('one'), await scriptOf('two')]).toEqual([404, 200]);
    expect(await readdir(join(folder, 'releases'))).toHaveLength(2);
  });

  test('keeps those of a site on another host, too', async () => {
    await release('one');
    const told = await publishRelease(site('two'), join(around, 'other'), address);
    expect(told).toContain('; 1 of the release before are kept');
    const kept = join(around, 'other', 'current', '_astro', 'one.js');
    expect(await readFile(kept, 'utf8')).toBe("console.log('one');");
  });

  test('keeps nothing of a host that has no list of files yet', async () => {
    const told = await publishRelease(site('two'), join(around, 'other'), `${address}nothing/`);
    expect(told).toContain('; 0 of the release before are kept');
  });

  test('does not keep a script that is not as it was built', async () => {
    await release('one');
    await rm(join(folder, 'current', '_astro', 'one.js'));
    await writeFile(join(folder, 'current', '_astro', 'one.js'), 'changed');
    await expect(release('two')).rejects.toThrow('_astro/one.js of the release before');
    expect(await home()).toContain('_astro/one.js');
  });

  test('refuses a site that is not as it was built, and changes nothing', async () => {
    await release('one');
    await writeFile(join(site('two'), 'same.txt'), 'another');
    await expect(release('two')).rejects.toThrow('same.txt: not the file that was built');
    expect(await home()).toContain('_astro/one.js');
  });

  test('the same site twice is one release', async () => {
    await release('one');
    await release('two');
    expect(await release('two')).toBe('This site is the current release already.');
    expect(await scriptOf('one')).toBe(200);
  });

  test('leaves beside a page its compressed forms, and the built site as it was', async () => {
    await release('one');
    const at = (name: string) => readFile(join(folder, 'current', name));
    const page = await at('index.html');
    expect(brotliDecompressSync(await at('index.html.br'))).toEqual(page);
    expect(gunzipSync(await at('index.html.gz'))).toEqual(page);
    expect(existsSync(join(folder, 'current', 'same.txt.gz'))).toBe(false);
    expect(existsSync(join(site('one'), 'index.html.gz'))).toBe(false);
  });

  test('can be read by the user of a web server', async () => {
    await release('one');
    const { mode } = await stat(join(await realpath(join(folder, 'current')), '..'));
    expect(mode & 0o777).toBe(0o755);
  });

  test('puts a site for a sub-folder there, and what a host reads at the root', async () => {
    await inventedSite(site('below'), 'below', '/some/path/');
    await release('below');
    const current = await realpath(join(folder, 'current'));
    expect(await readdir(current)).toEqual(['_headers', '_redirects', 'some']);
    expect(await readFile(join(current, '_headers'), 'utf8')).toContain('/some/path/_astro/*');
    expect(await readdir(join(current, 'some', 'path'))).toContain('index.html');
  });
});

describe('rollBack', () => {
  test('brings the release before back, and tabs of both go on working', async () => {
    await release('one');
    await release('two');
    await rollBack(folder);
    expect(await home()).toContain('_astro/one.js');
    expect([await scriptOf('one'), await scriptOf('two')]).toEqual([200, 200]);
  });

  test('done twice, it brings the later one back', async () => {
    await release('one');
    await release('two');
    await rollBack(folder);
    await rollBack(folder);
    expect(await home()).toContain('_astro/two.js');
    expect([await scriptOf('one'), await scriptOf('two')]).toEqual([200, 200]);
  });

  test('says so when nothing came before', async () => {
    await expect(rollBack(folder)).rejects.toThrow('holds no release before the current one');
    await release('one');
    await expect(rollBack(folder)).rejects.toThrow('holds no release before the current one');
    expect(await home()).toContain('_astro/one.js');
  });
});
