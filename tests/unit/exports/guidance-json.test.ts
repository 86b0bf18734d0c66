import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { guidanceJson, guidanceJsonSchema } from '../../../src/exports/guidance-json.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { demo } from '../evidence/demo.ts';
import { casesOf } from '../statistics/cases-of.ts';
import { htg241, inv1, site } from './documents.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true });
formats(ajv);
const validate = ajv.compile(guidanceJsonSchema());

/** As a reader gets it: what JSON cannot say is gone. */
const exported = ({ guidance }: typeof htg241) =>
  JSON.parse(
    JSON.stringify(guidanceJson(guidance, { site, edition: '1 (content 0123abcd)' })),
  ) as ReturnType<typeof guidanceJson>;

describe.each([
  ['HTG241', htg241],
  ['the invented guidance', inv1],
])('%s', (_name, document) => {
  test('meets the published schema', () => {
    validate(exported(document));
    expect(validate.errors).toBeNull();
  });

  test('names a schema that lies beside it', () => {
    expect(exported(document).$schema).toBe('guidance.schema.json');
  });

  test('has everything that the model has', () => {
    const json = exported(document);
    const { guidance } = document;
    expect(json.paragraphs).toHaveLength(guidance.paragraphs.length);
    expect(json.gaps).toHaveLength(guidance.gaps.length);
    expect(json.figures).toHaveLength(guidance.figures.length);
    const results = json.studies.flatMap((study) => study.results);
    expect(results.map(({ id }) => id).toSorted()).toEqual(
      guidance.results.map(({ id }) => id).toSorted(),
    );
    expect(results.flatMap(({ measurements }) => measurements)).toHaveLength(
      guidance.results.flatMap(({ measurements }) => measurements).length,
    );
  });

  test('has every reference resolved within itself', () => {
    const json = exported(document);
    const numbers = new Set(json.paragraphs.map(({ number }) => number));
    const outcomes = new Set(json.outcomes.map(({ id }) => id));
    const results = json.studies.flatMap((study) => study.results);
    expect(results.filter(({ paragraph }) => !numbers.has(paragraph))).toEqual([]);
    expect(results.filter(({ outcome }) => !outcomes.has(outcome))).toEqual([]);
    expect(json.sections.flatMap(({ paragraphs }) => paragraphs)).toEqual([...numbers]);
  });
});

/** Every object in a document with its place, its own voice, and that of the nearest object around it. */
function* voicesIn(
  value: unknown,
  place: string,
  around: string | undefined,
): Generator<{ place: string; voice: string | undefined; own: Record<string, unknown> }> {
  if (Array.isArray(value)) {
    for (const one of value) yield* voicesIn(one, `${place}[]`, around);
  } else if (typeof value === 'object' && value !== null) {
    const own = value as Record<string, unknown>;
    const voice = typeof own.voice === 'string' ? own.voice : around;
    yield { place, voice, own };
    for (const [key, one] of Object.entries(own)) yield* voicesIn(one, `${place}.${key}`, voice);
  }
}

describe.each([
  ['HTG241', htg241],
  ['the invented guidance', inv1],
])('the voices of %s', (_name, document) => {
  const found = [...voicesIn(exported(document), '', undefined)];

  // The README promises it of every object.
  test('are those of every object below the document itself', () => {
    const without = found.filter(({ place, voice }) => place !== '' && voice === undefined);
    expect(without.map(({ place }) => place)).toEqual([]);
  });

  // The methods of this site, and what is left of a total, which no document prints.
  test('call calculated what is calculated, and nothing else', () => {
    const calculated = found.filter(({ voice }) => voice === 'calculated');
    expect(new Set(calculated.map(({ place }) => place.split('.').at(-1)))).toEqual(
      new Set([
        'estimate',
        'wilson',
        'exact',
        'riskDifference',
        'riskRatio',
        'oddsRatio',
        'remainder',
      ]),
    );
    const isEstimate = ({ own }: (typeof found)[number]) =>
      'wilson' in own || 'fisherP' in own || ('low' in own && typeof own.low === 'number');
    expect(found.filter(isEstimate).filter(({ voice }) => voice !== 'calculated')).toEqual([]);
  });

  test('tell the figures of a paragraph from this site’s account of it', () => {
    const [paragraph] = exported(document).paragraphs;
    expect([paragraph?.voice, paragraph?.printed.voice]).toEqual(['edited', 'reported']);
  });
});

test.each([
  ['a key that the schema does not know', { extra: 1 }],
  ['an edition that is no text', { edition: 1 }],
  ['an address that is none', { about: { officialUrl: 'htg241' } }],
])('the schema refuses %s', (_what, change) => {
  expect(validate({ ...exported(htg241), ...change })).toBe(false);
});

test('the schema says of every part of the document what it is', () => {
  const schema = guidanceJsonSchema();
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(JSON.stringify(schema)).toContain('Calculated by this site from reported counts');
});

const resultOf = (id: string) =>
  exported(htg241)
    .studies.flatMap(({ results }) => results)
    .find((result) => result.id === id)!;

// Counts: HTG241, 2.3.1. Intervals: 9 of 63 in r-cases.json.
test('a proportion is reported, and what is calculated from it says so', () => {
  const [cryotherapy] = resultOf('trial-123.disease-free-survival').measurements;
  expect(cryotherapy).toMatchObject({
    voice: 'reported',
    figure: { kind: 'proportion', events: 9, total: 63, reported: '14%' },
    estimate: { voice: 'calculated', proportion: 9 / 63 },
  });
  const { expected } = casesOf('wilson-interval').find(
    ({ inputs }) => inputs[0].events === 9 && inputs[0].total === 63,
  )!;
  const { wilson } = cryotherapy!.estimate!;
  expect(relativeError(wilson.low, expected.low!)).toBeLessThan(1e-9);
  expect(relativeError(wilson.high, expected.high!)).toBeLessThan(1e-9);
});

// HTG241, 2.3.2: medians without counts.
test('where nothing can be calculated the estimate is null', () => {
  const { measurements, contrasts } = resultOf('non-randomised-415.survival');
  expect(measurements.map(({ estimate }) => estimate)).toEqual([null, null]);
  expect(contrasts).toMatchObject([
    { significance: { p: { operator: '=', reported: '0.206' } }, estimate: null },
  ]);
});

// HTG241, 2.4.1: groups that were not formed at random.
test('a comparison says whether its groups were formed at random', () => {
  const [contrast] = resultOf('non-randomised-223.morbidity').contrasts;
  expect(contrast?.estimate).toMatchObject({ voice: 'calculated', randomised: false });
});

// HTG241, 2.2.3 prints 4 cm; lamp names one question that its source does not answer; pad leaves out sections 2 and 3.
test('what stands at a glance is given, with its figures, and what is not answered or not entered', () => {
  const { paragraphs, about } = exported(htg241);
  expect(paragraphs.find(({ number }) => number === '2.2.3')?.glance).toEqual({
    'for-what':
      'Liver tumours of up to 4 cm, the maximum recommended; larger ones: several probes, increased morbidity',
  });
  expect(about).toMatchObject({ shortTitle: htg241.guidance.about.shortTitle, unanswered: [] });
  expect(exported({ ...htg241, guidance: demo('lamp') }).about.unanswered).toEqual(['who-decides']);
  const { sections } = exported({ ...htg241, guidance: demo('pad') });
  expect(sections.map(({ slug, isEntered }) => [slug, isEntered])).toEqual([
    ['recommendations', true],
    ['condition', false],
    ['procedure', false],
    ['efficacy', true],
  ]);
});
