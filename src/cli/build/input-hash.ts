import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';

import { inputFiles } from './input-files.ts';
import type { SiteSettings } from './site-settings.ts';

/**
 * One hash (SHA-256, hexadecimal) over everything that goes into a build: the names and contents
 * of all input files and the settings from the environment. Two equal hashes mean that building
 * again would only cost time.
 *
 * @example await inputHash('/site', { base: '/', site: '' }); // '9f86d081884c…'
 */
export async function inputHash(root: string, settings: SiteSettings): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([settings.base, settings.site]));
  for (const file of await inputFiles(root)) {
    const contents = await readFile(file);
    const name = relative(root, file).split(sep).join('/');
    hash.update(JSON.stringify([name, contents.byteLength])).update(contents);
  }
  return hash.digest('hex');
}
