import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLedger } from '../../../src/cli/import/read-ledger.ts';
import { checkContent } from '../../../src/cli/content/check-content.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const cli = resolve(import.meta.dirname, '../../../src/cli/new.ts');
const lamp = join(FIXTURES, 'official/lamp.md');
let content = '';

beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'new-'));
  for (const name of ['vocabulary', 'glossary', 'pages', 'site.yaml']) {
    cpSync(join(FIXTURES, 'guidance/demo', name), join(content, name), { recursive: true });
  }
});
afterAll(() => {
  rmSync(content, { recursive: true });
});

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT: content },
  });
  return { status, stdout, stderr };
};

describe('npm run new', () => {
  test('makes a draft in an empty content folder that lacks nothing but what it names', () => {
    const { status, stdout, stderr } = run('inv11', lamp);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const last = stdout.trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^placed \d+ of 60 figures in \d+ suggestions; \d+ left to do$/);
    const { problems, drafts } = checkContent(content, content);
    expect(problems).toEqual([]);
    expect(drafts.map(({ folder }) => folder)).toEqual(['guidance/inv11']);
    expect(last).toContain(`; ${drafts[0]?.problems.length} left to do`);
  });

  // tests/fixtures/guidance/demo/guidance/lamp/ledger.yaml is the ledger of the same document.
  test('writes the ledger that an import writes', () => {
    const of = (folder: string) =>
      readLedger(readFileSync(join(folder, 'ledger.yaml'), 'utf8'), 'ledger.yaml');
    expect(of(join(content, 'guidance/inv11'))).toEqual(
      of(join(FIXTURES, 'guidance/demo/guidance/lamp')),
    );
  });

  test('holds none of the official sentences where the site would print them', () => {
    const folder = join(content, 'guidance/inv11/paragraphs');
    for (const name of readdirSync(folder)) {
      const [, , body = ''] = readFileSync(join(folder, name), 'utf8').split('---\n');
      expect(body.replaceAll(/<\w+ of="[^"]*" \/>/g, '').trim()).toBe('…');
    }
  });

  test('a changed document marks what was accepted of its changed paragraphs as unread', () => {
    const file = join(content, 'guidance/inv11/studies/trial-301.yaml');
    const accepted = readFileSync(file, 'utf8').replaceAll(
      'suggested: unread',
      'suggested: accepted',
    );
    writeFileSync(file, accepted);
    const changed = join(content, '..', `${String(process.pid)}-changed.md`);
    writeFileSync(
      changed,
      readFileSync(lamp, 'utf8').replace('in the lamp group, within', 'in the lamp group within'),
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      [cli.replace('new.ts', 'import.ts'), 'inv11', changed],
      { encoding: 'utf8', env: { ...process.env, CONTENT: content } },
    );
    rmSync(changed);
    expect(status).toBe(0);
    expect(stdout).toContain('To be read again, for figures or words have changed: 3.1\n');
    // Only the burns are reported in 3.1.
    expect(readFileSync(file, 'utf8')).toBe(
      accepted.replace(
        '- id: burns\n    suggested: accepted',
        '- id: burns\n    suggested: unread',
      ),
    );
  });

  test('refuses a document that exists, and touches nothing in it', () => {
    const file = join(content, 'guidance/inv11/guidance.yaml');
    writeFileSync(file, 'written by a person\n');
    const { status, stderr } = run('inv11', lamp);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'exists already, and nothing in it was touched; allowed is another id',
    );
    expect(readFileSync(file, 'utf8')).toBe('written by a person\n');
  });

  test('refuses a name that leads out of the folder', () => {
    const { status, stderr } = run('../inv12', lamp);
    expect(status).toBe(1);
    expect(stderr).toContain('../inv12 cannot stand in an address; allowed are');
  });

  test('leaves nothing behind when the document cannot be read', () => {
    const file = join(content, '..', `${String(process.pid)}.md`);
    writeFileSync(file, '# A title\n\n# 1 Efficacy\n\n- 1.1 One.\n- 1.3 Three.\n');
    const { status, stderr } = run('inv13', file);
    rmSync(file);
    expect(status).toBe(1);
    expect(stderr).toContain('NUMBER MISSING');
    expect(existsSync(join(content, 'guidance/inv13'))).toBe(false);
    expect(readdirSync(join(content, 'guidance'))).toEqual(['inv11']);
  });
});
