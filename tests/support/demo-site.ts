import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { withBuildLock } from '../../src/cli/build/build-lock.ts';
import { inputHash } from '../../src/cli/build/input-hash.ts';
import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { buildOtherSite } from './other-site.ts';
import { shelfContent } from './shelf-content.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built folder of a site of HTG241 and the invented documents, which hold every kind of figure. */
    demoSite: string;
  }
}

const root = resolve(import.meta.dirname, '../..');
const ROOM = join(root, '.build', 'demo');

/**
 * A built site of several documents: HTG241 and the invented ones, which hold every kind of figure. It is
 * kept, and built again when something that goes into it has changed; whoever asks for it meanwhile waits.
 *
 * @returns its folder, which nobody changes
 */
export async function demoSite(): Promise<string> {
  const content = await shelfContent();
  try {
    return await kept(content);
  } finally {
    await rm(content, { recursive: true });
  }
}

async function kept(content: string): Promise<string> {
  const folder = join(ROOM, await inputHash(root, siteSettings({}), content));
  await mkdir(ROOM, { recursive: true });
  const waits = () => undefined;
  await withBuildLock(ROOM, waits, async () => {
    if (existsSync(folder)) return;
    const earlier = await readdir(ROOM);
    const { folder: built, remove } = await buildOtherSite({ env: { CONTENT: content } });
    const unfinished = join(ROOM, 'unfinished');
    for (const name of [...earlier.filter((one) => one !== '.build'), 'unfinished']) {
      await rm(join(ROOM, name), { recursive: true, force: true });
    }
    await cp(built, unfinished, { recursive: true });
    await rename(unfinished, folder);
    await remove();
  });
  return folder;
}
