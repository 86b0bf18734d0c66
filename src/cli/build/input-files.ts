import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders and files that decide what the built site looks like, from the root of the project. */
const INPUTS = [
  '.config/tsconfig.site.json',
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
] as const;

/**
 * Every file that a build reads, packages apart: a folder that holds only these can be built, and
 * a site is out of date when one of them has changed. A missing input is left out, not an error.
 *
 * @param root folder of the project
 * @returns whole paths, sorted
 * @example (await inputFiles('/site'))[0]; // '/site/.config/tsconfig.site.json'
 */
export async function inputFiles(root: string): Promise<readonly string[]> {
  const present = INPUTS.map((input) => join(root, input)).filter((path) => existsSync(path));
  return (await Promise.all(present.map(filesAt))).flat().toSorted();
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  return inside
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name));
}
