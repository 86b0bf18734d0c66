import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { fileList, type FileList } from '../../../../src/hosting/file-list.ts';
import { newSiteFolder } from '../../../../src/cli/build/new-site-folder.ts';
import { publishSite } from '../../../../src/cli/build/publish-site.ts';
import { restoreDist } from '../../../../src/cli/build/restore-dist.ts';
import { readSiteRecord } from '../../../../src/cli/build/site-record.ts';
import { wholeSite } from '../../../../src/cli/build/whole-site.ts';

const build = resolve(import.meta.dirname, '../../../../src/cli/build');
const address = (name: string) => JSON.stringify(pathToFileURL(join(build, name)).href);

let around = '';
let root = '';

/** A site whose page says which one it is. */
async function fill(folder: string, text: string): Promise<FileList> {
  await writeFile(join(folder, 'index.html'), text);
  return fileList(folder);
}

async function publish(text: string): Promise<FileList> {
  const folder = await newSiteFolder(root);
  const files = await fill(folder, text);
  await publishSite(root, folder, text);
  return files;
}

beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'publish-site-'));
  root = join(around, 'project');
  await mkdir(root);
});

afterEach(async () => {
  await rm(around, { recursive: true });
});

describe('publishSite', () => {
  test('makes dist/ the site, and says what it was made from', async () => {
    const files = await publish('one');
    expect(await fileList(join(root, 'dist'))).toEqual(files);
    expect(readSiteRecord(root)).toMatchObject({ inputs: 'one', before: null, files });
  });

  test('replaces the earlier site and remembers it', async () => {
    await publish('one');
    const earlier = readSiteRecord(root)?.folder;
    const files = await publish('two');
    expect(await fileList(join(root, 'dist'))).toEqual(files);
    expect(readSiteRecord(root)).toMatchObject({ inputs: 'two', before: earlier });
    expect(await readdir(join(root, '.build'))).toEqual(['site.json', 'sites']);
  });
});

/** Ends the process without a word before its n-th change of the file system. */
const killer = `
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  let left = Number(process.env.KILL_BEFORE);
  for (const name of ['copyFile', 'link', 'mkdir', 'mkdtemp', 'rename', 'rm', 'writeFile']) {
    const call = promises[name];
    promises[name] = (...parameters) => {
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      left -= 1;
      return call(...parameters);
    };
  }
  syncBuiltinESMExports();
`;

/** Publishes a second site in another process, which is killed before one of its steps. */
async function publishAndDie(step: number): Promise<boolean> {
  const script = `
    import { writeFileSync } from 'node:fs';
    const { newSiteFolder } = await import(${address('new-site-folder.ts')});
    const { publishSite } = await import(${address('publish-site.ts')});
    const folder = await newSiteFolder(${JSON.stringify(root)});
    writeFileSync(folder + '/index.html', 'two');
    await publishSite(${JSON.stringify(root)}, folder, 'two');`;
  const child = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(killer)}`,
      '--input-type=module',
      '--eval',
      script,
    ],
    { stdio: 'inherit', env: { ...process.env, KILL_BEFORE: String(step) } },
  );
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal !== 'SIGKILL') expect(code).toBe(0);
  return signal === 'SIGKILL';
}

test('a build that is killed before any of its steps loses no site, and the next one mends it', async () => {
  const one = await publish('one');
  const start = join(around, 'start');
  await cp(root, start, { recursive: true });
  const two = await publish('two');
  const seen: string[] = [];

  for (let step = 0; seen.at(-1) !== 'finished'; step += 1) {
    await rm(root, { recursive: true });
    await cp(start, root, { recursive: true });
    const wasKilled = await publishAndDie(step);

    // What readers of dist/ find is one of the two sites, or for a moment nothing.
    const dist = await fileList(join(root, 'dist'));
    expect([{}, one, two], `step ${step}`).toContainEqual(dist);

    // One of the two is always there whole, and dist/ becomes it.
    const current = await wholeSite(root);
    expect([one, two], `step ${step}`).toContainEqual(current?.files);
    await restoreDist(root, current!);
    expect(await fileList(join(root, 'dist')), `step ${step}`).toEqual(current?.files);

    const names = [dist, current?.files].map((files) => files?.['index.html']);
    seen.push(wasKilled ? names.map((hash) => nameOf(hash, one, two)).join(', ') : 'finished');
  }
  // In this order: dist/, and the current site that the next build finds.
  expect([...new Set(seen)]).toEqual(['one, one', 'one, two', 'none, two', 'two, two', 'finished']);
}, 240_000);

const nameOf = (hash: string | undefined, one: FileList, two: FileList): string =>
  hash === undefined
    ? 'none'
    : hash === one['index.html']
      ? 'one'
      : hash === two['index.html']
        ? 'two'
        : '?';
