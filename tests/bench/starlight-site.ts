import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { measuredBuild, type BuildCost } from './measured-build.ts';

/**
 * Builds a stock Starlight site of the words of built pages, at the same addresses. Its packages are
 * installed the first time only, below `.build/`, and are none of this project's.
 *
 * @param root folder of the project
 * @param site the built site
 * @returns the folder of the Starlight site, and what its build cost
 */
export async function starlightSite(
  root: string,
  site: string,
  addresses: readonly string[],
): Promise<Readonly<{ folder: string; cost: BuildCost }>> {
  const folder = join(root, '.build', 'bench', 'starlight');
  const run = (command: string, ...args: readonly string[]): void => {
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  await mkdir(folder, { recursive: true });
  for (const left of ['dist', 'public', 'src']) {
    await rm(join(folder, left), { recursive: true, force: true });
  }
  await cp(resolve(import.meta.dirname, 'starlight'), folder, { recursive: true });
  run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error');
  // Too many for a command line.
  await writeFile(join(folder, 'addresses.json'), JSON.stringify(addresses));
  run('node', 'write-pages.mjs', site, 'addresses.json');
  const cost = await measuredBuild(folder);
  // The same host, with the same headers: some of them cost a browser a new process.
  await cp(join(site, '_headers'), join(folder, 'dist', '_headers'));
  return { folder: join(folder, 'dist'), cost };
}
