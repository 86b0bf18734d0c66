import { readlinkSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { z } from 'zod';

/** The link in a folder of releases that leads to the site of the current one. */
export const CURRENT = 'current';

/** Every release lies whole in a folder of its own in here. */
export const RELEASES = 'releases';

const recordSchema = z.strictObject({
  /** Path that its site was built for; the site lies there below `site/`, as hosts have it. */
  base: z.string(),
  /** Name of the release before, to which a rollback leads; null at first. */
  before: z.string().nullable(),
  /** SHA-256 of each file kept for tabs that opened the release before, by its path in the site. */
  kept: z.record(z.string(), z.string()),
});

/** What a release knows beside its site: what came before it, and what it keeps of that. */
export type ReleaseRecord = Readonly<z.infer<typeof recordSchema>>;

/** Where the record lies in the folder of its release, beside the site, so that no host serves it. */
export const recordFile = (release: string): string => join(release, 'release.json');

/** The record of a release by its folder; null where none can be read. */
export function readReleaseRecord(release: string): ReleaseRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(recordFile(release), 'utf8')));
  } catch {
    return null;
  }
}

/** The folder of a release in which its site lies, with the manifest. */
export const siteFolder = (release: string, base: string): string =>
  join(release, 'site', base.slice(1));

/**
 * The folder of the current release.
 *
 * @param folder - where releases are put
 * @returns nothing before the first one
 * @example currentRelease('/srv/evidence'); // '/srv/evidence/releases/release-f3Xk2a'
 */
export function currentRelease(folder: string): string | undefined {
  try {
    return join(folder, dirname(readlinkSync(join(folder, CURRENT))));
  } catch {
    return undefined;
  }
}
