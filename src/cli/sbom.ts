import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { z } from 'zod';

import { advisoryReport } from './sbom/advisory-report.ts';
import { licenceNotices } from '../hosting/licence-notices.ts';

// `npm run sbom`: writes what the project is made of as CycloneDX and the licences of all of it, and asks
// the registry for known weaknesses. It leaves with 1 when there is one.
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.build', 'sbom');

const lock = z.looseObject({ packages: z.record(z.string(), z.unknown()) });

/** What npm prints; `npm run` names the npm that runs us. */
function npm(...parameters: readonly string[]): string {
  const own = process.env.npm_execpath;
  const [command, first] = own === undefined ? ['npm', []] : [process.execPath, [own]];
  const ran = spawnSync(command, [...first, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return ran.stdout;
}

mkdirSync(folder, { recursive: true });
const bill = npm('sbom', '--sbom-format', 'cyclonedx');
const { components } = z.looseObject({ components: z.array(z.unknown()) }).parse(JSON.parse(bill));
writeFileSync(join(folder, 'sbom.cdx.json'), bill);

const { packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const places = Object.keys(packages).filter((place) => place !== '');
writeFileSync(join(folder, 'licences.txt'), licenceNotices(root, places));
console.log(
  `${components.length} packages: ${relative(root, folder)}/sbom.cdx.json and licences.txt`,
);

const { ran, lines } = advisoryReport(npm('audit', '--json', '--audit=true'));
if (!ran) console.warn('Known weaknesses: not asked for, since the registry gives no answer.');
else if (lines.length === 0) console.log('Known weaknesses: none.');
else {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
