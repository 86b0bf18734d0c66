import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { editorSchemas } from './schemas/editor-schemas.ts';
import { editorSettings } from './schemas/write-editor-files.ts';

// `npm run schemas`: writes what an editor's program knows of the YAML files, into `.vscode/`.
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.vscode');
const write = async (name: string, value: unknown): Promise<void> => {
  const text = await format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
  writeFileSync(join(folder, name), text);
};

mkdirSync(join(folder, 'schemas'), { recursive: true });
for (const [name, schema] of Object.entries(await editorSchemas(root))) {
  await write(`schemas/${name}.json`, schema);
}
await write('settings.json', editorSettings());
