import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentSchemas, NAMING_FOLDERS } from '../../../../src/cli/schemas/document-schemas.ts';
import { proveContent } from '../../../../src/loader/prove-content.ts';

const root = resolve(import.meta.dirname, '../../../..');
const contents = ['content', 'tests/fixtures/guidance/demo'];
const documents = contents.flatMap((content) =>
  proveContent(join(root, content), root).guidance.map(({ document, entries }) => ({
    id: document.id,
    schemas: documentSchemas(document),
    folder: join(root, entries.guidance.file, '..'),
  })),
);
const folders = Object.entries(NAMING_FOLDERS) as [keyof typeof NAMING_FOLDERS, string][];

/** The YAML of a file, or that above the prose of one. */
const dataOf = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  return parse(file.endsWith('.mdx') ? text.split('---\n')[1]! : text);
};

const lamp = documents.find(({ id }) => id === 'lamp')!;
const validator = (folder: keyof typeof NAMING_FOLDERS) =>
  new Ajv({ strict: false, verbose: true }).compile(lamp.schemas[folder]);

/** The names that a schema refuses, each with its place. */
function refused(folder: keyof typeof NAMING_FOLDERS, data: unknown) {
  const validate = validator(folder);
  validate(data);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword === 'enum')
    .map(({ instancePath, data: name }) => [instancePath, name]);
}

/** The ids that a list of files gives, which are their names. */
const idsIn = (folder: string, name: string): string[] =>
  globSync('*.yaml', { cwd: join(folder, name) })
    .map((file) => basename(file, '.yaml'))
    .sort();

describe('the ids that a document offers', () => {
  test.each(documents)('of $id accept every file of it', ({ schemas, folder }) => {
    const found = folders.flatMap(([name, form]) =>
      globSync(`${name}/*.${form}`, { cwd: folder }).map((file) => ({ name, file })),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { name, file } of found) {
      const validate = new Ajv({ strict: false }).compile(schemas[name]);
      const isRight = validate(dataOf(join(folder, file)));
      expect(isRight ? [] : [file, validate.errors]).toEqual([]);
    }
  });

  test('are its outcomes, which are the names of files, and no others', () => {
    const outcome = /"outcome":\{"enum":(\[[^\]]*\])/.exec(JSON.stringify(lamp.schemas.studies));
    expect((JSON.parse(outcome![1]!) as string[]).sort()).toEqual(idsIn(lamp.folder, 'outcomes'));
  });

  test('are of its own studies alone', () => {
    const all = /"claims":.*?"enum":(\[[^\]]*\])/.exec(JSON.stringify(lamp.schemas.paragraphs));
    const studies = new Set((JSON.parse(all![1]!) as string[]).map((name) => name.split('.')[0]!));
    studies.delete('measures');
    expect([...studies].sort()).toEqual(idsIn(lamp.folder, 'studies'));
  });

  // Taken from the files of the invented document: `series.relief.treated` is a range.
  test('are values, their figures, results, changes, contrasts and paragraphs', () => {
    expect(refused('paragraphs', { claims: ['trial', 'series.relief.treated.low'] })).toEqual([]);
    expect(refused('paragraphs', { crossReferences: ['2.4'] })).toEqual([]);
    expect(refused('figures', { showAfter: 'nowhere' })).toEqual([]);
    expect(refused('figures', { changes: ['trial.pain.lamp.change'] })).toEqual([]);
    expect(refused('figures', { contrasts: ['trial.relapse.lamp-vs-rest'] })).toEqual([]);
    expect(refused('studies', { partOf: 'series' })).toEqual([]);
  });

  test.each([
    ['figures', { values: ['trial.survival.lmap.1-years'] }, '/values/0'],
    ['figures', { values: ['trial.pain.lamp.change'] }, '/values/0'],
    ['figures', { contrasts: ['trial.relapse.rest-vs-lamp'] }, '/contrasts/0'],
    ['figures', { showAfter: '9.9' }, '/showAfter'],
    ['studies', { results: [{ outcome: 'pian' }] }, '/results/0/outcome'],
    ['studies', { arms: { lamp: { printedIn: ['9.9'] } } }, '/arms/lamp/printedIn/0'],
    ['studies', { partOf: 'trail' }, '/partOf'],
    ['paragraphs', { claims: ['trial', 'series.relief.treated.lwo'] }, '/claims/1'],
    ['paragraphs', { claims: [['trial', 'trail']] }, '/claims/0/1'],
    ['patient', { result: 'trial.pian' }, '/result'],
    ['learn', { paragraph: '9.9' }, '/paragraph'],
  ] as const)('an unknown one in %s is named with its place: %j', (folder, data, place) => {
    expect(refused(folder, data).map(([path]) => path)).toContain(place);
  });

  test('a number that is no evidence needs no id', () => {
    expect(validator('paragraphs')({ claims: [{ notEvidence: '2', reason: 'name' }] })).toBe(true);
  });
});
