import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { zipSync, type Zippable } from 'fflate';
import { keptFromBefore } from './kept.ts';

/** The archive of all downloads of a guidance document, in the folder of those. */
const ARCHIVE = 'data.zip';

/** The earliest day that the format knows: two builds of the same content give the same bytes. */
const DAY = new Date(1980, 0, 1);

/** What stays out of it: the page that explains the files, pictures, and slides, which hold the pictures too. */
const LEFT_OUT = /\.(?:html|png|pptx)$/;

/**
 * Writes, for every guidance document, the files of its `data/` folder into `data.zip`, whichever page
 * or endpoint made them.
 */
export function dataArchives(): AstroIntegration {
  return {
    name: 'data-archives',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const kept = keptFromBefore();
        for (const folder of globSync('guidance/*/data', { cwd: site }).toSorted()) {
          const files = await filesOf(join(site, folder));
          const make = () => Promise.resolve(archiveOf(files));
          const archive = await (kept?.made(`archive ${hashOf(files)}`, make) ?? make());
          await writeFile(join(site, folder, ARCHIVE), archive);
          logger.info(`${folder}/${ARCHIVE}: ${Math.ceil(archive.byteLength / 1000)} kB`);
        }
      },
    },
  };
}

/** What goes into an archive: the bytes of each file by its name, in the order of the names. */
type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** The files of a folder and of the folders in it, but the archive itself and what stays out of it. */
export async function filesOf(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !LEFT_OUT.test(path) && path !== join(folder, ARCHIVE))
    .toSorted();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of paths) {
    files.set(relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path)));
  }
  return files;
}

/** Files as one archive. */
export function archiveOf(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of files) entries[name] = [content, { mtime: DAY, level: 9 }];
  return zipSync(entries);
}

function hashOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name} ${content.length} `).update(content);
  return hash.digest('hex');
}
