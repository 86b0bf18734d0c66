import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of an earlier one, so that whoever reads `live` sees either
 * all of the old site or all of the new one. When the new folder cannot be moved in, the old one
 * is moved back before the error is passed on.
 *
 * All three paths must be on one file system, because a rename cannot cross file systems.
 *
 * @param fresh folder that is ready; it no longer exists afterwards
 * @param live folder that readers use; it need not exist yet
 * @param retired where the old folder waits until the new one is in place; deleted at the end
 * @example await swapFolder('.build/site', 'dist', '.build/retired');
 */
export async function swapFolder(fresh: string, live: string, retired: string): Promise<void> {
  await rm(retired, { recursive: true, force: true });
  const replaces = existsSync(live);
  if (replaces) await rename(live, retired);
  try {
    await rename(fresh, live);
  } catch (error) {
    if (replaces) await rename(retired, live);
    throw error;
  }
  await rm(retired, { recursive: true, force: true });
}
