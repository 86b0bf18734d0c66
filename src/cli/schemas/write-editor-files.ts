import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Guidance } from '../../model/guidance.ts';
import { documentSchemas, NAMING_FOLDERS } from './document-schemas.ts';
import { EDITED_FILES } from './editor-schemas.ts';

/** Where Astro's extension looks for schemas of front matter; git ignores it, and Astro itself writes nothing there. */
const SCHEMAS = '.astro/collections';

/** What VS Code asks to open instead of the folder, once the check has written it; git ignores it. */
const WORKSPACE = 'evidence-ledger.code-workspace';

/** The settings by which VS Code completes and explains the keys of content files. */
export const editorSettings = (
  schemas: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> => ({
  'astro.content-intellisense': true,
  'yaml.schemas': {
    ...Object.fromEntries(
      EDITED_FILES.map(({ name, files }) => [`./.vscode/schemas/${name}.json`, `**/${files}`]),
    ),
    ...schemas,
  },
});

/**
 * Writes what lets VS Code complete the ids of each document in the files of that document. All of it is
 * derived and ignored by git: a project without it is checked, and its keys are completed, as before.
 *
 * @param root - folder of the project; the documents are those of its `content/`
 * @param documents - those that were read; what was written of others stays
 */
export function writeEditorFiles(root: string, documents: readonly Guidance[]): void {
  mkdirSync(join(root, SCHEMAS), { recursive: true });
  const write = (name: string, value: unknown): void => {
    writeFileSync(join(root, name), `${JSON.stringify(value, undefined, 2)}\n`);
  };
  for (const document of documents) {
    for (const [folder, schema] of Object.entries(documentSchemas(document))) {
      write(schemaOf(document.id, folder), schema);
    }
  }
  const places = globSync('content/guidance/*', { cwd: root })
    .toSorted()
    .flatMap((place) =>
      Object.entries(NAMING_FOLDERS).map(([folder, form]) => ({
        name: nameOf(basename(place), folder),
        schema: schemaOf(basename(place), folder),
        files: `${place}/${folder}/*.${form}`,
        form,
      })),
    )
    .filter(({ schema }) => existsSync(join(root, schema)));
  const inYaml = places.filter(({ form }) => form === 'yaml');
  const inFrontMatter = places.filter(({ form }) => form === 'mdx');
  write(WORKSPACE, {
    folders: [{ path: '.' }],
    settings: editorSettings(
      Object.fromEntries(inYaml.map(({ schema, files }) => [`./${schema}`, `**/${files}`])),
    ),
  });
  write(`${SCHEMAS}/collections.json`, {
    collections: inFrontMatter.map(({ name }) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      inFrontMatter.flatMap(({ name, files }) =>
        globSync(files, { cwd: root })
          .toSorted()
          .map((file) => [addressOf(join(root, file)), name]),
      ),
    ),
  });
}

const nameOf = (id: string, folder: string): string => `${id}-${folder}`;

const schemaOf = (id: string, folder: string): string =>
  `${SCHEMAS}/${nameOf(id, folder)}.schema.json`;

/** A file as Astro's extension compares it: decoded, in small letters. */
const addressOf = (path: string): string =>
  decodeURIComponent(pathToFileURL(path).href).toLowerCase();
