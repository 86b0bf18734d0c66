import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { fileList } from '../../src/cli/build/file-list.ts';
import { runStep } from '../../src/cli/build/run-step.ts';

/** What it costs to build a site. */
export type BuildCost = Readonly<{
  seconds: number;
  /** The most memory that the build had at one time, in bytes. */
  memory: number;
  files: number;
}>;

const reporter = pathToFileURL(resolve(import.meta.dirname, 'report-memory.ts')).href;

/**
 * Builds the pages of a project with Astro into its `dist/`.
 *
 * @throws Error with the whole output of a build that fails
 */
export async function measuredBuild(project: string): Promise<BuildCost> {
  const { ok, output, seconds } = await runStep({
    script: join(project, 'node_modules', 'astro', 'bin', 'astro.mjs'),
    args: ['build'],
    cwd: project,
    env: { NODE_OPTIONS: `--import=${reporter}` },
  });
  if (!ok) throw new Error(output);
  const said = [...output.matchAll(/peak memory (\d+) kB/g)].map(([, kilobytes]) => kilobytes);
  const files = Object.keys(await fileList(join(project, 'dist'))).length;
  return { seconds, memory: Math.max(...said.map(Number)) * 1024, files };
}
