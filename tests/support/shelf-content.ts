import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { parse, stringify } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const OWN = join(root, 'content');
const INVENTED = join(root, 'tests/fixtures/guidance/demo');
/** What refers to single documents of several. */
const TOGETHER_ONLY = join(root, 'tests/fixtures/guidance/shelf');

/** The files of which each library has its own, key by key. */
const TOGETHER = [
  'site.yaml',
  ...['designs', 'gaps', 'units'].map((of) => `vocabulary/${of}.yaml`),
];

/**
 * A folder of content with HTG241 and the five invented documents, as a trust that follows several would
 * keep it: one glossary, one vocabulary, and a day on which documents of the future have come out.
 *
 * @returns the folder, which whoever asks for it removes
 */
export async function shelfContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evidence-ledger-shelf-'));
  // Official words, which an import keeps, are not in the repository.
  const filter = (path: string) => !path.endsWith('official.json');
  for (const content of [INVENTED, OWN, TOGETHER_ONLY])
    await cp(content, folder, { recursive: true, filter });
  for (const file of TOGETHER) {
    const [invented, own] = await Promise.all(
      [INVENTED, OWN].map((content) => readYaml(join(content, file))),
    );
    await writeFile(join(folder, file), stringify(merged(invented, own)));
  }
  return folder;
}

const readYaml = async (file: string): Promise<unknown> => parse(await readFile(file, 'utf8'));

/** What both have, key by key; where both have something, it is that of the second. */
function merged(first: unknown, second: unknown): unknown {
  if (!isRecord(first) || !isRecord(second)) return second ?? first;
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return Object.fromEntries(keys.map((key) => [key, merged(first[key], second[key])]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
