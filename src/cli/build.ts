import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { buildSite } from './build/build-site.ts';

// `npm run build`: exits with 1 when any part fails; the earlier site then stays as it was. Where nothing
// has changed since the last build there is nothing to do, unless `-- --force` asks for it.
const root = resolve(import.meta.dirname, '../..');

const onlyWhenOutOfDate = !process.argv.includes('--force');
const told: string[] = [];
const tell = (text: string): void => {
  told.push(text);
  console.log(text);
};

const built = await buildSite(root, { onlyWhenOutOfDate, tell }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return false;
});
if (!built) {
  const isThere = existsSync(join(root, 'dist'));
  console.error(
    `The site was not built; ${isThere ? 'dist/ is as it was before' : 'there is no dist/'}.`,
  );
  process.exitCode = 1;
} else if (told.length === 0) {
  console.log('Nothing has changed since the last build; dist/ holds it.');
}
