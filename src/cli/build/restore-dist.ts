import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { fileList } from '../../hosting/file-list.ts';
import { linkFolder } from './link-folder.ts';
import { SITES, type SiteRecord } from './site-record.ts';
import { swapFolder } from './swap-folder.ts';

/**
 * Makes `dist/` what the record says, where it is not: after a build that was ended while it
 * replaced `dist/`, or when someone changed a part of it.
 *
 * @param record of a site whose folder is whole
 * @returns whether that was needed
 */
export async function restoreDist(root: string, { folder, files }: SiteRecord): Promise<boolean> {
  const dist = join(root, 'dist');
  if (isDeepStrictEqual(await fileList(dist), files)) return false;
  const fresh = join(root, '.build', 'fresh');
  await linkFolder(join(root, SITES, folder), fresh);
  await swapFolder(fresh, dist, join(root, '.build', 'retired'));
  return true;
}
