import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { beginKeeping, endKeeping } from '../../../../src/cli/build/kept-builds.ts';
import { Kept } from '../../../../src/integrations/kept.ts';

let root = '';
const HASHES = { whole: 'w', code: 'c', documents: { one: 'key-of-one' } };
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();
const begin = async () => new Kept(await beginKeeping(root, HASHES));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('What a build keeps', () => {
  test('is there for the next one when it has ended well', async () => {
    await (await begin()).write('a', Buffer.from('made'));
    await endKeeping(root);
    expect(text(await (await begin()).read('a'))).toBe('made');
  });

  test('is not there for the next one when it was killed', async () => {
    await (await begin()).write('a', Buffer.from('earlier'));
    await endKeeping(root);
    const killed = await begin();
    await killed.write('a', Buffer.from('half of the pages'));
    await killed.write('b', Buffer.from('half of the pages'));
    const next = await begin();
    expect(text(await next.read('a'))).toBe('earlier');
    expect(await next.read('b')).toBeUndefined();
  });

  test('goes when a build has not used it, and stays while builds use it', async () => {
    const first = await begin();
    await first.write('used', Buffer.from('1'));
    await first.write('unused', Buffer.from('2'));
    await endKeeping(root);
    for (let builds = 0; builds < 2; builds += 1) {
      expect(text(await (await begin()).read('used'))).toBe('1');
      await endKeeping(root);
    }
    expect(await readdir(join(root, '.build', 'kept', 'before'))).toEqual(['used']);
  });

  test.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')])],
    ['empty', () => Buffer.alloc(0)],
  ])('is not used when its file is %s', async (_state, damage) => {
    await (await begin()).write('a', Buffer.from('made'));
    await endKeeping(root);
    const file = join(root, '.build', 'kept', 'before', 'a');
    await writeFile(file, damage(await readFile(file)));
    expect(await (await begin()).read('a')).toBeUndefined();
  });

  test('is made once from the same, and again from something else or by other code', async () => {
    let times = 0;
    const make = () => Promise.resolve(Buffer.from(String((times += 1))));
    const made = async (from: string, code = 'c') => {
      const kept = new Kept(await beginKeeping(root, { ...HASHES, code }));
      const content = text(await kept.made(from, make));
      await endKeeping(root);
      return content;
    };
    expect([await made('x'), await made('x'), await made('y')]).toEqual(['1', '1', '2']);
    expect(await made('y', 'other')).toBe('3');
  });

  test('can be read twice by one build', async () => {
    await (await begin()).write('a', Buffer.from('made'));
    await endKeeping(root);
    const kept = await begin();
    await kept.read('a');
    expect(text(await kept.read('a'))).toBe('made');
  });
});
