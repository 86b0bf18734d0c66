import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { withBuildLock } from './build/build-lock.ts';
import { publishRelease } from './release/publish-release.ts';

// `npm run release -- <folder> [--before <address>]`: puts the site of dist/ into a folder of releases.
const root = resolve(import.meta.dirname, '../..');

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { before: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error('Name the folder of releases: npm run release -- /srv/site');
  }
  const publish = () => publishRelease(resolve(root, 'dist'), resolve(folder), values.before);
  console.log(await withBuildLock(root, console.log, publish));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
