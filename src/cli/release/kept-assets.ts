import { createHash } from 'node:crypto';

import { headersFor, type HeaderRule } from '../../hosting/host-headers.ts';
import type { SiteManifest } from '../../hosting/site-manifest.ts';
import type { DeployedSite } from './deployed-site.ts';

/**
 * What a page of an earlier release may still ask for: the files of it whose names change with what
 * is in them, which the headers therefore call immutable, and that the new release lacks.
 *
 * @param earlier - manifest of the release that readers have open
 * @param rules - headers of the new one
 * @returns hashes by path
 */
export function keptAssets(
  earlier: SiteManifest,
  { base, files }: SiteManifest,
  rules: readonly HeaderRule[],
): Readonly<Record<string, string>> {
  if (earlier.base !== base) return {};
  const isImmutable = (path: string) =>
    headersFor(rules, base + path)
      .get('cache-control')
      ?.includes('immutable') === true;
  return Object.fromEntries(
    Object.entries(earlier.files).filter(([path]) => !(path in files) && isImmutable(path)),
  );
}

/**
 * One of those files, as it was released.
 *
 * @throws Error when it cannot be had, or is not what the manifest says
 */
export async function keptFile(
  site: DeployedSite,
  path: string,
  hash: string,
): Promise<Uint8Array> {
  const { status, bytes } = await site.ask(path);
  if (status !== 200 || createHash('sha256').update(bytes).digest('hex') !== hash) {
    throw new Error(`${path} of the release before cannot be kept: it is not as it was built`);
  }
  return bytes;
}
