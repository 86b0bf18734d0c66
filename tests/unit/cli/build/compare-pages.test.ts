import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURES } from '../content/overlaid-content.ts';

const script = resolve(import.meta.dirname, '../../../../src/cli/build/compare-pages.ts');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
  const content = join(folder, 'content');
  cpSync(join(FIXTURES, 'demo'), content, { recursive: true });
  const file = join(content, 'guidance/lamp/guidance.yaml');
  writeFileSync(file, `status: draft\n${readFileSync(file, 'utf8')}`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The faults of a site without any page, by document. */
function missing(DRAFTS: string): readonly string[] {
  const { stderr } = spawnSync(process.execPath, [script, join(folder, 'none')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT: join(folder, 'content'), DRAFTS },
  });
  const found = [...stderr.matchAll(/^guidance\/(\w+)\/full\/index\.html was not built$/gm)];
  return found.map(([, id]) => id!).toSorted();
}

describe('pages are held against the documents of the site', () => {
  test('and no draft is one', () => {
    expect(missing('')).toEqual(['alpha', 'epsilon', 'gamma', 'pad']);
  });

  test('and drafts are where DRAFTS=1 asks for them', () => {
    expect(missing('1')).toEqual(['alpha', 'epsilon', 'gamma', 'lamp', 'pad']);
  });
});
