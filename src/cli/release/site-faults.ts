import { createHash } from 'node:crypto';

import { headersFor, type HeaderRule } from '../../hosting/host-headers.ts';
import type { SiteManifest } from '../../hosting/site-manifest.ts';
import type { Answer, DeployedSite } from './deployed-site.ts';

/** How many files are asked for at a time. */
const AT_ONCE = 8;

/** What hosts read and do not serve. */
const FOR_HOSTS: readonly string[] = ['_headers', '_redirects'];

/** An address that no site has. */
const NOWHERE = 'no-such-page';

/**
 * Where a deployed site is not what was built: a file that is missing or differs and, on a host, a header
 * that is missing or differs, or an unknown address that is not answered with the page for it.
 *
 * @param rules - headers with which each file was to be sent; none in a folder
 * @returns a line a fault, headers gathered; none when the site is served as it was built
 */
export async function siteFaults(
  { base, files }: SiteManifest,
  site: DeployedSite,
  rules: readonly HeaderRule[] = [],
): Promise<readonly string[]> {
  const isServed = site.folder === undefined;
  const wanted = Object.entries(files)
    .filter(([path]) => !isServed || !FOR_HOSTS.includes(path))
    .map(([path, hash]) =>
      isServed && path === '404.html'
        ? { path: NOWHERE, hash, status: 404 }
        : { path, hash, status: 200 },
    );
  const faults: string[] = [];
  const headers = new Map<string, string[]>();
  const check = async ({ path, hash, status }: (typeof wanted)[number]): Promise<void> => {
    const answer = await site.ask(path).catch(String);
    if (typeof answer === 'string') {
      faults.push(`${path}: no answer: ${answer}`);
      return;
    }
    if (answer.status !== status) {
      faults.push(`${path}: status ${answer.status} instead of ${status}`);
    } else if (createHash('sha256').update(answer.bytes).digest('hex') !== hash) {
      faults.push(`${path}: not the file that was built`);
    }
    if (answer.status === status) {
      const address = status === 404 ? base + NOWHERE : addressOf(base, path);
      gatherHeaders(path, answer, headersFor(rules, address), headers);
    }
  };
  const left = wanted.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of left) await check(one);
    }),
  );
  const told = [...headers].map(
    ([fault, paths]) => `${fault}: ${paths.length} files, e.g. ${paths.toSorted()[0] ?? ''}`,
  );
  return [...faults.toSorted(), ...told.toSorted()];
}

const addressOf = (base: string, path: string): string =>
  base + path.replace(/(^|\/)index\.html$/, '$1');

function gatherHeaders(
  path: string,
  answer: Answer,
  expected: ReadonlyMap<string, string>,
  found: Map<string, string[]>,
): void {
  for (const [name, value] of expected) {
    const sent = answer.headers?.get(name) ?? 'missing';
    if (plain(sent) === plain(value)) continue;
    const fault = `header ${name} is ${sent} instead of ${value}`;
    found.set(fault, [...(found.get(fault) ?? []), path]);
  }
}

/** Letter case and spaces are the host's own. */
const plain = (value: string): string => value.toLowerCase().replaceAll(/\s*([;,=])\s*/g, '$1');
