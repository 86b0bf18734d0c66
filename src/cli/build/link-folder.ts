import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Makes a second folder of the same files without doubling them: each is a hard link, or a copy
 * where the file system knows no links.
 *
 * @param source folder whose files are never written again
 * @param target replaced when it exists
 * @example await linkFolder('.build/sites/a', '.build/fresh');
 */
export async function linkFolder(source: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const to = join(target, relative(source, from));
    if (entry.isDirectory()) await mkdir(to, { recursive: true });
    else await link(from, to).catch(() => copyFile(from, to));
  }
}
