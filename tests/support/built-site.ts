import { resolve } from 'node:path';

import { buildSite } from '../../src/cli/build/build-site.ts';

/** Vitest's global set-up of the tests over `dist/`: builds the site when it is out of date. */
export async function setup(): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  if (!(await buildSite(root, { onlyWhenOutOfDate: true }))) {
    throw new Error('The site could not be built, so it cannot be tested; the reasons are above');
  }
}
