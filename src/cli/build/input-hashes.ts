import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { contentFolder } from '../../loader/content-folder.ts';
import { showsDrafts } from '../../loader/shows-drafts.ts';
import { inputFiles } from './input-files.ts';
import type { SiteSettings } from './site-settings.ts';

/** Hashes (SHA-256, hexadecimal) of what goes into a build; equal ones mean that its parts would be equal. */
export type InputHashes = Readonly<{
  /** Everything: the site is that of these inputs. */
  whole: string;
  /** All but the content: code, packages by the lock file, settings from the environment, Node. */
  code: string;
  /**
   * By document, whatever its pages show: code, the document's own folder, what lies outside the folders
   * of documents, and what every document says of itself in `guidance.yaml`. Of another document a page
   * below a document shows no more: whether there are several, and on how many topics.
   */
  documents: Readonly<Record<string, string>>;
}>;

const OF_DOCUMENT = /^content\/guidance\/([^/]+)\//;
const OF_ITSELF = /^content\/guidance\/[^/]+\/guidance\.yaml$/;

/**
 * Reads every input of a build, the packages apart, for which `npm ci` sees to the lock file.
 *
 * @param content - folder of the content
 * @param node - version of the Node that builds
 * @example (await inputHashes('/site', siteSettings({}))).documents.inv1 // '9f86d081884c…'
 */
export async function inputHashes(
  root: string,
  settings: SiteSettings,
  content = contentFolder(root),
  node = process.version,
): Promise<InputHashes> {
  const files = [];
  for (const { name, path } of await inputFiles(root, content)) {
    files.push({ name, hash: hashOf(await readFile(path)) });
  }
  const parts = Map.groupBy(files, ({ name }) =>
    name.startsWith('content/') ? (OF_DOCUMENT.exec(name)?.[1] ?? '') : undefined,
  );
  const code = hashOf(
    JSON.stringify([node, settings.base, settings.site, showsDrafts(false), parts.get(undefined)]),
  );
  const shelf = files.filter(({ name }) => OF_ITSELF.test(name));
  const documents = [...parts].flatMap(([id, own]) =>
    id === undefined || id === ''
      ? []
      : [[id, hashOf(JSON.stringify([code, parts.get(''), shelf, own]))] as const],
  );
  return {
    whole: hashOf(JSON.stringify([code, files])),
    code,
    documents: Object.fromEntries(documents),
  };
}

const hashOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
