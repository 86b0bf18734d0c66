import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Files of text; pictures, fonts and archives are compressed as they are. */
const TEXT = /\.(?:html|css|js|json|svg|xml|txt|csv|bib|ris|webmanifest)$/;

/** Smaller files gain nothing that a network notices, in bytes. */
const SMALLEST = 1000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Writes beside every file of text its compressed forms, `.br` and `.gz`, as small as they can be, for
 * hosts that send such files as they are.
 */
export async function precompress(folder: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of found.filter(({ name }) => TEXT.test(name))) {
    const file = join(entry.parentPath, entry.name);
    const { size, mtime } = await stat(file);
    if (size < SMALLEST) continue;
    const text = await readFile(file);
    const [br, gz] = await Promise.all([
      brotli(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: size } }),
      gzipped(text, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    for (const [name, bytes] of [
      [`${file}.br`, br],
      [`${file}.gz`, gz],
    ] as const) {
      await writeFile(name, bytes);
      // One file has one age, however it is sent.
      await utimes(name, mtime, mtime);
    }
  }
}
