import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import type { SearchRecord } from '../exports/search/search-record.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { namesOf } from '../search/names-of.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { phraseBook } from '../search/phrase-book.ts';
import { urls } from '../urls.ts';
import { pageRecord } from './search-index/page-record.ts';
import { indexedRecord, NO_LANGUAGE } from './search-index/indexed-record.ts';
import { knownWords } from './search-index/known-words.ts';

/** Fewer, larger files of texts than places: a search that fits many places asks for few files. */
const TEXT_FILES = 12;

/** What a search needs at run time; neither Pagefind's user interfaces nor its filters are used. */
const WANTED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.unknown\.pagefind)$|^(index|fragment)\//;
/** Pagefind's own script, which becomes a part of the worker. */
const SCRIPT = 'pagefind.js';
const WORKER = fileURLToPath(new URL('../islands/search/index-worker.ts', import.meta.url));

/**
 * Writes the search index with Pagefind: of every place that the content names, under all its names, and
 * of every other page by its title and description.
 *
 * Per cent signs belong to words, and decimals are joined, so that `14%`, `4.1` and `41` are three
 * different words.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const site = fileURLToPath(dir);
        const named = join(site, 'search', 'records.json');
        const records = z.array(z.custom<SearchRecord>()).parse(await readJson(named));
        await rm(named);
        const vocabulary = z
          .custom<Vocabulary>()
          .parse(await readJson(join(site, 'search', 'vocabulary.json')));
        const names = namesOf(vocabulary);
        const all = [...records, ...(await otherPages(site, pages, records))];
        const index = await indexOf(all, names);
        await writeIndex(index, join(site, 'pagefind'));
        await close();
        await writeFile(
          join(site, 'pagefind', 'words.json'),
          JSON.stringify(knownWords(all, names.flat(), await officialWords(contentFolder(root)))),
        );
        if (vocabulary.documents.length > 1) {
          await writeOfficialWords(site, contentFolder(root), vocabulary.documents);
        }
        logger.info(`${all.length} places are searched`);
      },
    },
  };
}

/** What an endpoint of the site wrote while it was built. */
const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** The words of every official document, as its import listed them. */
async function officialWords(content: string): Promise<readonly string[]> {
  const files = await Array.fromAsync(glob('guidance/*/words.txt', { cwd: content }));
  const texts = await Promise.all(files.map((file) => readFile(join(content, file), 'utf8')));
  return [...new Set(texts.join('').split('\n'))].filter((word) => word !== '').toSorted();
}

/** The words of each official document apart: what one does not mention another may be about. */
async function writeOfficialWords(
  site: string,
  content: string,
  documents: Vocabulary['documents'],
): Promise<void> {
  await Promise.all(
    documents.map(async ({ id }) => {
      const listed = await readFile(join(content, 'guidance', id, 'words.txt'), 'utf8').catch(
        () => '',
      );
      const words = listed.split('\n').filter((word) => word !== '');
      const file = join(site, urls.officialWords(id).slice(urls.home().length));
      await writeFile(file, JSON.stringify(words));
    }),
  );
}

/** Pages that are no place of their own in the content, as they describe themselves. */
async function otherPages(
  site: string,
  pages: readonly Readonly<{ pathname: string }>[],
  records: readonly SearchRecord[],
): Promise<readonly SearchRecord[]> {
  const named = new Set(records.map(({ address }) => address));
  const others = pages
    .map(({ pathname }) => ({ pathname, address: urls.home() + pathname }))
    .filter(({ address }) => !named.has(address));
  const found = await Promise.all(
    others.map(async ({ pathname, address }) => {
      const file = join(site, pathname, 'index.html');
      return pageRecord(address, await readFile(file, 'utf8').catch(() => ''));
    }),
  );
  return found.filter((record) => record !== undefined);
}

async function indexOf(
  records: readonly SearchRecord[],
  names: readonly (readonly string[])[],
): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    includeCharacters: '%',
    forceLanguage: NO_LANGUAGE,
    maxFragments: TEXT_FILES,
  });
  if (index === undefined) throw new Error(errors.join('\n'));
  const book = phraseBook(names);
  for (const record of records) {
    const added = await index.addCustomRecord(indexedRecord(record, book));
    if (added.errors.length > 0) throw new Error(`${record.address}: ${added.errors.join('; ')}`);
  }
  return index;
}

/** Writes what answers questions of pages, with Pagefind's script in it; esbuild comes with Astro too. */
async function writeWorker(folder: string, pagefind: string): Promise<void> {
  await build({
    entryPoints: [WORKER],
    outfile: join(folder, 'worker.js'),
    alias: { 'pagefind-script': pagefind },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
  });
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  for (const { path, content } of files) {
    if (!WANTED.test(path)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const pagefind = join(folder, SCRIPT);
  await writeWorker(folder, pagefind);
  await rm(pagefind);
}
