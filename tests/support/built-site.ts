import { resolve } from 'node:path';

import type { TestProject } from 'vitest/node';

import { buildSite } from '../../src/cli/build/build-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site that is tested. */
    siteFolder: string;
  }
}

/**
 * Vitest's global set-up of the tests over `dist/`: builds the site when it is out of date,
 * without the check of types, which `npm test` has made before.
 * `EVIDENCE_LEDGER_SITE` names a site that is built already, to be tested in its place as it is.
 */
export async function setup(project: TestProject): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  const folder = process.env.EVIDENCE_LEDGER_SITE;
  if (folder !== undefined && folder !== '') {
    project.provide('siteFolder', resolve(folder));
    return;
  }
  if (!(await buildSite(root, { onlyWhenOutOfDate: true, checksTypes: false }))) {
    throw new Error('The site could not be built, so it cannot be tested; the reasons are above');
  }
  project.provide('siteFolder', resolve(root, 'dist'));
}
