import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { fileList } from '../../hosting/file-list.ts';
import { readSiteRecord, SITES, type SiteRecord } from './site-record.ts';

/**
 * The record of the current site, or null when no site was published or its folder is not whole: a
 * file is missing, was added or has changed.
 */
export async function wholeSite(root: string): Promise<SiteRecord | null> {
  const record = readSiteRecord(root);
  if (record === null) return null;
  const found = await fileList(join(root, SITES, record.folder));
  return isDeepStrictEqual(found, record.files) ? record : null;
}
