import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import type { SiteSettings } from './site-settings.ts';

/** Folders and files that decide what the built site looks like, from the root of the project. */
const INPUTS = [
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
] as const;

/**
 * One hash (SHA-256, hexadecimal) over everything that goes into a build: the names and contents
 * of all input files and the settings from the environment. Two equal hashes mean that building
 * again would only cost time. A missing input counts as absent, not as an error.
 *
 * @example await inputHash('/site', { base: '/', site: '' }); // '9f86d081884c…'
 */
export async function inputHash(root: string, settings: SiteSettings): Promise<string> {
  const listed = await readdir(root, { withFileTypes: true });
  const inputs = listed.filter(({ name }) => INPUTS.some((input) => input === name));
  const files = (await Promise.all(inputs.map((entry) => filesOf(entry)))).flat().toSorted();

  const hash = createHash('sha256').update(JSON.stringify([settings.base, settings.site]));
  for (const file of files) {
    const contents = await readFile(file);
    const name = relative(root, file).split(sep).join('/');
    hash.update(JSON.stringify([name, contents.byteLength])).update(contents);
  }
  return hash.digest('hex');
}

async function filesOf(entry: Dirent): Promise<readonly string[]> {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isDirectory()) return [path];
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  return inside
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name));
}
