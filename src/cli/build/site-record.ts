import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

/** Every site that was built lies whole in a folder of its own in here, from the root of the project. */
export const SITES = join('.build', 'sites');

/** Where the record of the current one lies, from the root of the project. */
export const SITE_RECORD = join('.build', 'site.json');

const recordSchema = z.strictObject({
  /** Hash of everything that went into the build; see input-hash.ts. */
  inputs: z.string(),
  /** Name of the folder in `.build/sites/` that holds the site. */
  folder: z.string(),
  /** Name of the folder of the site before, which requests under way may still read; null at first. */
  before: z.string().nullable(),
  /** SHA-256 of every file of the site; see hosting/file-list.ts. */
  files: z.record(z.string(), z.string()),
});

/** Which site is the current one, what it was made from, and every file of it. */
export type SiteRecord = Readonly<z.infer<typeof recordSchema>>;

/** The record of the current site; null when there is none, or none that this version reads. */
export function readSiteRecord(root: string): SiteRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(join(root, SITE_RECORD), 'utf8')));
  } catch {
    // Never built, or by another version: building again mends it.
    return null;
  }
}

/**
 * Makes a site the current one, in one step: whoever reads sees the earlier record or this one, and
 * never a part of it.
 */
export async function writeSiteRecord(root: string, record: SiteRecord): Promise<void> {
  const file = join(root, SITE_RECORD);
  await writeFile(`${file}.new`, `${JSON.stringify(record)}\n`, { flush: true });
  await rename(`${file}.new`, file);
}
