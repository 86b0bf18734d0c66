import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { KEPT_FOLDER } from '../../integrations/kept.ts';
import { withBuildLock } from './build-lock.ts';
import { inputHashes } from './input-hashes.ts';
import { beginKeeping, endKeeping } from './kept-builds.ts';
import { newSiteFolder } from './new-site-folder.ts';
import { hasProvenTypes, keepProvenTypes } from './proven-types.ts';
import { publishSite } from './publish-site.ts';
import { restoreDist } from './restore-dist.ts';
import { runStep, type StepResult } from './run-step.ts';
import { siteSettings } from './site-settings.ts';
import { stepReport } from './step-report.ts';
import { wholeSite } from './whole-site.ts';

export interface BuildOptions {
  /** Build only when the inputs differ from those of the site that is already there. */
  readonly onlyWhenOutOfDate?: boolean;
  /** Whether types are checked, too; the tests of a built site have had all types checked before. */
  readonly checksTypes?: boolean;
  /** Receives what the person who waits should read; by default it is printed. */
  readonly tell?: (text: string) => void;
}

/** What is missing from a site that does not know its host. */
export const NO_HOST =
  '! SITE_URL is not set: the site is built without a feed, a site map and absolute addresses';

/** What holds of a site whose inputs changed under its build: nobody knows which of them it shows. */
const CHANGED = '! The content or the code changed while the site was built; build it again';

/** The script behind the `astro` command. */
const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin',
  'astro.mjs',
);

/**
 * Builds the site into `dist/`: content check, then types and pages, then whether the pages are those
 * that the content promises. It stops at the first part that fails, tells that part's whole report once, and leaves the earlier `dist/` as it was. One
 * build works at a time, and a build that was ended before its `dist/` was in place is brought to
 * its end by the next.
 *
 * The pages are made in a folder of their own and published when every part has passed. Types are
 * checked while the pages are being built, from the moment that Astro has written the type
 * declarations both rely on, and only those of the site: `npm test` checks those of its tests. When
 * both fail, both reports are told, one after the other.
 *
 * @param root folder of the project
 * @returns whether `dist/` now holds the site that the inputs describe
 */
export async function buildSite(
  root: string,
  { onlyWhenOutOfDate = false, checksTypes = true, tell = console.log }: BuildOptions = {},
): Promise<boolean> {
  const settings = siteSettings(process.env);
  return withBuildLock(root, tell, async () => {
    const inputs = await inputHashes(root, settings);
    const current = await wholeSite(root);
    const isUpToDate = onlyWhenOutOfDate && current?.inputs === inputs.whole;
    if (current !== null && (isUpToDate || !existsSync(join(root, 'dist')))) {
      const isRestored = await restoreDist(root, current);
      if (isRestored)
        tell('dist/ was incomplete; the site that was built last is back in its place.');
    }
    if (isUpToDate) return true;

    if (settings.site === '') tell(NO_HOST);
    const content = await runStep({ script: join(root, 'src', 'cli', 'check.ts'), cwd: root });
    tell(stepReport('content', content));
    if (!content.ok) return false;

    const fresh = await newSiteFolder(root);
    const kept = await beginKeeping(root, inputs);
    const needsTypes = checksTypes && !(await hasProvenTypes(root, inputs.code));
    const [pages, types] = await buildPages(root, { outDir: fresh, kept, needsTypes });
    if (types !== undefined) tell(stepReport('types', types));
    tell(stepReport('pages', pages));
    if (types?.ok === false || !pages.ok) return false;

    const compared = await runStep({
      script: join(import.meta.dirname, 'compare-pages.ts'),
      args: [fresh],
      cwd: root,
    });
    tell(stepReport('pages against content', compared));
    if (!compared.ok) return false;

    const isOfInputs = (await inputHashes(root, settings)).whole === inputs.whole;
    if (isOfInputs) {
      if (types?.ok === true) await keepProvenTypes(root, inputs.code);
      await endKeeping(root);
    } else tell(CHANGED);
    await publishSite(root, fresh, isOfInputs ? inputs.whole : CHANGED);
    return true;
  });
}

async function buildPages(
  root: string,
  { outDir, kept, needsTypes }: Readonly<{ outDir: string; kept: string; needsTypes: boolean }>,
): Promise<readonly [pages: StepResult, types: StepResult | undefined]> {
  const declarations = Promise.withResolvers<undefined>();
  const pages = runStep({
    script: astro,
    // Entries that an older schema has parsed are not taken for those of this one.
    args: ['build', '--force', '--outDir', outDir],
    cwd: root,
    env: { [KEPT_FOLDER]: kept },
    onOutput: (text) => {
      // Astro's last word before it builds; without it types are checked after the build.
      if (text.includes('[types] Generated')) declarations.resolve(undefined);
    },
  });
  if (!needsTypes) return [await pages, undefined];
  await Promise.race([declarations.promise, pages]);
  const types = runStep({
    script: astro,
    args: ['check', '--noSync', '--tsconfig', join('.config', 'tsconfig.site.json')],
    cwd: root,
  });
  return Promise.all([pages, types]);
}
