import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownHashes } from './page-policies/own-hashes.ts';
import { ownRules } from './page-policies/own-rules.ts';
import { shortScopes } from './page-policies/short-scopes.ts';

/**
 * Takes out of each page what only other pages need: its policy names the styles of all pages, about
 * 1.4 kB that would not compress, its style holds the rules of all pages of its kind, and its components
 * have names that are unique on the whole site.
 */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: site })) {
          const path = join(site, file);
          await writeFile(path, ownHashes(shortScopes(ownRules(await readFile(path, 'utf8')))));
        }
      },
    },
  };
}
