import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { parse as parseHtml } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';

import { runStep } from '../../src/cli/build/run-step.ts';

const root = resolve(import.meta.dirname, '../..');
const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);
const LEFT_OUT = ['node_modules', '.git', 'dist', '.build', '.astro'];

/** Invented words that stand for the official ones, which the repository does not hold. */
const WORDS =
  'Invented official sentence.\n- An invented first point.\n- An invented second point.';

let folder: string;

/** Builds the site in a copy of the project, with or without official words. */
async function built(
  name: string,
  words: Readonly<Record<string, string>> | undefined,
): Promise<string> {
  const copy = join(folder, name);
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !LEFT_OUT.some((left) => path === join(root, left)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const file = join(copy, 'content/guidance/htg241/official.json');
  rmSync(file, { force: true });
  if (words !== undefined) {
    const ledger: unknown = parseYaml(
      readFileSync(join(copy, 'content/guidance/htg241/ledger.yaml'), 'utf8'),
    );
    writeFileSync(file, JSON.stringify({ ...(ledger as object), paragraphs: words }));
  }
  vi.stubEnv('BASE_URL', undefined);
  const { ok, output } = await runStep({ script: astro, args: ['build'], cwd: copy });
  vi.unstubAllEnvs();
  if (!ok) throw new Error(output);
  return join(copy, 'dist');
}

const page = (site: string) =>
  parseHtml(readFileSync(join(site, 'guidance/htg241/efficacy/index.html'), 'utf8'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('where the official words are held', () => {
  let site: string;
  beforeAll(async () => {
    site = await built('held', { '2.3.1': WORDS });
  });

  test('they stand behind a disclosure under their paragraph, labelled and attributed', () => {
    const paragraph = page(site).querySelector('section:has(> [id="2.3.1"])');
    const details = paragraph?.querySelector('details:has(blockquote)');
    expect(details?.querySelector('h3')?.text.trim()).toBe(
      'Official wording of NICE, HTG241, 2.3.1',
    );
    expect(details?.querySelector('blockquote p')?.text).toBe('Invented official sentence.');
    expect(details?.querySelectorAll('blockquote li').map(({ text }) => text)).toEqual([
      'An invented first point.',
      'An invented second point.',
    ]);
    expect(details?.text).toContain('© NICE');
    expect(details?.getAttribute('open')).toBeUndefined();
  });

  test('a paragraph without official words has no disclosure', () => {
    expect(page(site).querySelector('section:has(> [id="2.3.2"]) blockquote')).toBeNull();
  });
});

test('where they are not held, nothing is missing and nothing speaks of them', async () => {
  const site = await built('not-held', undefined);
  expect(page(site).querySelector('blockquote')).toBeNull();
  expect(page(site).text).not.toContain('Show the official wording');
  expect(page(site).querySelectorAll('section > [id^="2.3."]')).toHaveLength(4);
  expect(readdirSync(join(site, 'pagefind'))).toContain('pagefind.js');
});
