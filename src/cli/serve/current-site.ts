import { statSync } from 'node:fs';
import { join } from 'node:path';

import { readSiteRecord, SITE_RECORD, SITES } from '../build/site-record.ts';

/**
 * Says which folder is the current site, whenever it is asked: from the moment that another build
 * is published, its own. Such a folder is whole and never written again, so that an answer under way
 * ends with the site that it began with.
 *
 * @param root folder of the project, in which a site was published
 * @example const folder = currentSite('/site'); folder(); // '/site/.build/sites/site-f3Xk2a'
 */
export function currentSite(root: string): () => string {
  const file = join(root, SITE_RECORD);
  let seen = '';
  let folder = '';
  return () => {
    const { ino, mtimeNs } = statSync(file, { bigint: true, throwIfNoEntry: false }) ?? {};
    const found = `${String(ino)} ${String(mtimeNs)}`;
    if (found !== seen) {
      seen = found;
      // Without a record the last site goes on being served.
      const record = readSiteRecord(root);
      if (record !== null) folder = join(root, SITES, record.folder);
    }
    return folder;
  };
}
