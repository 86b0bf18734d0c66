import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

/** Where the manifest of a site lies, from the root of the site. */
export const MANIFEST = 'files.json';

const manifestSchema = z.strictObject({
  /** Path that the site was built for, with a slash at both ends. */
  base: z.string().regex(/^\/(?:.*\/)?$/),
  /** SHA-256 of every file but the manifest itself, by its path from the root of the site. */
  files: z.record(
    z.string().regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\]+$/),
    z.string().regex(/^[0-9a-f]{64}$/),
  ),
});

/** What a built site consists of, so that a copy of it can be told from anything else. */
export type SiteManifest = Readonly<z.infer<typeof manifestSchema>>;

/**
 * A manifest as it stands in `files.json`. No path in it leads out of the site's own folder.
 *
 * @param where - what to call it in an error
 * @throws Error when the text is no manifest
 */
export function parseManifest(text: string, where: string): SiteManifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${where} is not the list of files that a build writes`, { cause });
  }
}

/**
 * The manifest of a folder that holds a site.
 *
 * @throws Error when there is none
 * @example readManifest('dist').base // '/'
 */
export function readManifest(folder: string): SiteManifest {
  const file = join(folder, MANIFEST);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read: is ${folder} a built site?`, { cause });
  }
  return parseManifest(text, file);
}
