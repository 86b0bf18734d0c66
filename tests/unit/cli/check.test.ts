import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { FIXTURES, overlaidContent } from './content/overlaid-content.ts';

const project = resolve(import.meta.dirname, '../../..');

/** Runs the command that an editor runs, on the content of the project or of another folder. */
function check(CONTENT = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'src/cli/check.ts')],
    { cwd: project, encoding: 'utf8', env: { ...process.env, CONTENT } },
  );
  return { status, stdout, stderr };
}

let root = '';
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the command', () => {
  test('leaves with 1 and prints every problem in a line of its own, and nothing else', () => {
    root = overlaidContent(['five-faults']);
    const { status, stdout, stderr } = check(join(root, 'content'));
    const lines = stderr.trimEnd().split('\n');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines).toHaveLength(6);
    for (const line of lines.slice(0, 5)) {
      expect(line).toMatch(/content\/guidance\/inv1\/\S+:\d+: \S.*; \S/);
    }
    expect(lines[5]).toBe('5 problems in the content; nothing was changed');
  });

  test('names the file of a failed sum where it is, wherever the content is', () => {
    root = overlaidContent(['broken-parts-do-not-add-up']);
    const { stderr } = check(join(root, 'content'));
    const file = join(root, 'content/guidance/inv1/studies/series-40.yaml');
    expect(stderr).toContain(`${file}:42: `);
    expect(stderr).toContain('1 problem in the content');
  });

  test('leaves with 0 and says what was checked', () => {
    // Counted by hand in the fixture: 57 figures in the ledger, 13 kinds of result in 5 studies.
    const { status, stdout, stderr } = check(join(FIXTURES, 'complete'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('INV1: 8 paragraphs, 5 sources of evidence, 57 printed figures');
  });

  test('accepts the content of the project', () => {
    const { status, stdout, stderr } = check();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('HTG241: 21 paragraphs, 7 sources of evidence');
  });
});
