import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
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
  /^(?:_astro\/.*|pagefind\/.*|search\/vocabulary\.json|favicon\.svg|icon-\d+\.png|manifest\.webmanifest|(?!guidance\/|embed\/|404\.html).*\.html)$/;
/** What the pages of a document need; its other downloads and its editions are there when there is a network. */
const OF_DOCUMENT =
  /^guidance\/([^/]+)\/(?:(?!editions\/).*\.html|words\.json|data\/(?:citations|brief)\.json)$/;

/**
 * Writes, below a folder that is named after the edition, the list of files of the site and of every
 * document, and the name and sizes of the edition as `offline/edition.json`.
 *
 * @param site - folder of the built site, complete
 */
export async function writeOfflineLists(site: string): Promise<KeepableEdition> {
  const whole = createHash('sha256');
  const lists = new Map<string, KeptFile[]>([['site', []]]);
  const found = await Array.fromAsync(glob('**/*.*', { cwd: site }));
  for (const file of found.map((path) => path.split(sep).join('/')).toSorted()) {
    const content = await readFile(join(site, file));
    const hash = createHash('sha256').update(content).digest();
    whole.update(file).update(hash);
    const list = SHARED.test(file) ? 'site' : OF_DOCUMENT.exec(file)?.[1];
    if (list === undefined) continue;
    const entry = {
      url: file.replace(/(^|\/)index\.html$/, '$1') || './',
      // The name of an asset changes with what is in it.
      revision: file.startsWith('_astro/') ? null : hash.toString('hex').slice(0, 16),
      integrity: `sha256-${hash.toString('base64')}`,
      bytes: content.byteLength,
    };
    lists.set(list, [...(lists.get(list) ?? []), entry]);
  }
  const edition = whole.digest('hex').slice(0, 16);
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
