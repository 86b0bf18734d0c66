import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { KEPT_KEYS, KEPT_PLACES } from '../../integrations/kept.ts';
import type { InputHashes } from './input-hashes.ts';
import { swapFolder } from './swap-folder.ts';

/** Where a project keeps what the next build may use. */
const keptFolder = (root: string): string => join(root, '.build', 'kept');

/**
 * Makes the folder of what builds keep ready for a build of these inputs. What an ended build left
 * unfinished goes.
 *
 * @returns the folder, as integrations/kept.ts reads it
 */
export async function beginKeeping(
  root: string,
  { code, documents }: InputHashes,
): Promise<string> {
  const folder = keptFolder(root);
  const next = join(folder, KEPT_PLACES.next);
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await writeFile(join(folder, KEPT_KEYS), JSON.stringify({ code, documents }));
  return folder;
}

/**
 * Makes what a build used and made that what the next one may use, and forgets the rest. It must not be
 * called when an input has changed since the build began, for then its keys name other content.
 */
export async function endKeeping(root: string): Promise<void> {
  const folder = keptFolder(root);
  const [next, before] = [join(folder, KEPT_PLACES.next), join(folder, KEPT_PLACES.before)];
  await swapFolder(next, before, join(folder, 'retired'));
}
