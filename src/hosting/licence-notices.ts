import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

const described = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
});

/** Files in which authors state their terms. */
const TERMS = '{LICENSE,LICENCE,COPYING,NOTICE,license,licence,OFL}{,.*,-*}';

/**
 * The licence of every installed package and the words of it, packages with the same words together.
 *
 * @param root - folder of the project, with its packages installed
 * @param places - of the packages, from there: `node_modules/zod`; one that is not installed is left out
 * @returns a text for people, in the order of the names
 */
export function licenceNotices(root: string, places: readonly string[]): string {
  const named = new Map<string, string[]>();
  for (const place of places.toSorted()) {
    const told = describe(join(root, place));
    if (told === undefined) continue;
    const terms = globSync(TERMS, { cwd: join(root, place), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .toSorted()
      .map((name) => readFileSync(join(root, place, name), 'utf8').trim());
    const words = [...new Set(terms)].join('\n\n') || 'The package brings no text of its licence.';
    named.set(words, [...(named.get(words) ?? []), told]);
  }
  const notices = [...named].map(([words, packages]) => `${packages.join('\n')}\n\n${words}\n`);
  return notices.join(`\n${'-'.repeat(80)}\n\n`);
}

/** Name, version and licence in a line; nothing where no package is. */
function describe(folder: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, 'package.json'), 'utf8');
  } catch {
    // For another platform.
    return undefined;
  }
  const { name, version, license } = described.parse(JSON.parse(text));
  const kind = typeof license === 'string' ? license : license?.type;
  return `${name} ${version}: ${kind ?? 'no licence stated'}`;
}
