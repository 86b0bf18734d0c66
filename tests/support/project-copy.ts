import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { inputFiles } from '../../src/cli/build/input-files.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * A copy of the project in a folder of its own, which holds the inputs of the build and nothing else:
 * neither tests nor anything that the stamp of a build would not know. Whoever asks for it removes it.
 */
export async function projectCopy(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'evidence-ledger-'));
  for (const { name, path } of await inputFiles(root)) await cp(path, join(project, name));
  await linkPackages(join(root, 'node_modules'), join(project, 'node_modules'));
  return project;
}

/** One link a package: what Astro and Vite keep beside the packages stays each project's own. */
async function linkPackages(packages: string, target: string): Promise<void> {
  await mkdir(target);
  for (const name of await readdir(packages)) {
    if (!name.startsWith('.')) await symlink(join(packages, name), join(target, name), 'junction');
  }
}
