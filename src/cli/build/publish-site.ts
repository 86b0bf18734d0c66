import { basename } from 'node:path';

import { fileList } from '../../hosting/file-list.ts';
import { restoreDist } from './restore-dist.ts';
import { readSiteRecord, writeSiteRecord } from './site-record.ts';

/**
 * Makes a finished site the current one, and `dist/` the same.
 *
 * One step decides, the renaming of the record: before it the earlier site is the current one, after
 * it this one, whole, with the hash of every file. `dist/` follows; when the process is ended before
 * it has, `restoreDist` does the rest from the record.
 *
 * @param folder what `newSiteFolder` gave, filled
 * @param inputs hash of what the site was made from
 */
export async function publishSite(root: string, folder: string, inputs: string): Promise<void> {
  const record = {
    inputs,
    folder: basename(folder),
    before: readSiteRecord(root)?.folder ?? null,
    files: await fileList(folder),
  };
  await writeSiteRecord(root, record);
  await restoreDist(root, record);
}
