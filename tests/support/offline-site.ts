import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inject } from 'vitest';

import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/site-server.ts';
import { writeOfflineLists } from '../../src/integrations/offline-lists/write-offline-lists.ts';

/** A served site that can be published anew, and whose answers a test can spoil. */
export type OfflineSite = Readonly<{
  /** Its address, with a slash at the end. */
  address: string;
  /** Publishes an edition in which a page has other words. */
  publish: (page: string, from: string, to: string) => Promise<void>;
  /** Answers for some addresses in another way; nothing goes back to the files. */
  spoil: (answer?: (path: string) => 'other words' | 'nothing' | undefined) => void;
  /** The addresses that were asked for since this was last called. */
  asked: () => readonly string[];
  close: () => Promise<void>;
}>;

/**
 * Serves the built site on an origin of its own.
 *
 * @param folder another built site, which stays when this one is closed
 */
export async function offlineSite(folder = inject('siteFolder')): Promise<OfflineSite> {
  const published: string[] = [];
  const current = () => published.at(-1) ?? folder;
  const { base } = siteSettings(process.env);
  const site = createSiteServer(current, { base });
  const [handle] = site.listeners('request') as RequestListener[];
  let spoilt: Parameters<OfflineSite['spoil']>[0];
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    paths.push(path);
    const how = spoilt?.(path);
    if (how === 'nothing') request.socket.destroy();
    else if (how === 'other words') response.end('Words of another file.');
    else handle!(request, response);
  });
  const port = await listen(server, 0);
  return {
    address: `http://localhost:${port}${base}`,
    async publish(page, from, to) {
      const newer = await mkdtemp(join(tmpdir(), 'evidence-ledger-'));
      await cp(current(), newer, { recursive: true });
      const file = join(newer, page, 'index.html');
      const text = await readFile(file, 'utf8');
      if (!text.includes(from)) throw new RangeError(`${page} does not hold “${from}”`);
      await writeFile(file, text.replaceAll(from, to));
      await writeOfflineLists(newer);
      published.push(newer);
    },
    spoil(answer) {
      spoilt = answer;
    },
    asked: () => paths.splice(0),
    async close() {
      server.closeAllConnections();
      server.close();
      await Promise.all(published.map((folder) => rm(folder, { recursive: true })));
    },
  };
}

/**
 * The built site with few terms, outcomes and figures, so that a browser keeps it in half the time.
 *
 * @returns its folder, for whoever asked to remove
 */
export async function fewPages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evidence-ledger-'));
  await cp(inject('siteFolder'), folder, { recursive: true });
  for (const kind of ['glossary', 'guidance/htg241/outcomes', 'guidance/htg241/figures']) {
    const pages = (await readdir(join(folder, kind), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of pages.slice(1)) await rm(join(folder, kind, name), { recursive: true });
  }
  await rm(join(folder, 'offline'), { recursive: true });
  await cp(
    join(inject('siteFolder'), 'offline', 'index.html'),
    join(folder, 'offline', 'index.html'),
  );
  await writeOfflineLists(folder);
  return folder;
}
