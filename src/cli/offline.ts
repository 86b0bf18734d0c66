import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { buildSite } from './build/build-site.ts';
import { siteSettings } from './build/site-settings.ts';
import { offlineArchive } from './offline/offline-archive.ts';

// `npm run offline [-- <file>]`: the site as an archive to be carried on a stick, built first if out of date.
const root = resolve(import.meta.dirname, '../..');
const [file = 'offline.zip'] = process.argv.slice(2);

try {
  if (await buildSite(root, { onlyWhenOutOfDate: true })) {
    const { base } = siteSettings(process.env);
    const archive = await offlineArchive(root, resolve(root, 'dist'), base);
    await writeFile(resolve(file), archive);
    const size = Math.ceil(archive.byteLength / 1000);
    console.log(`${file}: ${size} kB; unpack it and open evidence-ledger/index.html`);
  } else process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
