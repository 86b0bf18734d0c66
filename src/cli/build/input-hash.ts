import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { contentFolder } from '../../loader/content-folder.ts';
import { showsDrafts } from '../../loader/shows-drafts.ts';
import { inputFiles } from './input-files.ts';
import type { SiteSettings } from './site-settings.ts';

/**
 * One hash (SHA-256, hexadecimal) over everything that goes into a build: the names and contents
 * of all input files, the settings from the environment, and the version of Node. Two equal hashes
 * mean that building again would only cost time.
 *
 * The installed packages are those of the lock file, which `npm ci` sees to.
 *
 * @param content folder of the content
 * @param node version of the Node that builds
 * @example await inputHash('/site', siteSettings({})); // '9f86d081884c…'
 */
export async function inputHash(
  root: string,
  settings: SiteSettings,
  content = contentFolder(root),
  node = process.version,
): Promise<string> {
  const hash = createHash('sha256').update(
    JSON.stringify([node, settings.base, settings.site, showsDrafts(false)]),
  );
  for (const { name, path } of await inputFiles(root, content)) {
    const contents = await readFile(path);
    hash.update(JSON.stringify([name, contents.byteLength])).update(contents);
  }
  return hash.digest('hex');
}
