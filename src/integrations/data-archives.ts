import { globSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { zipSync, type Zippable } from 'fflate';

/** The archive of all downloads of a guidance document, in the folder of those. */
const ARCHIVE = 'data.zip';

/** The earliest day that the format knows: two builds of the same content give the same bytes. */
const DAY = new Date(1980, 0, 1);

/** What stays out of it: the page that explains the files, and pictures, which would double its folder. */
const LEFT_OUT = /\.(?:html|png)$/;

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
        for (const folder of globSync('guidance/*/data', { cwd: site }).toSorted()) {
          const archive = await archiveOf(join(site, folder));
          await writeFile(join(site, folder, ARCHIVE), archive);
          logger.info(`${folder}/${ARCHIVE}: ${Math.ceil(archive.byteLength / 1000)} kB`);
        }
      },
    },
  };
}

/** The files of a folder and of the folders in it as one archive, in the order of their names. */
export async function archiveOf(folder: string): Promise<Uint8Array> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !LEFT_OUT.test(path) && path !== join(folder, ARCHIVE))
    .toSorted();
  const files: Zippable = {};
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    files[name] = [new Uint8Array(await readFile(path)), { mtime: DAY, level: 9 }];
  }
  return zipSync(files);
}
