import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fhir } from 'fhir/fhir.js';
import { ParseConformance } from 'fhir/parseConformance.js';
import { describe, expect, test } from 'vitest';
import { fhirBundle } from '../../../src/exports/fhir.ts';
import { guidanceJson } from '../../../src/exports/guidance-json.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { assemble } from '../../../src/model/assemble.ts';
import { EDITION } from './documents.ts';

// The structure definitions of R5 that the bundle needs, from HL7's own package hl7.fhir.r5.core 5.0.0 (CC0),
// with the keys that a validator reads: snapshots by path, cardinality and type.
const definitions = JSON.parse(readFileSync('tests/fixtures/fhir/r5.json', 'utf8')) as unknown[];
const parser = new ParseConformance(false);
for (const definition of definitions) parser.parseStructureDefinition(definition);
const validator = new Fhir(parser);

const documents = ['content', 'tests/fixtures/guidance/demo'].flatMap((folder) => {
  const { guidance, site } = loadContent(resolve(folder), resolve('.'));
  return guidance.map((entries) => {
    const context = { site: site!.data, edition: EDITION };
    const document = guidanceJson(assemble(entries).guidance, context);
    return { id: entries.id, document, bundle: fhirBundle(document, site!.data) };
  });
});
const textOf = (bundle: unknown): string => JSON.stringify(bundle);
const faults = (bundle: unknown): readonly string[] =>
  validator
    .validate(JSON.parse(textOf(bundle)) as object, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
    .map(({ location, message }) => `${location}: ${message}`);

test('the validator finds what is missing, and what is not in R5', () => {
  expect(faults({ resourceType: 'Group', membership: 'definitional', people: 3 })).toEqual([
    'Group.type: Missing property',
    'Group.people: Unexpected property',
  ]);
});

describe.each(documents)('$id in FHIR R5', ({ document, bundle }) => {
  const resources = bundle.entry.map(({ resource }) => resource);
  const statistics = (id: string) =>
    (resources.find((one) => one.resourceType === 'Evidence' && one.id === id)?.statistic ??
      []) as readonly {
      quantity?: { value: number };
      numberOfEvents?: number;
      sampleSize?: { knownDataCount: number };
      note: { text: string }[];
      attributeEstimate?: {
        note: { text: string }[];
        range?: { low: { value: number }; high: { value: number } };
      }[];
    }[];

  test('meets the structure definitions', () => {
    expect(faults(bundle)).toEqual([]);
  });

  test('names every resource once and refers to none that is not there', () => {
    const ids = resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...textOf(bundle).matchAll(/"reference":"([^"]+)"/g)];
    expect(references.map(([, to]) => to).filter((to) => !ids.includes(to!))).toEqual([]);
  });

  test('holds the counts and the intervals of guidance.json', () => {
    const measured = document.studies.flatMap(({ results }) =>
      results.flatMap(({ measurements }) => measurements),
    );
    const counted = measured.filter(({ estimate }) => estimate !== null);
    const found = counted.map(({ id }) => {
      const [one] = statistics(id);
      const [wilson, exact] = one?.attributeEstimate ?? [];
      const ends = (of: typeof wilson) => [of?.range?.low.value, of?.range?.high.value];
      return [
        one?.numberOfEvents,
        one?.sampleSize?.knownDataCount,
        ...ends(wilson),
        ...ends(exact),
      ];
    });
    const held = counted.map(({ figure, estimate }) => {
      const { events, total } = figure as { events: number; total: number };
      const { wilson, exact } = estimate!;
      return [events, total, wilson.low, wilson.high, exact.low, exact.high];
    });
    expect(found).toEqual(held);
  });

  test('says of every number whether the guidance reports it or this site calculated it', () => {
    const all = resources
      .filter(({ resourceType }) => resourceType === 'Evidence')
      .flatMap(({ id }) => statistics(id))
      .flatMap((one) => [one, ...(one.attributeEstimate ?? [])]);
    const voices = all.map(({ note }) => note[0]?.text ?? '');
    expect(
      voices.filter(
        (text) => !/^(?:Reported by the guidance, paragraph|Calculated by this site)/.test(text),
      ),
    ).toEqual([]);
  });
});

// The counts of 2.3.1; the ratio as R 4.2.2 gives it: (9/63)/(3/60).
test('what is calculated of a comparison stands apart, under this site’s name', () => {
  const { bundle } = documents.find(({ id }) => id === 'htg241')!;
  const found = (cited: string) =>
    bundle.entry.find(
      ({ resource }) =>
        JSON.stringify([resource.citeAsReference]).includes(`"Citation/${cited}"`) &&
        /^Disease-free survival: .* compared with /.test(String(resource.title)),
    )?.resource;
  expect(found('htg241')).toMatchObject({
    statistic: [{ note: [{ text: 'Reported by the guidance, paragraph 2.3.1.' }] }],
  });
  expect(found('htg241-account')).toMatchObject({
    statistic: [
      { statisticType: { text: 'Risk Difference' } },
      { statisticType: { text: 'Relative Risk' }, quantity: { value: 2.857142857142857 } },
      { statisticType: { text: 'Odds Ratio' } },
    ],
  });
});

// 2.4.2 prints one death of each cause, among seven; the seven stand elsewhere in the sentence.
test('a part of a total is a part of what is measured, and no group that was treated', () => {
  const { bundle } = documents.find(({ id }) => id === 'htg241')!;
  const part = bundle.entry.find(({ resource }) =>
    resource.id.endsWith('causes-of-death.cryoshock'),
  );
  expect(part?.resource.variableDefinition).toMatchObject([
    {
      variableRole: { text: 'measuredVariable' },
      description: 'Causes of death: Cryoshock syndrome',
    },
  ]);
});
