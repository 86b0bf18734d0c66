import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  editorSettings,
  writeEditorFiles,
} from '../../../../src/cli/schemas/write-editor-files.ts';
import { demoGuidance } from '../../demo-guidance.ts';

const project = resolve(import.meta.dirname, '../../../..');
const demo = join(project, 'tests/fixtures/guidance/demo');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'editor-'));
  cpSync(join(demo, 'guidance'), join(root, 'content/guidance'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const wired = (): Record<string, string> =>
  (json('evidence-ledger.code-workspace') as { settings: Record<string, Record<string, string>> })
    .settings['yaml.schemas']!;
const collections = () =>
  json('.astro/collections/collections.json') as {
    collections: { name: string }[];
    entries: Record<string, string>;
  };

describe('what the check leaves for an editor’s program', () => {
  test('wires the files of a document, and of no other, to its ids', () => {
    writeEditorFiles(root, [demoGuidance('lamp')]);
    const own = Object.entries(wired()).filter(([schema]) => schema.includes('/lamp-'));
    expect(own.map(([, files]) => files)).toEqual([
      '**/content/guidance/lamp/studies/*.yaml',
      '**/content/guidance/lamp/figures/*.yaml',
    ]);
    for (const [schema] of own) expect(existsSync(join(root, schema))).toBe(true);
    expect(JSON.stringify(wired())).not.toContain('pad');
  });

  // The form in which Astro’s extension looks them up: addresses in small letters, the name of a schema.
  test('wires the front matter of paragraphs and of texts for patients', () => {
    writeEditorFiles(root, [demoGuidance('pad')]);
    const { entries, collections: named } = collections();
    const files = globSync('content/guidance/pad/{paragraphs,patient}/*.mdx', { cwd: root });
    expect(
      Object.keys(entries)
        .map((address) => fileURLToPath(address))
        .sort(),
    ).toEqual(files.map((file) => join(root, file).toLowerCase()).sort());
    expect(new Set(Object.values(entries))).toEqual(new Set(['pad-paragraphs', 'pad-patient']));
    for (const { name } of named) {
      expect(existsSync(join(root, '.astro/collections', `${name}.schema.json`))).toBe(true);
    }
  });

  test('stays as it was for a document that was not read this time', () => {
    writeEditorFiles(root, [demoGuidance('lamp')]);
    writeEditorFiles(root, [demoGuidance('pad')]);
    expect(Object.keys(wired()).filter((schema) => /\/(?:lamp|pad)-/.test(schema))).toHaveLength(4);
  });

  test('is gone with the document', () => {
    writeEditorFiles(root, [demoGuidance('lamp')]);
    rmSync(join(root, 'content/guidance/lamp'), { recursive: true });
    writeEditorFiles(root, []);
    expect(wired()).toEqual(editorSettings()['yaml.schemas']);
    expect(collections()).toEqual({ collections: [], entries: {} });
  });

  test('writes nothing beside the content', () => {
    const files = () => globSync('content/**', { cwd: root }).toSorted();
    const before = files();
    writeEditorFiles(root, [demoGuidance('lamp')]);
    expect(files()).toEqual(before);
  });

  test('adds to the settings of a fresh clone, which name no document', () => {
    const settings: unknown = JSON.parse(
      readFileSync(join(project, '.vscode/settings.json'), 'utf8'),
    );
    expect(settings).toEqual(editorSettings());
    for (const schema of Object.keys(editorSettings()['yaml.schemas'] as object)) {
      expect(existsSync(join(project, schema))).toBe(true);
    }
  });

  test('is ignored by git', () => {
    const ignored = readFileSync(join(project, '.gitignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.astro/', 'evidence-ledger.code-workspace']));
  });
});
