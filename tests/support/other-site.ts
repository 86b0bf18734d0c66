import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

import { parse } from 'yaml';

import { runStep } from '../../src/cli/build/run-step.ts';
import { projectCopy } from './project-copy.ts';

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
 * Builds the pages of a site from a copy of the project.
 *
 * @returns the built folder, and how to remove it with everything beside it
 */
export async function buildOtherSite({
  env = {},
  words,
}: OtherSite): Promise<Readonly<{ folder: string; remove: () => Promise<void> }>> {
  const project = await projectCopy();
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
