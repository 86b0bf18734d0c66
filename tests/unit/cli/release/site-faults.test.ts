import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { deployedSite } from '../../../../src/cli/release/deployed-site.ts';
import { publishRelease } from '../../../../src/cli/release/publish-release.ts';
import { siteFaults } from '../../../../src/cli/release/site-faults.ts';
import { strayFiles } from '../../../../src/cli/release/stray-files.ts';
import { listen } from '../../../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../../../src/cli/serve/site-server.ts';
import { headersBelow } from '../../../../src/hosting/headers-below.ts';
import { parseHostHeaders } from '../../../../src/hosting/host-headers.ts';
import { readManifest } from '../../../../src/hosting/site-manifest.ts';
import { inventedSite } from './invented-site.ts';

const BASE = '/some/path/';
let around = '';
let folder = '';
let server: Server;
let address = '';

beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'site-faults-'));
  folder = join(around, 'built');
  await inventedSite(folder, 'one', BASE);
  server = createSiteServer(folder, { base: BASE });
  address = `http://localhost:${await listen(server, 0)}${BASE}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(around, { recursive: true });
});

const rules = parseHostHeaders(headersBelow('/*\n  X-All: yes\n', BASE));
const served = () => siteFaults(readManifest(folder), deployedSite(address, BASE), rules);

describe('siteFaults', () => {
  test('finds none where a host serves what was built', async () => {
    expect(await served()).toEqual([]);
    expect(await siteFaults(readManifest(folder), deployedSite(folder, BASE))).toEqual([]);
  });

  test('finds all files of a host that are missing or differ, not the first alone', async () => {
    const manifest = readManifest(folder);
    await writeFile(join(folder, 'index.html'), 'another');
    await rm(join(folder, 'same.txt'));
    await rm(join(folder, 'a b', 'ä.csv'));
    expect(await siteFaults(manifest, deployedSite(address, BASE), rules)).toEqual([
      'a b/ä.csv: status 404 instead of 200',
      'index.html: not the file that was built',
      'same.txt: status 404 instead of 200',
    ]);
  });

  test('gathers the headers that a host does not send, or sends otherwise', async () => {
    const wanted = parseHostHeaders(
      `${BASE}*\n  X-All: No\n${BASE}*/\n  X-More: 1\n${BASE}\n  X-Home: 1\n`,
    );
    expect(await siteFaults(readManifest(folder), deployedSite(address, BASE), wanted)).toEqual(
      [
        'header X-All is yes instead of No: 5 files, e.g. _astro/one.js',
        'header X-Home is missing instead of 1: 1 files, e.g. index.html',
      ].map((line) => line.replace(/X-\w+/, (name) => name.toLowerCase())),
    );
  });

  test('finds a host that answers unknown addresses with a page of its own', async () => {
    await rm(join(folder, '404.html'));
    const bare = createSiteServer(folder, { base: BASE });
    const other = `http://localhost:${await listen(bare, 0)}${BASE}`;
    expect(await siteFaults(readManifest(folder), deployedSite(other, BASE))).toEqual([
      'no-such-page: not the file that was built',
    ]);
    bare.closeAllConnections();
    bare.close();
  });

  test('says of a host that does not answer that it does not', async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await served()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^index\.html: no answer: /)]),
    );
  });
});

describe('strayFiles', () => {
  test('finds what was added to a folder, and what only looks compressed', async () => {
    await writeFile(join(folder, 'added.html'), 'x');
    await writeFile(join(folder, 'same.txt.gz'), gzipSync('another'));
    await writeFile(join(folder, 'same.txt.br'), 'no Brotli');
    expect(await strayFiles(folder, readManifest(folder))).toEqual([
      'added.html: no part of the site that was built',
      'same.txt.br: no part of the site that was built',
      'same.txt.gz: no part of the site that was built',
    ]);
  });

  test('knows the compressed forms of a release, and what it keeps of the one before', async () => {
    const host = join(around, 'host');
    await inventedSite(join(around, 'two'), 'two', BASE);
    await publishRelease(folder, host);
    await publishRelease(join(around, 'two'), host);
    const manifest = readManifest(join(around, 'two'));
    const site = deployedSite(host, BASE);
    expect(await siteFaults(manifest, site)).toEqual([]);
    const hash = readManifest(folder).files['_astro/one.js']!;
    expect(await strayFiles(site.folder!, manifest, { '_astro/one.js': hash })).toEqual([]);
    expect(await strayFiles(site.folder!, manifest, { '_astro/one.js': 'x' })).toEqual([
      '_astro/one.js: no part of the site that was built',
    ]);
  });
});
