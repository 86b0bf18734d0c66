import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenPromises } from '../../../../src/cli/build/broken-promises.ts';
import { invented } from '../../model/invented.ts';

// The addresses of the contract, for the sections, studies, outcomes and figures of the fixture.
const FIXED = [
  '',
  'full',
  'sheet',
  'evidence',
  'summary',
  'studies',
  'outcomes',
  'figures',
  'checks',
  'data',
  'learn',
  'editions',
  'editions/1',
];
const NAMED = [
  ...invented.studies.map(({ id }) => `studies/${id}`),
  ...invented.outcomes.map(({ id }) => `outcomes/${id}`),
  ...invented.figures.map(({ id }) => `figures/${id}`),
  ...(invented.patient === undefined ? [] : ['patient']),
];
let folder = '';
const write = (page: string, text: string) => {
  const file = join(folder, 'guidance/inv1', page, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'promised-'));
  for (const page of [...FIXED, ...NAMED]) write(page, '');
  for (const { slug, paragraphs } of invented.sections) {
    write(slug, paragraphs.map(({ number }) => `<h2 id="${number}">`).join(''));
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a built site', () => {
  test('that has every page and paragraph of its documents breaks no promise', () => {
    expect(brokenPromises(folder, [invented])).toEqual([]);
  });

  test('without a page is told which', () => {
    rmSync(join(folder, 'guidance/inv1/full'), { recursive: true });
    expect(brokenPromises(folder, [invented])).toEqual([
      'guidance/inv1/full/index.html was not built',
    ]);
    write('full', '');
  });

  test('without the way from a number that a document had before is told which', () => {
    const replaced = {
      ...invented,
      about: { ...invented.about, replaces: [{ number: 'INV 0', kind: 'Invented guidance' }] },
    };
    expect(brokenPromises(folder, [replaced])).toEqual(['guidance/inv-0/index.html was not built']);
  });

  test('with a page of nothing is told which', () => {
    write('studies/stranger', '');
    expect(brokenPromises(folder, [invented])).toEqual([
      'guidance/inv1/studies/stranger/index.html is promised by nothing',
    ]);
    rmSync(join(folder, 'guidance/inv1/studies/stranger'), { recursive: true });
  });

  test('whose page lacks a paragraph is told which', () => {
    const section = invented.sections.find(({ paragraphs }) => paragraphs.length > 0)!;
    write(section.slug, '');
    expect(brokenPromises(folder, [invented])).toEqual(
      section.paragraphs.map(
        ({ number }) =>
          `guidance/inv1/${section.slug}/index.html does not hold paragraph ${number}`,
      ),
    );
  });
});
