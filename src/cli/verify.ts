import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { parseHostHeaders } from '../hosting/host-headers.ts';
import { readManifest } from '../hosting/site-manifest.ts';
import { deployedSite } from './release/deployed-site.ts';
import { currentRelease, readReleaseRecord } from './release/release-record.ts';
import { siteFaults } from './release/site-faults.ts';
import { strayFiles } from './release/stray-files.ts';

// `npm run verify -- <address or folder> [<built site>]`: holds a deployed site against the one that was
// built, by default that of dist/.
const root = resolve(import.meta.dirname, '../..');

try {
  const [where, built = join(root, 'dist'), ...more] = process.argv.slice(2);
  if (where === undefined || more.length > 0) {
    throw new Error('Name the site: npm run verify -- https://example.org/ or a folder');
  }
  const manifest = readManifest(resolve(built));
  const site = deployedSite(where, manifest.base);
  const rules = parseHostHeaders(readFileSync(join(resolve(built), '_headers'), 'utf8'));
  const faults = [...(await siteFaults(manifest, site, site.folder === undefined ? rules : []))];
  if (site.folder !== undefined) {
    const release = currentRelease(resolve(where));
    const kept = release === undefined ? {} : readReleaseRecord(release)?.kept;
    faults.push(...(await strayFiles(site.folder, manifest, kept)));
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`${where} is not the site that was built: ${faults.length} faults`);
    process.exitCode = 1;
  } else {
    console.log(`${where} is the site that was built: ${Object.keys(manifest.files).length} files`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
