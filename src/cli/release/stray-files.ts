import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { MANIFEST, type SiteManifest } from '../../hosting/site-manifest.ts';

/**
 * Files in a folder that are no part of its site: neither built, nor kept of the release before, nor the
 * compressed form of one that is.
 *
 * @param folder - of the deployed site
 * @param kept - hashes of what a release keeps, by path
 */
export async function strayFiles(
  folder: string,
  { files }: SiteManifest,
  kept: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const known = new Map([...Object.entries(files), ...Object.entries(kept)]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const faults: string[] = [];
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    if (path === MANIFEST || path in files) continue;
    const bytes = await readFile(file);
    const hash = known.get(path.replace(/\.(?:br|gz)$/, ''));
    const isManifest = path.startsWith(`${MANIFEST}.`);
    const content = known.has(path) ? bytes : unpacked(path, bytes);
    const isRight = createHash('sha256').update(content).digest('hex') === hash;
    if (!isRight && !isManifest) faults.push(`${path}: no part of the site that was built`);
  }
  return faults.toSorted();
}

function unpacked(path: string, bytes: Uint8Array): Uint8Array {
  try {
    if (path.endsWith('.br')) return brotliDecompressSync(bytes);
    if (path.endsWith('.gz')) return gunzipSync(bytes);
  } catch {
    // Not what its name says.
  }
  return bytes;
}
