import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { disjointHeaders } from '../hosting/disjoint-headers.ts';
import { fileList } from '../hosting/file-list.ts';
import { headersBelow } from '../hosting/headers-below.ts';
import { MANIFEST, type SiteManifest } from '../hosting/site-manifest.ts';

/**
 * Writes what hosts and operators read: `_headers` and, below the root of a host, `_redirects` for the
 * folder in which the site lives, and the list of all files with their hashes. It must come last.
 */
export function hostFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const headers = join(site, '_headers');
        const text = disjointHeaders(await readFile(headers, 'utf8'), await rootEntries(site));
        await writeFile(headers, headersBelow(text, base));
        if (base !== '/') await writeFile(join(site, '_redirects'), `/ ${base} 302\n`);
        const manifest: SiteManifest = { base, files: await fileList(site) };
        await writeFile(join(site, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
      },
    },
  };
}

/** What lies in the root of a site, with a slash after folders, but for what hosts do not serve. */
async function rootEntries(site: string): Promise<readonly string[]> {
  const found = await readdir(site, { withFileTypes: true });
  const names = found.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  return [...new Set([...names, MANIFEST])]
    .filter((name) => !/^_(?:headers|redirects)$/.test(name))
    .toSorted();
}
