import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { parseHostHeaders } from '../hosting/host-headers.ts';
import { readManifest } from '../hosting/site-manifest.ts';
import { deployedSite } from './release/deployed-site.ts';
import { currentRelease, readReleaseRecord } from './release/release-record.ts';
import { siteFaults } from './release/site-faults.ts';
import { strayFiles } from './release/stray-files.ts';

// `npm run verify -- <address or folder> [<built site>]`: holds a deployed site against the one that was
// built, by default that of dist/. With `--without-headers` the headers of a host are not looked at.
const root = resolve(import.meta.dirname, '../..');

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'without-headers': { type: 'boolean', default: false } },
  });
  const [where, built = join(root, 'dist'), ...more] = positionals;
  if (where === undefined || more.length > 0) {
    throw new Error('Name the site: npm run verify -- https://example.org/ or a folder');
  }
  const manifest = readManifest(resolve(built));
  const site = deployedSite(where, manifest.base);
  const isHeadless = site.folder !== undefined || values['without-headers'];
  const headers = readFileSync(join(resolve(built), '_headers'), 'utf8');
  const rules = isHeadless ? [] : parseHostHeaders(headers);
  const faults = [...(await siteFaults(manifest, site, rules))];
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
