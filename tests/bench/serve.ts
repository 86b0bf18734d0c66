import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { parse } from 'node-html-parser';

import { buildSite } from '../../src/cli/build/build-site.ts';
import { deployedSite } from '../../src/cli/release/deployed-site.ts';
import { publishRelease } from '../../src/cli/release/publish-release.ts';
import { siteFaults } from '../../src/cli/release/site-faults.ts';
import { parseHostHeaders } from '../../src/hosting/host-headers.ts';
import { nginxConfiguration } from '../../src/hosting/nginx-configuration.ts';
import { readManifest } from '../../src/hosting/site-manifest.ts';
import { buildOtherSite } from '../support/other-site.ts';

// `npm run bench:serve`: releases the site at the root of a host and in a sub-folder, has nginx serve it
// as a user without rights, holds every file and header against what was built, follows every link, and
// asks for a page as fast as wrk can for ten seconds. It needs nginx and wrk; on Debian with
// libnginx-mod-http-brotli-static. A fault, an error or fewer answers than wanted leave with 1.

/** Answers a second that a page must have. */
const WANTED = 2000;
/** Where Debian names nginx's module for `.br` files when it is installed. */
const BROTLI = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';
const PORT = 18_080;
/** The user `nobody`, where the bench is run by root. */
const NOBODY = 65_534;

const root = resolve(import.meta.dirname, '../..');

function tell(what: string, faults: readonly string[]): void {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${what}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Every address of the site that its pages name, from the home page on; a line a link that leads nowhere. */
async function crawl(home: string): Promise<Readonly<{ found: number; faults: string[] }>> {
  const seen = new Set([home]);
  const faults: string[] = [];
  for (const address of seen) {
    const response = await fetch(address, { redirect: 'manual' });
    const body = await response.text();
    if (response.status !== 200) faults.push(`${address}: status ${response.status}`);
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) continue;
    for (const element of parse(body).querySelectorAll('[href], [src]')) {
      const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      const url = URL.parse(target, address);
      if (url?.origin === new URL(home).origin) seen.add(url.origin + url.pathname);
    }
  }
  return { found: seen.size, faults };
}

/** Answers that a static host owes beside its files. */
async function manners(home: string, base: string): Promise<readonly string[]> {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, home), { redirect: 'manual', ...init });
  const folder = await ask('about');
  const host = await ask('/');
  const post = await ask('', { method: 'POST' });
  const hidden = await ask('_headers');
  const packed = await ask('', { headers: { 'Accept-Encoding': 'gzip' } });
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['folder without its slash', folder.headers.get('location'), `${base}about/`],
    ['root of the host', host.headers.get('location'), base === '/' ? null : base],
    ['a post', post.status, 405],
    ['_headers', hidden.status, 404],
    ['compression', packed.headers.get('content-encoding'), 'gzip'],
  ];
  return facts
    .filter(([, seen, expected]) => seen !== expected)
    .map(([what, seen, expected]) => `${what}: ${String(seen)} instead of ${String(expected)}`);
}

/** Asks for one page over and over for ten seconds. */
function load(home: string): readonly string[] {
  const { stdout } = spawnSync(
    'wrk',
    ['-t1', '-c32', '-d10s', '-H', 'Accept-Encoding: br, gzip', '--latency', home],
    { encoding: 'utf8' },
  );
  console.log(stdout);
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1] ?? 0);
  return [
    ...(rate < WANTED ? [`${rate} answers a second instead of ${WANTED}`] : []),
    ...(/Socket errors.*|Non-2xx.*/.exec(stdout) ?? []),
  ];
}

async function serve(site: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-serve-'));
  await chmod(folder, 0o755);
  await publishRelease(site, join(folder, 'host'));
  const manifest = readManifest(site);
  const rules = parseHostHeaders(await readFile(join(site, '_headers'), 'utf8'));
  const base = manifest.base;
  await copyFile(join(root, '.deploy', 'nginx.conf'), join(folder, 'nginx.conf'));
  await writeFile(
    join(folder, 'site.conf'),
    nginxConfiguration({
      rules,
      base,
      root: join(folder, 'host', 'current'),
      listen: `127.0.0.1:${PORT}`,
      hasBrotli: existsSync(BROTLI),
    }),
  );
  const nginx = spawn(
    'nginx',
    ['-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...(userInfo().uid === 0 && { uid: NOBODY, gid: NOBODY }),
    },
  );
  const home = `http://127.0.0.1:${PORT}${base}`;
  try {
    for (let tries = 0; tries < 50; tries += 1) {
      if (
        await fetch(home).then(
          () => true,
          () => false,
        )
      )
        break;
      await setTimeout(100);
    }
    const files = Object.keys(manifest.files).length;
    tell(
      `${files} files and their headers below ${base}`,
      await siteFaults(manifest, deployedSite(home, base), rules),
    );
    const { found, faults } = await crawl(home);
    tell(`${found} addresses that pages name below ${base}`, faults);
    tell(`manners below ${base}`, await manners(home, base));
    tell(`${WANTED} answers a second below ${base}`, load(home));
  } finally {
    nginx.kill('SIGQUIT');
    await once(nginx, 'close');
    await rm(folder, { recursive: true });
  }
}

if (!(await buildSite(root, { onlyWhenOutOfDate: true }))) process.exit(1);
await serve(join(root, 'dist'));
const below = await buildOtherSite({
  env: { BASE_PATH: '/some/path/', SITE_URL: 'https://evidence.example' },
});
await serve(below.folder);
await below.remove();
