import { resolve } from 'node:path';

import { withBuildLock } from './build/build-lock.ts';
import { rollBack } from './release/roll-back.ts';

// `npm run rollback -- <folder>`: makes the release before the current one again.
const root = resolve(import.meta.dirname, '../..');

try {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || more.length > 0) {
    throw new Error('Name the folder of releases: npm run rollback -- /srv/site');
  }
  console.log(await withBuildLock(root, console.log, () => rollBack(resolve(folder))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
