import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../model/content-error.ts';
import { fileName } from './file-name.ts';

/** Names that stand in addresses: small letters, digits and hyphens. */
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Numbers of paragraphs, as the document prints them. */
const NUMBER = '[0-9]+(?:\\.[0-9]+)+';
/** The folder of an edition, by its number. */
const EDITION = 'editions/[0-9]+(?:\\.[0-9]+)*/';
const TABLE_NAMES = 'results|comparisons|studies|paragraphs';

/** A folder of content and what its files are called, with an example. */
type Kind = Readonly<{ folder: string; name: string; ending: string; example: string }>;

const KINDS: readonly Kind[] = [
  { folder: '', name: 'site', ending: 'yaml', example: 'site.yaml' },
  {
    folder: 'vocabulary/',
    name: 'designs|units|gaps',
    ending: 'yaml',
    example: 'vocabulary/designs.yaml, units.yaml and gaps.yaml',
  },
  { folder: 'glossary/', name: SLUG, ending: 'mdx', example: 'glossary/median.mdx' },
  { folder: 'pages/', name: SLUG, ending: 'mdx', example: 'pages/about.mdx' },
  ...[
    { folder: '', name: 'guidance|ledger', ending: 'yaml', example: 'guidance.yaml' },
    { folder: '', name: 'words', ending: 'txt', example: 'words.txt' },
    { folder: '', name: 'official', ending: 'json', example: 'official.json' },
    { folder: 'paragraphs/', name: NUMBER, ending: 'mdx', example: 'paragraphs/1.1.mdx' },
    { folder: 'sections/', name: SLUG, ending: 'mdx', example: 'sections/the-condition.mdx' },
    { folder: 'outcomes/', name: SLUG, ending: 'yaml', example: 'outcomes/survival.yaml' },
    { folder: 'studies/', name: SLUG, ending: 'yaml', example: 'studies/trial-123.yaml' },
    { folder: 'figures/', name: SLUG, ending: 'yaml', example: 'figures/survival.yaml' },
    { folder: 'learn/', name: SLUG, ending: 'mdx', example: 'learn/who-decides.mdx' },
    { folder: 'patient/', name: SLUG, ending: 'mdx', example: 'patient/fever.mdx' },
    { folder: EDITION, name: 'seal', ending: 'yaml', example: 'editions/1/seal.yaml' },
    { folder: EDITION, name: 'guidance', ending: 'json', example: 'editions/1/guidance.json' },
    { folder: EDITION, name: TABLE_NAMES, ending: 'csv', example: 'editions/1/results.csv' },
  ].map((kind) => ({ ...kind, folder: `guidance/${SLUG}/${kind.folder}` })),
];

const PATTERNS = KINDS.map(
  ({ folder, name, ending }) => new RegExp(`^${folder}(?:${name})\\.${ending}$`),
);

/** What programs leave in folders that they show. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|[^/]*~|\.?[^/]*\.sw[op])$/i;

/**
 * Whether a file of the content is read, by its path below the content folder.
 *
 * @example isContentFile('guidance/inv1/studies/trial-123.yaml') // true
 */
export const isContentFile = (path: string): boolean =>
  PATTERNS.some((pattern) => pattern.test(path));

/**
 * Every file below the content folder that is not read, in whatever case or depth, hidden or not: what
 * an editor has written is used or named, never passed over.
 *
 * @param content - the content folder
 * @param root - the folder that file names in messages are relative to
 */
export function unreadFiles(content: string, root: string): readonly Problem[] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map((one) => relative(content, join(one.parentPath, one.name)).split(sep).join('/'))
    .filter((path) => !isContentFile(path))
    .toSorted()
    .map((path) => ({
      file: fileName(root, join(content, path)),
      path: [],
      ...(LITTER.test(path)
        ? { wrong: 'another program has left this file', allowed: 'remove it' }
        : { wrong: 'the file is not read', allowed: `allowed is ${allowedFor(path)}` }),
    }));
}

/** In files of one folder; more are none that editors write, and take long to join. */
const MOST_FILES = 2000;

/** Folders of content that hold more files than can be read in bounded time. */
export function crowdedFolders(content: string, root: string): readonly Problem[] {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter(
    (one) => !one.isDirectory(),
  );
  return [...Map.groupBy(files, ({ parentPath }) => parentPath)]
    .filter(([, held]) => held.length > MOST_FILES)
    .map(([folder, held]) => ({
      file: fileName(root, folder),
      path: [],
      wrong: `the folder holds ${held.length} files`,
      allowed: `at most ${MOST_FILES}`,
    }));
}

/** What a file may be called that stands in a folder, or near it. */
function allowedFor(path: string): string {
  const small = path.toLowerCase();
  const inFolder = KINDS.filter(
    ({ folder }) => folder !== '' && new RegExp(`^${folder}`).test(small),
  );
  // The most particular folder that the path begins with.
  const longest = Math.max(...inFolder.map(({ folder }) => folder.length));
  const near = inFolder.filter(({ folder }) => folder.length === longest);
  return (near.length === 0 ? KINDS.filter(({ folder }) => !folder.startsWith('guidance/')) : near)
    .map(({ example }) => example)
    .join(', ');
}
