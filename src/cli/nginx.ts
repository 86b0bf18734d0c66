import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { parseHostHeaders } from '../hosting/host-headers.ts';
import { nginxConfiguration } from '../hosting/nginx-configuration.ts';
import { readManifest } from '../hosting/site-manifest.ts';

// `npm run --silent nginx -- <folder of releases> [--listen 8080] [--brotli]`: prints a configuration with
// which nginx serves the releases of the site in dist/.
const dist = resolve(import.meta.dirname, '../../dist');

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { listen: { type: 'string', default: '8080' }, brotli: { type: 'boolean' } },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0 || !/^[\w.:[\] -]+$/.test(values.listen)) {
    throw new Error('Name the folder of releases: npm run --silent nginx -- /srv/site');
  }
  const configuration = nginxConfiguration({
    rules: parseHostHeaders(readFileSync(join(dist, '_headers'), 'utf8')),
    base: readManifest(dist).base,
    root: join(resolve(folder), 'current'),
    listen: values.listen,
    hasBrotli: values.brotli === true,
  });
  process.stdout.write(configuration);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
