import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { parse } from 'yaml';

import { inputFiles } from '../../src/cli/build/input-files.ts';
import { runStep } from '../../src/cli/build/run-step.ts';

/** How a site differs from the one of this clone. */
export interface OtherSite {
  /** Variables of the environment in which it is built. */
  readonly env?: Readonly<Record<string, string>>;
  /** The official words of HTG241 that its content holds, by paragraph; by default it holds none. */
  readonly words?: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');
const GUIDANCE = 'content/guidance/htg241';

/** The script behind the `astro` command. */
const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin',
  'astro.mjs',
);

/**
 * Builds the pages of a site from a folder of its own, which holds the inputs of the build and
 * nothing else: neither tests nor anything that the stamp of a build would not know.
 *
 * @returns the built folder, and how to remove it with everything beside it
 */
export async function buildOtherSite({
  env = {},
  words,
}: OtherSite): Promise<Readonly<{ folder: string; remove: () => Promise<void> }>> {
  const project = await mkdtemp(join(tmpdir(), 'evidence-ledger-'));
  for (const { name, path } of await inputFiles(root)) await cp(path, join(project, name));
  await linkPackages(join(root, 'node_modules'), join(project, 'node_modules'));

  const official = join(project, GUIDANCE, 'official.json');
  await rm(official, { force: true });
  if (words !== undefined) {
    const ledger: unknown = parse(await readFile(join(root, GUIDANCE, 'ledger.yaml'), 'utf8'));
    const { document } = ledger as { document: unknown };
    await writeFile(official, JSON.stringify({ document, paragraphs: words }));
  }

  const { ok, output } = await runStep({ script: astro, args: ['build'], cwd: project, env });
  if (!ok) throw new Error(output);
  return {
    folder: join(project, 'dist'),
    remove: () => rm(project, { recursive: true, force: true }),
  };
}

/** One link a package: what Astro and Vite keep beside the packages stays each project's own. */
async function linkPackages(packages: string, target: string): Promise<void> {
  await mkdir(target);
  for (const name of await readdir(packages)) {
    if (!name.startsWith('.')) await symlink(join(packages, name), join(target, name), 'junction');
  }
}
