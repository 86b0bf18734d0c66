import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { readSiteRecord, SITES } from './site-record.ts';

/**
 * An empty folder for a site that is about to be built. What ended builds left behind, and sites
 * that nobody reads any more, are deleted: all but the current site and the one before.
 *
 * Only one build at a time may ask; see build-lock.ts.
 */
export async function newSiteFolder(root: string): Promise<string> {
  const sites = join(root, SITES);
  await mkdir(sites, { recursive: true });
  const record = readSiteRecord(root);
  const kept = [record?.folder, record?.before];
  for (const name of await readdir(sites)) {
    if (!kept.includes(name)) await rm(join(sites, name), { recursive: true, force: true });
  }
  return mkdtemp(join(sites, 'site-'));
}
