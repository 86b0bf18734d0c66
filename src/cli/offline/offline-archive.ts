import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { zip } from 'fflate';

import { fileList } from '../../hosting/file-list.ts';
import { localPage, SCRIPT } from './local-page.ts';
import { localScript } from './local-script.ts';

/** The folder that the archive unpacks into. */
const FOLDER = 'evidence-ledger';

/** What only a host or a browser with a network uses: the search, the brief, scripts, and what machines read. */
const LEFT_OUT =
  /^(?:_|404\.html|files\.json|robots\.txt|sitemap|\w+\.xml|manifest\.|service-worker|\.well-known\/|og\/|embed\/|pagefind\/|brief\/|offline\/|search\/vocabulary)|\.map$/;
const FONT = /^_astro\/.*\.woff2$/;

/** The earliest day that the format knows: two archives of the same site are the same bytes. */
const DAY = new Date(1980, 0, 1);

/**
 * The site as an archive that a reader unpacks and opens by a double click on `index.html`.
 *
 * @param root folder of the project, whose script goes with it
 * @param site folder of the built site
 * @param base path of the site on its host, with a slash at both ends
 */
export async function offlineArchive(
  root: string,
  site: string,
  base: string,
): Promise<Uint8Array> {
  const paths = Object.keys(await fileList(site)).filter(
    (path) => FONT.test(path) || !LEFT_OUT.test(path),
  );
  const copy = { base, files: new Set([...paths, SCRIPT]) };
  const files: Record<string, Uint8Array> = {
    [SCRIPT]: new TextEncoder().encode(await localScript(root)),
  };
  for (const path of paths) {
    const bytes = await readFile(join(site, path));
    files[path] = path.endsWith('.html')
      ? new TextEncoder().encode(localPage(copy, path, bytes.toString('utf8')))
      : bytes;
  }
  return new Promise((done, failed) => {
    zip({ [FOLDER]: files }, { mtime: DAY }, (error, archive) => {
      if (error === null) done(archive);
      else failed(error);
    });
  });
}
