import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { withDescriptions } from './with-descriptions.ts';

/** The kinds of YAML file that an editor writes: the schema of each, and the files that it is for. */
export const EDITED_FILES = [
  { module: 'guidance', name: 'guidance', files: 'guidance/*/guidance.yaml' },
  { module: 'study', name: 'study', files: 'guidance/*/studies/*.yaml' },
  { module: 'outcome', name: 'outcome', files: 'guidance/*/outcomes/*.yaml' },
  { module: 'figure', name: 'figure', files: 'guidance/*/figures/*.yaml' },
  { module: 'site', name: 'site', files: 'site.yaml' },
  { module: 'vocabulary/designs', name: 'designs', files: 'vocabulary/designs.yaml' },
  { module: 'vocabulary/units', name: 'units', files: 'vocabulary/units.yaml' },
  { module: 'vocabulary/gaps', name: 'gaps', files: 'vocabulary/gaps.yaml' },
] as const;

/** Words without digits may hold the names that the document declares, of which a schema knows nothing. */
const WITHOUT_DIGITS = String.raw`^\D*$`;

const OPTIONS: Parameters<typeof z.toJSONSchema>[1] = {
  target: 'draft-7',
  io: 'input',
  reused: 'ref',
  override: ({ jsonSchema }) => {
    if (jsonSchema.pattern === WITHOUT_DIGITS) delete jsonSchema.pattern;
  },
};

/**
 * A JSON Schema for each kind of YAML file, made of the schemas that the check uses, with the lines that
 * explain their keys: an editor's program completes keys by it and shows the lines.
 *
 * @param root folder of the project
 * @returns the schemas by their names
 */
export async function editorSchemas(root: string): Promise<Readonly<Record<string, unknown>>> {
  mkdirSync(join(root, '.build'), { recursive: true });
  const folder = mkdtempSync(join(root, '.build', 'schemas-'));
  try {
    cpSync(join(root, 'src/schema'), folder, { recursive: true });
    for (const name of globSync('**/*.ts', { cwd: folder })) {
      const file = join(folder, name);
      writeFileSync(file, withDescriptions(readFileSync(file, 'utf8')));
    }
    const schemas = EDITED_FILES.map(async ({ module, name }) => {
      const exports: unknown = await import(pathToFileURL(join(folder, `${module}.ts`)).href);
      const schema: unknown =
        typeof exports === 'object' ? Reflect.get(exports ?? {}, name) : undefined;
      if (!(schema instanceof z.ZodType)) throw new TypeError(`${module}.ts has no schema ${name}`);
      return [name, z.toJSONSchema(schema, OPTIONS)] as const;
    });
    return Object.fromEntries(await Promise.all(schemas));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
