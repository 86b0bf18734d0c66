import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a new folder so that it is whole or not there: beside its place, and moved when it is finished.
 *
 * @param files - texts by their paths below the folder
 * @throws Error of the file system; a folder that is there already stays as it is
 */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  const beside = `${folder}.${String(process.pid)}.new`;
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(beside, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
