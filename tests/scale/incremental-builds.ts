import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { inputHashes } from '../../src/cli/build/input-hashes.ts';
import { beginKeeping, endKeeping } from '../../src/cli/build/kept-builds.ts';
import { runStep } from '../../src/cli/build/run-step.ts';
import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { fileList, type FileList } from '../../src/hosting/file-list.ts';
import { KEPT_FOLDER } from '../../src/integrations/kept.ts';
import { projectCopy } from '../support/project-copy.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { writeDocuments } from './write-documents.ts';

/** A change to the content, and what it was. */
type Edit = (content: string, chance: Chance) => Promise<string>;

/** An edit as it was tried. */
export type TriedEdit = Readonly<{
  edit: string;
  /** Files that the incremental build wrote otherwise than the full one, or not at all, or alone. */
  differing: readonly string[];
  /** Seconds, of the incremental build and of the full one. */
  seconds: Readonly<{ incremental: number; full: number }>;
}>;

const guidance = (content: string): string => join(content, 'guidance');

async function appended(chance: Chance, folder: string, text: string): Promise<string> {
  const name = chance.oneOf(await readdir(folder));
  await writeFile(join(folder, name), `${await readFile(join(folder, name), 'utf8')}${text}`);
  return name;
}

const anyDocument = async (content: string, chance: Chance): Promise<string> =>
  chance.oneOf((await readdir(guidance(content))).filter((id) => id.startsWith('scale')));

const EDITS: readonly Edit[] = [
  async (content, chance) => {
    const id = await anyDocument(content, chance);
    const folder = join(guidance(content), id, 'paragraphs');
    return `${id}: a sentence more in ${await appended(chance, folder, '\nAn audit follows.\n')}`;
  },
  async (content, chance) => {
    const id = await anyDocument(content, chance);
    const file = join(guidance(content), id, 'guidance.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^shortTitle: /m, '$&Late '));
    return `${id}: another short title`;
  },
  async (content, chance) =>
    `glossary: a sentence more in ${await appended(chance, join(content, 'glossary'), '\nIt is said often.\n')}`,
  async (content) => {
    const ids = (await readdir(guidance(content))).filter((id) => id.startsWith('scale'));
    await writeDocuments(content, Math.max(...ids.map((id) => Number(id.slice(5)))) + 1);
    return 'a document more; what was edited in the others is as it was';
  },
  async (content) => {
    const file = join(content, 'site.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^title: /m, '$&New '));
    return 'another name of the site';
  },
];

/**
 * Edits the content of a site of invented documents at random, and builds it after each edit twice: with
 * what earlier builds kept, and from nothing. Then it undoes the edit and builds again with what was
 * kept, so that builds go both ways; the site must be the one before the edit.
 *
 * @param edits - how often
 * @param atOnce - how many changes make an edit
 */
export async function* incrementalBuilds({
  documents,
  edits,
  atOnce = 1,
  seed,
}: Readonly<{
  documents: number;
  edits: number;
  atOnce?: number;
  seed: number;
}>): AsyncGenerator<TriedEdit> {
  const chance = chanceFrom(seed);
  const project = await projectCopy();
  const content = join(project, 'content');
  const before = join(project, 'before');
  const compared = (edit: string, incremental: Built, full: Built): TriedEdit => ({
    edit,
    differing: differing(incremental.files, full.files),
    seconds: { incremental: incremental.seconds, full: full.seconds },
  });
  try {
    await writeDocuments(content, documents);
    await cp(content, before, { recursive: true });
    const first = await built(project, true);
    for (let tried = 0; tried < edits; tried += 1) {
      const said = [];
      for (const edit of chance.someOf(EDITS, atOnce)) said.push(await edit(content, chance));
      yield compared(said.join('; '), await built(project, true), await built(project, false));
      await rm(content, { recursive: true });
      await cp(before, content, { recursive: true });
      yield compared('undone', await built(project, true), first);
    }
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

/** A site that was built: its files, and how many seconds it took. */
type Built = Readonly<{ files: FileList; seconds: number }>;

async function built(project: string, isKept: boolean): Promise<Built> {
  const kept = isKept
    ? await beginKeeping(
        project,
        await inputHashes(project, siteSettings({}), join(project, 'content')),
      )
    : '';
  const { ok, output, seconds } = await runStep({
    script: join(project, 'node_modules', 'astro', 'bin', 'astro.mjs'),
    args: ['build', '--force'],
    cwd: project,
    env: { [KEPT_FOLDER]: kept },
  });
  if (!ok) throw new Error(output);
  if (isKept) await endKeeping(project);
  return { files: await fileList(join(project, 'dist')), seconds };
}

const differing = (one: FileList, other: FileList): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (file) => one[file] !== other[file],
  );

// `node tests/scale/incremental-builds.ts --documents 4 --edits 20 --seed 7` prints a line for each.
if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '4' },
      edits: { type: 'string', default: '10' },
      'at-once': { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
    },
  });
  const numbers = {
    documents: Number(values.documents),
    edits: Number(values.edits),
    atOnce: Number(values['at-once']),
    seed: Number(values.seed),
  };
  for await (const { edit, differing: files, seconds } of incrementalBuilds(numbers)) {
    const times = `${seconds.incremental.toFixed(1)} s instead of ${seconds.full.toFixed(1)} s`;
    console.log(
      `${files.length === 0 ? 'equal' : `DIFFERS: ${files.join(' ')}`}; ${times}; ${edit}`,
    );
    if (files.length > 0) process.exitCode = 1;
  }
}
