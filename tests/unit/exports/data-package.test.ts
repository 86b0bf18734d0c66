import { describe, expect, test } from 'vitest';
import { dataPackage } from '../../../src/exports/data-package.ts';
import { TABLES } from '../../../src/exports/tables.ts';
import { EDITION, htg241, readBack, site } from './documents.ts';

type Described = Readonly<{
  licenses?: unknown;
  resources: readonly Readonly<{
    path: string;
    schema: Readonly<{
      missingValues: readonly string[];
      fields: readonly Readonly<{ name: string; type: string; description: string }>[];
    }>;
  }>[];
}>;
const of = (settings: typeof site) =>
  dataPackage(htg241.guidance, { site: settings, edition: EDITION }) as unknown as Described;
const described = of(site);

/** A table as another library reads it from the CSV, by columns. */
const readTable = (file: string) =>
  readBack(TABLES.find((table) => table.file === file)!.table(htg241.guidance, EDITION));

describe('the data package', () => {
  test('describes every table, column by column in their order', () => {
    expect(described.resources.map(({ path }) => path)).toEqual(TABLES.map(({ file }) => file));
    for (const { path, schema } of described.resources) {
      const [first = {}] = readTable(path);
      expect(schema.fields.map(({ name }) => name)).toEqual(Object.keys(first));
    }
  });

  test('gives columns a type that all of their cells have', () => {
    const form = { integer: /^-?\d+$/, number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/, string: /^/ };
    for (const { path, schema } of described.resources) {
      const rows = readTable(path);
      for (const { name, type } of schema.fields) {
        const cells = rows
          .map((row) => row[name]!)
          .filter((cell) => !schema.missingValues.includes(cell));
        expect(cells.filter((cell) => !form[type as keyof typeof form].test(cell))).toEqual([]);
      }
    }
  });

  // The columns of the contract: counts are whole numbers, shares numbers, paragraphs text.
  test('takes counts for whole numbers, shares for numbers and paragraphs for text', () => {
    const fields = described.resources.find(({ path }) => path === 'results.csv')!.schema.fields;
    const typeOf = (name: string) => fields.find((field) => field.name === name)?.type;
    expect(['events', 'calculated_wilson_low', 'paragraph', 'reference'].map(typeOf)).toEqual([
      'integer',
      'number',
      'string',
      'string',
    ]);
  });

  test('names a licence only where one was chosen', () => {
    expect(described.licenses).toBeUndefined();
    expect(of({ ...site, licence: 'CC-BY-4.0' }).licenses).toEqual([
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ]);
  });
});
