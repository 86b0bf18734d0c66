import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { fileList } from '../../src/hosting/file-list.ts';
import { runStep } from '../../src/cli/build/run-step.ts';

/** What it costs to build a site. */
export type BuildCost = Readonly<{
  seconds: number;
  /** Seconds of all processors together; they say more than the clock does on a busy machine. */
  processor: number;
  /** The most memory that the build had at one time, in bytes. */
  memory: number;
  files: number;
}>;

const reporter = pathToFileURL(resolve(import.meta.dirname, 'report-cost.ts')).href;

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
  const said = [...output.matchAll(/took (\d+) kB, (\d+) µs/g)];
  const most = (which: number) => Math.max(...said.map((numbers) => Number(numbers[which])));
  const files = Object.keys(await fileList(join(project, 'dist'))).length;
  return { seconds, processor: most(2) / 1e6, memory: most(1) * 1024, files };
}
