import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { joinDecimals } from '../islands/search/decimal-points.ts';

/** What repeats elsewhere on the site, and what is no text: a result must lead to where words stand. */
const LEFT_OUT = [
  'nav',
  '.no-print',
  'table',
  'figure',
  'form',
  '[popover]',
  'copy-link',
  'a[rel="external"]',
];

/** Fewer, larger files of page texts than pages: a search that fits many pages asks for few files. */
const TEXT_FILES = 24;

/** What a search needs at run time; Pagefind's own user interfaces are not used. */
const WANTED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.en\.pagefind)$|^(index|filter|fragment)\//;

/**
 * Writes the search index of the built pages with Pagefind.
 *
 * Pages with `data-pagefind-body` are searched. Per cent signs belong to words, and decimals are
 * joined, so that `14%`, `4.1` and `41` are three different words.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex({
          includeCharacters: '%',
          excludeSelectors: LEFT_OUT,
          forceLanguage: 'en',
          maxFragments: TEXT_FILES,
        });
        if (index === undefined) throw new Error(errors.join('\n'));
        const searched = await addPages(index, site, pages);
        await writeIndex(index, join(site, 'pagefind'));
        await close();
        logger.info(`${searched} of ${pages.length} pages are searched`);
      },
    },
  };
}

async function addPages(
  index: PagefindIndex,
  site: string,
  pages: readonly Readonly<{ pathname: string }>[],
): Promise<number> {
  let searched = 0;
  for (const { pathname } of pages) {
    const sourcePath = join(pathname, 'index.html');
    const content = await readFile(join(site, sourcePath), 'utf8').catch(() => '');
    if (!content.includes('data-pagefind-body')) continue;
    const { errors } = await index.addHTMLFile({ sourcePath, content: indexable(content) });
    if (errors.length > 0) throw new Error(`${sourcePath}: ${errors.join('; ')}`);
    searched += 1;
  }
  return searched;
}

/** Pages have no space between the parts of a list of facts, which Pagefind would read as one word. */
function indexable(html: string): string {
  return joinDecimals(html).replace(/<\/?(?:dt|dd|li)\b/g, ' $&');
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  for (const { path, content } of files) {
    if (!WANTED.test(path)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
