import { join } from 'node:path';

import { publishRelease } from './publish-release.ts';
import { currentRelease, readReleaseRecord, RELEASES, siteFolder } from './release-record.ts';

/**
 * Releases the site of the release before once more, so that tabs which opened the one in between go on
 * working, too. Doing it twice brings that one back.
 *
 * @param folder - where releases are put
 * @returns what happened, a line for a person
 * @throws Error when no release came before the current one
 */
export async function rollBack(folder: string): Promise<string> {
  const current = currentRelease(folder);
  const before = (current === undefined ? null : readReleaseRecord(current)?.before) ?? null;
  const release = before === null ? undefined : join(folder, RELEASES, before);
  const record = release === undefined ? null : readReleaseRecord(release);
  if (release === undefined || record === null) {
    throw new Error(`${folder} holds no release before the current one; nothing was changed`);
  }
  return publishRelease(siteFolder(release, record.base), folder);
}
