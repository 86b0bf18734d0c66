import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { MANIFEST } from '../../hosting/site-manifest.ts';

/** What answers for one file of a deployed site. */
export type Answer = Readonly<{
  /** Status of HTTP; of a folder 200 or 404. */
  status: number;
  /** The file as a reader gets it, without compression. */
  bytes: Uint8Array;
  /** The headers that came with it; nothing in a folder. */
  headers?: Headers;
}>;

/** A site where it was put: on a host, or in a folder. */
export type DeployedSite = Readonly<{
  /** Its folder with the manifest; nothing on a host. */
  folder?: string;
  /** Asks for a file by its path from the root of the site: `guidance/index.html`. */
  ask: (path: string) => Promise<Answer>;
}>;

/** How long an answer may take, in milliseconds. */
const PATIENCE = 30_000;

/**
 * A deployed site by the address of its home page or by its folder. Of a folder into which
 * `npm run release` writes it is the current release.
 *
 * @param where - `https://example.org/docs/` or a path
 * @param base - path that the site was built for, with a slash at both ends
 */
export function deployedSite(where: string, base: string): DeployedSite {
  return /^https?:\/\//.test(where) ? onHost(where) : inFolder(resolve(where), base);
}

function onHost(home: string): DeployedSite {
  const root = new URL(home.endsWith('/') ? home : `${home}/`);
  return {
    ask: async (path) => {
      // Hosts lead from the name of an index page to its folder.
      const address = path
        .replace(/(^|\/)index\.html$/, '$1')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
      const response = await fetch(new URL(`./${address}`, root), {
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
      const { status, headers } = response;
      return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

function inFolder(folder: string, base: string): DeployedSite {
  const below = base.slice(1);
  const site =
    [join(folder, 'current', below), join(folder, below), folder].find((one) =>
      existsSync(join(one, MANIFEST)),
    ) ?? folder;
  return {
    folder: site,
    ask: async (path) => {
      try {
        return { status: 200, bytes: new Uint8Array(await readFile(join(site, path))) };
      } catch {
        return { status: 404, bytes: new Uint8Array() };
      }
    },
  };
}
