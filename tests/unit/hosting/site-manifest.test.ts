import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { parseManifest, readManifest } from '../../../src/hosting/site-manifest.ts';

const hash = 'a'.repeat(64);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-manifest-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('parseManifest', () => {
  test('takes what a build writes', () => {
    const manifest = { base: '/docs/', files: { 'a/..b/c.d': hash } };
    expect(parseManifest(JSON.stringify(manifest), 'x')).toEqual(manifest);
  });

  // What comes over the network must not name a file outside the folder it is written into.
  test.each(['/a', '../a', 'a/../b', 'a/..', '.', 'a\\b', ''])('refuses the path %j', (path) => {
    const text = JSON.stringify({ base: '/', files: { [path]: hash } });
    expect(() => parseManifest(text, 'x')).toThrow('x is not the list of files');
  });

  test.each(['{', '{"base":"docs","files":{}}', '{"base":"/","files":{"a":"b"}}'])(
    'refuses %s',
    (text) => {
      expect(() => parseManifest(text, 'x')).toThrow('x is not the list of files');
    },
  );
});

describe('readManifest', () => {
  test('reads the list of a built site', async () => {
    await writeFile(join(folder, 'files.json'), `{"base":"/","files":{"index.html":"${hash}"}}`);
    expect(readManifest(folder).files).toEqual({ 'index.html': hash });
  });

  test('asks of another folder whether it is a built site', () => {
    expect(() => readManifest(folder)).toThrow(`is ${folder} a built site?`);
  });
});
