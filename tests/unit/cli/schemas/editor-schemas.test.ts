import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EDITED_FILES, editorSchemas } from '../../../../src/cli/schemas/editor-schemas.ts';

const root = resolve(import.meta.dirname, '../../../..');
const schemas = await editorSchemas(root);
const stored = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, '.vscode', name), 'utf8'));

type Schema = Readonly<{
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
}>;

/** The line that is shown for a key: that of its schema, or of the one that it refers to. */
const lineOf = (whole: Schema, one: Schema | undefined): string | undefined =>
  one?.description ?? whole.definitions?.[one?.$ref?.split('/').at(-1) ?? '']?.description;

describe('what an editor’s program knows of the files', () => {
  test.each(EDITED_FILES)('$name is what npm run schemas makes', ({ name }) => {
    expect(stored(`schemas/${name}.json`)).toEqual(JSON.parse(JSON.stringify(schemas[name])));
  });

  test('is wired for each kind of file', () => {
    expect(
      Object.keys((stored('settings.json') as Record<string, object>)['yaml.schemas']!),
    ).toEqual(EDITED_FILES.map(({ name }) => `./.vscode/schemas/${name}.json`));
  });

  // The schemas are another reading of the same rules; files that the check accepts must pass.
  test.each(EDITED_FILES)('accepts each $files that the check accepts', ({ name, files }) => {
    const validate = new Ajv({
      strict: false,
      unicodeRegExp: true,
      validateFormats: false,
    }).compile(schemas[name] as object);
    const found = ['content', 'tests/fixtures/guidance/demo'].flatMap((folder) =>
      globSync(files, { cwd: join(root, folder) }).map((file) => join(root, folder, file)),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const file of found) {
      const isRight = validate(parse(readFileSync(file, 'utf8')));
      expect(isRight ? [] : [file, validate.errors]).toEqual([]);
    }
  });

  test('refuses a key that the check refuses', () => {
    const validate = new Ajv({ strict: false, unicodeRegExp: true }).compile(
      schemas.outcome as object,
    );
    const right = parse(
      readFileSync(
        join(root, 'tests/fixtures/guidance/demo/guidance/lamp/outcomes/pain.yaml'),
        'utf8',
      ),
    ) as object;
    expect(validate({ ...right, lable: 'Pain' })).toBe(false);
  });

  // src/schema/outcome.ts and src/schema/study.ts have the lines in their source.
  test('shows the lines that explain the keys', () => {
    const of = (name: string, key: string) => {
      const whole = schemas[name] as Schema;
      return lineOf(whole, whole.properties?.[key]);
    };
    expect((schemas.outcome as Schema).description).toBe('Something that studies measure.');
    expect(of('outcome', 'domain')).toBe('Efficacy or safety, as the guidance treats it.');
    expect(of('study', 'population')).toBe(
      "Who was treated, in the project's own words, or that the guidance does not say.",
    );
  });

  test.each(['guidance', 'study', 'outcome', 'site'])('explains every key of a %s file', (name) => {
    const whole = schemas[name] as Schema;
    const keys = Object.entries(whole.properties ?? {});
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(([, one]) => lineOf(whole, one) === undefined)).toEqual([]);
  });
});
