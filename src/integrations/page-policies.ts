import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownHashes } from './page-policies/own-hashes.ts';

/**
 * Takes out of each page's policy what other pages need: Astro names the styles of all pages in each,
 * about 1.4 kB that would not compress.
 */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: site })) {
          const path = join(site, file);
          await writeFile(path, ownHashes(await readFile(path, 'utf8')));
        }
      },
    },
  };
}
