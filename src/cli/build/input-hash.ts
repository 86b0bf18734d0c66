import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

import type { SiteSettings } from './site-settings.ts';

/** Folders and files that decide what the built site looks like, from the root of the project. */
const INPUTS: readonly string[] = [
  '.config/tsconfig.site.json',
  // Vite reads these where they exist.
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/**
 * One hash (SHA-256, hexadecimal) over everything that goes into a build: the names and contents
 * of all input files, the settings from the environment, and the version of Node. Two equal hashes
 * mean that building again would only cost time. A missing input counts as absent, not as an error.
 *
 * The installed packages are those of the lock file, which `npm ci` sees to.
 *
 * @param node version of the Node that builds
 * @example await inputHash('/site', siteSettings({})); // '9f86d081884c…'
 */
export async function inputHash(
  root: string,
  settings: SiteSettings,
  node = process.version,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([node, settings.base, settings.site]));
  await addFiles(root, INPUTS);
  // The content may lie anywhere; what it is called there does not show on the site.
  const content = resolve(root, settings.content);
  if (existsSync(content)) await addFiles(content, await readdir(content));
  return hash.digest('hex');

  async function addFiles(from: string, names: readonly string[]): Promise<void> {
    hash.update(JSON.stringify(names.length));
    for (const file of await filesOf(names.map((name) => join(from, name)))) {
      const contents = await readFile(file);
      const name = relative(from, file).split(sep).join('/');
      hash.update(JSON.stringify([name, contents.byteLength])).update(contents);
    }
  }
}

/** Every file at or below the paths that exist, links followed, in the order of their paths. */
async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths.toSorted()) {
    const found = await stat(path).catch(() => null);
    if (found?.isFile() === true) files.push(path);
    if (found?.isDirectory() === true) {
      const names = await readdir(path);
      files.push(...(await filesOf(names.map((name) => join(path, name)))));
    }
  }
  return files;
}
