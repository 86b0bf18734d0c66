import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { withBuildLock } from '../../../../src/cli/build/build-lock.ts';

const module = resolve(import.meta.dirname, '../../../../src/cli/build/build-lock.ts');
const waits = 'Another build of this site is running; this one begins when that one ends.';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-lock-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

/** Another process that takes the lock, says so, and keeps it until it is killed. */
async function holder() {
  const script = `import { withBuildLock } from ${JSON.stringify(module)};
    await withBuildLock(${JSON.stringify(root)}, () => undefined, () => {
      process.stdout.write('holds');
      return new Promise(() => setInterval(() => undefined, 1000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('withBuildLock', () => {
  test('passes on what the work returns, and says nothing when nobody else works', async () => {
    const told: string[] = [];
    const work = () => Promise.resolve(3);
    expect(await withBuildLock(root, (text) => told.push(text), work)).toBe(3);
    expect(told).toEqual([]);
  });

  test('is free again after work that failed', async () => {
    const fails = () => Promise.reject(new Error('no'));
    await expect(withBuildLock(root, () => undefined, fails)).rejects.toThrow('no');
    expect(
      await withBuildLock(
        root,
        () => undefined,
        () => Promise.resolve(1),
      ),
    ).toBe(1);
  });

  test('lets one work at a time, in one process or in several', async () => {
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await new Promise((later) => setTimeout(later, 20));
      events.push(`${name} ends`);
    };
    await Promise.all(['a', 'b'].map((name) => withBuildLock(root, () => undefined, work(name))));
    // Whichever has it first; the system decides.
    const [first, second] = events[0] === 'a begins' ? ['a', 'b'] : ['b', 'a'];
    expect(events).toEqual([first, second].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test('of a process that was killed is taken over, and the one who waits is told once', async () => {
    const other = await holder();
    const told: string[] = [];
    const events: string[] = [];
    const waiting = withBuildLock(
      root,
      (text) => {
        told.push(text);
        events.push('waits');
        other.kill('SIGKILL');
      },
      () => Promise.resolve(events.push('works')),
    );
    await waiting;
    expect(told).toEqual([waits]);
    expect(events).toEqual(['waits', 'works']);
  });
});
