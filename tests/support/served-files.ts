import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { unzipSync } from 'fflate';

/** A file that readers can take away, as text; of another kind than text, its bytes as letters. */
export type ServedFile = Readonly<{ name: string; text: string }>;

/** Every file of a built site, and every file inside its archives: `data.zip/results.csv`. */
export async function servedFiles(folder: string): Promise<readonly ServedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name));
    const path = join(parentPath, name).slice(folder.length + 1);
    const inside = name.endsWith('.zip') ? Object.entries(unzipSync(bytes)) : [];
    return [
      { name: path, text: bytes.toString('latin1') },
      ...inside.map(([inner, content]) => ({
        name: `${path}/${inner}`,
        text: Buffer.from(content).toString('latin1'),
      })),
    ];
  });
  return (await Promise.all(read)).flat();
}
