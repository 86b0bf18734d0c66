import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readSiteRecord, writeSiteRecord } from '../../../../src/cli/build/site-record.ts';

const record = { inputs: 'abc', folder: 'site-1', before: null, files: { 'index.html': 'def' } };
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-record-'));
  await mkdir(join(root, '.build'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('The record of the current site', () => {
  test('is read as it was written, and leaves nothing else behind', async () => {
    await writeSiteRecord(root, record);
    expect(readSiteRecord(root)).toEqual(record);
    expect(await readdir(join(root, '.build'))).toEqual(['site.json']);
  });

  test('is null before the first site', () => {
    expect(readSiteRecord(root)).toBeNull();
  });

  test.each(['', '{"inputs":', '{}', '{"inputs":"abc","folder":"a","before":null}'])(
    'is null when it reads %j',
    async (text) => {
      await writeFile(join(root, '.build', 'site.json'), text);
      expect(readSiteRecord(root)).toBeNull();
    },
  );
});
