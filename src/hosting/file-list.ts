import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** SHA-256 of every file by its path from the folder, in the order of the paths. */
export type FileList = Readonly<Record<string, string>>;

/**
 * What lies in a folder, so that a copy of it can be told from a part of it.
 *
 * @returns one entry a file, with `/` between the parts of its path; nothing for a missing folder
 * @example await fileList('dist'); // { 'index.html': '9f86d081884c…' }
 */
export async function fileList(folder: string): Promise<FileList> {
  const entries: [path: string, hash: string][] = [];
  for (const file of await filesIn(folder)) {
    const hash = createHash('sha256').update(await readFile(file));
    entries.push([relative(folder, file).split(sep).join('/'), hash.digest('hex')]);
  }
  return Object.fromEntries(entries);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
