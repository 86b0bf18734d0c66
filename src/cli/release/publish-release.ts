import {
  chmod,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

import { parseHostHeaders } from '../../hosting/host-headers.ts';
import { MANIFEST, parseManifest, readManifest } from '../../hosting/site-manifest.ts';
import { deployedSite, type DeployedSite } from './deployed-site.ts';
import { keptAssets, keptFile } from './kept-assets.ts';
import { precompress } from './precompress.ts';
import * as releases from './release-record.ts';
import { siteFaults } from './site-faults.ts';

/**
 * Puts a built site into a folder of releases and makes it the current one in a single step, the
 * renaming of the link `current`. The release before is kept whole, and its scripts, styles and
 * fonts lie in the new one too, so that a tab that was opened on it goes on working.
 *
 * @param site - folder of a built site
 * @param folder - where releases are put; made when it is missing
 * @param before - address of the site that readers have now, where that is not in the folder
 * @returns what happened, a line for a person
 * @throws Error when the site is not as it was built; nothing is changed then
 */
export async function publishRelease(
  site: string,
  folder: string,
  before?: string,
): Promise<string> {
  const manifest = readManifest(site);
  const { base, files } = manifest;
  const built = deployedSite(site, base);
  const faults = await siteFaults(manifest, built);
  if (faults.length > 0) throw new Error(faults.join('\n'));

  const current = releases.currentRelease(folder);
  const earlier = before === undefined ? inFolder(current) : deployedSite(before, base);
  const listed = await earlier?.ask(MANIFEST);
  const list = await readFile(join(site, MANIFEST));
  if (before === undefined && listed !== undefined && list.equals(listed.bytes)) {
    return 'This site is the current release already.';
  }
  const rules = parseHostHeaders(await readFile(join(site, '_headers'), 'utf8'));
  const kept =
    listed?.status === 200
      ? keptAssets(parseManifest(decoded(listed.bytes), MANIFEST), manifest, rules)
      : {};

  await mkdir(join(folder, releases.RELEASES), { recursive: true });
  const release = await mkdtemp(join(folder, releases.RELEASES, 'release-'));
  // Such a folder is its owner's alone, and a web server is another user.
  await chmod(release, 0o755);
  const target = releases.siteFolder(release, base);
  for (const path of [...Object.keys(files), MANIFEST]) await place(site, target, path);
  for (const [path, hash] of Object.entries(kept)) {
    if (earlier !== undefined) await write(join(target, path), await keptFile(earlier, path, hash));
  }
  // Hosts read these at the root only.
  for (const name of ['_headers', '_redirects']) {
    if (base !== '/' && name in files) await place(site, join(release, 'site'), name);
  }
  await precompress(join(release, 'site'));
  const record: releases.ReleaseRecord = {
    base,
    before: current === undefined ? null : basename(current),
    kept,
  };
  await writeFile(releases.recordFile(release), `${JSON.stringify(record, null, 1)}\n`);
  await makeCurrent(folder, release);
  await removeOthers(folder, [basename(release), record.before]);
  return `${Object.keys(files).length} files are released; ${Object.keys(kept).length} of the release before are kept for open tabs.`;
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function inFolder(release: string | undefined): DeployedSite | undefined {
  const record = release === undefined ? null : releases.readReleaseRecord(release);
  return release === undefined || record === null
    ? undefined
    : deployedSite(releases.siteFolder(release, record.base), record.base);
}

/** Links a file, or copies it where the file system knows no links. */
async function place(from: string, to: string, path: string): Promise<void> {
  await mkdir(dirname(join(to, path)), { recursive: true });
  await link(join(from, path), join(to, path)).catch(() =>
    copyFile(join(from, path), join(to, path)),
  );
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

async function makeCurrent(folder: string, release: string): Promise<void> {
  const fresh = join(folder, `${releases.CURRENT}.new`);
  await rm(fresh, { force: true });
  await symlink(relative(folder, join(release, 'site')), fresh);
  await rename(fresh, join(folder, releases.CURRENT));
}

async function removeOthers(folder: string, kept: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(join(folder, releases.RELEASES))) {
    if (!kept.includes(name)) {
      await rm(join(folder, releases.RELEASES, name), { recursive: true, force: true });
    }
  }
}
