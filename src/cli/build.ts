import { resolve } from 'node:path';

import { buildSite } from './build/build-site.ts';

// `npm run build`: exits with 1 when any part fails; the earlier site then stays as it was.
const built = await buildSite(resolve(import.meta.dirname, '../..')).catch((error: unknown) => {
  console.error(error instanceof RangeError ? error.message : error);
  return false;
});
if (!built) {
  console.error('The site was not built; dist/ is as it was before.');
  process.exitCode = 1;
}
