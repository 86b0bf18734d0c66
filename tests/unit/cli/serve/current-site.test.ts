import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { Agent, get, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { currentSite } from '../../../../src/cli/serve/current-site.ts';
import { listen } from '../../../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../../../src/cli/serve/site-server.ts';

const SWAPS = 40;
const CONNECTIONS = 100;
const paths = ['/', '/a/', '/a/b.csv'];

let root = '';
let server: Server;
let port = 0;
let other: ChildProcess;

const build = resolve(import.meta.dirname, '../../../../src/cli/build');
const address = (name: string) => JSON.stringify(pathToFileURL(join(build, name)).href);

/** Publishes each edition that it is told, as another process does while the site is served. */
const publisher = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  const { newSiteFolder } = await import(${address('new-site-folder.ts')});
  const { publishSite } = await import(${address('publish-site.ts')});
  process.on('message', async ({ root, edition, text }) => {
    const folder = await newSiteFolder(root);
    mkdirSync(folder + '/a');
    for (const name of ['/index.html', '/a/index.html', '/a/b.csv']) {
      writeFileSync(folder + name, text);
    }
    await publishSite(root, folder, String(edition));
    process.send(edition);
  });`;

/** What every file of an edition says, at its own length. */
const textOf = (edition: number) => `edition ${edition}\n`.repeat(1 + (edition % 7) * 500);

async function publish(edition: number): Promise<void> {
  const published = once(other, 'message');
  other.send({ root, edition, text: textOf(edition) });
  await published;
}

function ask(path: string, agent?: Agent): Promise<readonly [status: number, body: string]> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, ...(agent && { agent }) }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        resolve([response.statusCode ?? 0, Buffer.concat(pieces).toString()]);
      });
    }).on('error', reject);
  });
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'current-site-'));
  other = spawn(process.execPath, ['--input-type=module', '--eval', publisher], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await publish(0);
  server = createSiteServer(currentSite(root), { base: '/' });
  port = await listen(server, 0);
});

afterEach(async () => {
  other.kill();
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true });
});

test('the site is the one that was published last', async () => {
  await publish(1);
  expect(await ask('/')).toEqual([200, textOf(1)]);
});

test('the site is served while its dist/ is away', async () => {
  await rename(join(root, 'dist'), join(root, 'elsewhere'));
  expect(await ask('/a/')).toEqual([200, 'edition 0\n']);
});

test('the last site is served when its record is lost', async () => {
  expect(await ask('/')).toEqual([200, 'edition 0\n']);
  await rm(join(root, '.build', 'site.json'));
  expect(await ask('/a/')).toEqual([200, 'edition 0\n']);
});

test(`${SWAPS} sites are published under ${CONNECTIONS} connections, and no reader sees an error`, async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let answers = 0;
  let isOver = false;
  const read = async (number: number): Promise<void> => {
    for (let turn = number; !isOver; turn += 1) {
      const [status, body] = await ask(paths[turn % paths.length]!, agent);
      // One edition from the first line to the last, as long as that edition is.
      const edition = Number(/\d+/.exec(body)?.[0]);
      expect({ status, isWhole: body === textOf(edition) }).toEqual({ status: 200, isWhole: true });
      answers += 1;
    }
  };
  const write = async (): Promise<void> => {
    for (let edition = 1; edition <= SWAPS; edition += 1) {
      await publish(edition);
      const enough = answers + CONNECTIONS;
      while (answers < enough) await new Promise(setImmediate);
    }
    isOver = true;
  };
  await Promise.all([write(), ...Array.from({ length: CONNECTIONS }, (_, n) => read(n))]);
  agent.destroy();
  expect(await ask('/')).toEqual([200, textOf(SWAPS)]);
}, 240_000);
