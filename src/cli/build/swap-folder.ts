import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of an earlier one, so that whoever reads `live` finds all of
 * the old folder or all of the new one, or for a moment none, and never a mixture. When it throws,
 * the old one is in its place again, or the error says where it is.
 *
 * All three paths must be on one file system, because a rename cannot cross file systems.
 *
 * @param fresh folder that is ready; it no longer exists afterwards
 * @param live folder that readers use; it need not exist yet
 * @param retired where the old folder waits until the new one is in place; deleted at the end
 * @example await swapFolder('.build/fresh', 'dist', '.build/retired');
 */
export async function swapFolder(fresh: string, live: string, retired: string): Promise<void> {
  await rm(retired, { recursive: true, force: true });
  const replaces = existsSync(live);
  if (replaces) await rename(live, retired);
  try {
    await rename(fresh, live);
  } catch (error) {
    if (replaces) await putBack(retired, live);
    throw error;
  }
  // What cannot be deleted now the next swap deletes; the new folder is in its place.
  await rm(retired, { recursive: true, force: true }).catch(() => undefined);
}

async function putBack(retired: string, live: string): Promise<void> {
  try {
    await rename(retired, live);
  } catch (cause) {
    throw new Error(`${live} could not be put back; it is ${retired} now`, { cause });
  }
}
