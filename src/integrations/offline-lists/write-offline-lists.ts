import { createHash } from 'node:crypto';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileList } from '../../cli/build/file-list.ts';
import type { KeepableEdition } from '../../islands/offline/keepable-edition.ts';

/** A file of a list, as Workbox precaches it; `url` is from the root of the site. */
type KeptFile = Readonly<{
  url: string;
  revision: string | null;
  integrity: string;
  bytes: number;
}>;

/** What the pages of the site need, whichever document they show. */
const SHARED =
  /^(?:_astro\/.*|pagefind\/.*|search\/vocabulary\.json|favicon\.svg|icon-\d+\.png|manifest\.webmanifest|(?!guidance\/|404\.html).*\.html)$/;
/** What the pages of a document need; its other downloads are taken away when there is a network. */
const OF_DOCUMENT = /^guidance\/([^/]+)\/(?:.*\.html|data\/(?:citations|brief)\.json)$/;

/**
 * Writes, below a folder that is named after the edition, the list of files of the site and of every
 * document, and the name and sizes of the edition as `offline/edition.json`.
 *
 * @param site - folder of the built site, complete
 */
export async function writeOfflineLists(site: string): Promise<KeepableEdition> {
  const hashes = await fileList(site);
  const edition = createHash('sha256').update(JSON.stringify(hashes)).digest('hex').slice(0, 16);
  const lists = new Map<string, KeptFile[]>([['site', []]]);
  for (const [file, hash] of Object.entries(hashes)) {
    const list = SHARED.test(file) ? 'site' : OF_DOCUMENT.exec(file)?.[1];
    if (list === undefined) continue;
    const entry = {
      url: file.replace(/(^|\/)index\.html$/, '$1') || './',
      // The name of an asset changes with what is in it.
      revision: file.startsWith('_astro/') ? null : hash.slice(0, 16),
      integrity: `sha256-${Buffer.from(hash, 'hex').toString('base64')}`,
      bytes: (await stat(join(site, file))).size,
    };
    lists.set(list, [...(lists.get(list) ?? []), entry]);
  }
  const bytes: Record<string, number> = {};
  for (const [name, files] of lists) {
    bytes[name] = files.reduce((sum, file) => sum + file.bytes, 0);
    await write(site, `offline/${edition}/${name}.js`, `keep(${JSON.stringify(files)});\n`);
  }
  const { site: ofSite = 0, ...guidance } = bytes;
  const keepable = { edition, bytes: { site: ofSite, guidance } };
  await write(site, 'offline/edition.json', JSON.stringify(keepable));
  return keepable;
}

async function write(site: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(site, file)), { recursive: true });
  await writeFile(join(site, file), text);
}
