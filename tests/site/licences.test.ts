import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from 'esbuild';
import { parse } from 'node-html-parser';
import { expect, inject, test } from 'vitest';

import { BESIDE_PAGES } from '../../src/integrations/shipped-licences.ts';

const folder = inject('siteFolder');
const notices = readFileSync(join(folder, 'licences.txt'), 'utf8');
const root = resolve(import.meta.dirname, '../..');

// What readers get: drawn charts, search, learning, citing, the brief, the worker, the typefaces.
test.each([
  /^chart\.js [\d.]+: MIT$/m,
  /^@kurkle\/color [\d.]+: MIT$/m,
  /^docx [\d.]+: MIT$/m,
  /^ts-fsrs [\d.]+: MIT$/m,
  /^pagefind [\d.]+: MIT$/m,
  /^Source Sans 3, Source Serif 4: OFL-1\.1$/m,
])('the notices of what readers get have %s', (line) => {
  expect(notices).toMatch(line);
});

test('what only builds the site has no notice', () => {
  expect(notices).not.toMatch(/^(?:astro|vitest|zod|typescript|pptxgenjs) [\d.]+:/m);
});

test('every package that the worker is bundled from has its notice', async () => {
  const { metafile } = await build({
    entryPoints: [join(root, 'src/islands/offline/service-worker.js')],
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
  });
  const bundled = new Set(
    Object.keys(metafile.inputs).flatMap(
      (file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
    ),
  );
  expect([...bundled].filter((place) => !BESIDE_PAGES.some((known) => known === place))).toEqual(
    [],
  );
});

test('the page about the site says its licence, and leads to the notices', () => {
  const about = parse(readFileSync(join(folder, 'about/index.html'), 'utf8'));
  const licence = about.querySelector('section[aria-labelledby="licence"]');
  expect(licence?.text).toContain('All rights reserved');
  expect(licence?.querySelector('a[href$="licences.txt"]')).not.toBeNull();
});
