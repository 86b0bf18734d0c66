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
    return { id: entries.id, document, bundle: () => fhirBundle(document, site!.data) };
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
  const resources = () => bundle().entry.map(({ resource: one }) => one);
  const statistics = (id: string) =>
    (resources().find((one) => one.resourceType === 'Evidence' && one.id === id)?.statistic ??
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
    expect(faults(bundle())).toEqual([]);
  });

  test('names every resource once and refers to none that is not there', () => {
    const ids = resources().map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...textOf(bundle()).matchAll(/"reference":"([^"]+)"/g)];
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
    const all = resources()
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
    bundle().entry.find(
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
  const part = bundle().entry.find(({ resource }) =>
    resource.id.endsWith('causes-of-death.cryoshock'),
  );
  expect(part?.resource.variableDefinition).toMatchObject([
    {
      variableRole: { text: 'measuredVariable' },
      description: 'Causes of death: Cryoshock syndrome',
    },
  ]);
});

const bundleOf = (id: string) => documents.find((one) => one.id === id)!.bundle();
const resource = (document: string, type: string, id: string) =>
  bundleOf(document).entry.find(
    (one) => one.resource.resourceType === type && one.resource.id === id,
  )?.resource;
type Statistic = Readonly<Record<string, unknown>> & {
  attributeEstimate?: readonly Readonly<Record<string, unknown>>[];
};
const statisticsOf = (document: string, id: string) =>
  resource(document, 'Evidence', id)!.statistic as readonly Statistic[];

// The terminology of FHIR R5: hl7.org/fhir/R5/valueset-statistic-type.html, valueset-attribute-estimate-type.html
// and valueset-variable-role.html.
const TERMS = 'http://terminology.hl7.org/CodeSystem';
const statisticType = (code: string, text: string) => ({
  coding: [{ system: `${TERMS}/statistic-type`, code, display: text }],
  text,
});
const CI = {
  coding: [
    { system: `${TERMS}/attribute-estimate-type`, code: 'C53324', display: 'Confidence interval' },
  ],
  text: 'Confidence interval',
};
const P = {
  coding: [{ system: `${TERMS}/attribute-estimate-type`, code: 'C44185', display: 'P-value' }],
  text: 'P-value',
};
const role = (text: string) => ({
  coding: [{ system: `${TERMS}/variable-role`, code: text, display: text }],
  text,
});
const printedIn = (paragraph: string) => [
  { text: `Reported by the guidance, paragraph ${paragraph}.` },
];
const calculatedBy = (method: string) => [
  { text: `Calculated by this site (${method}); the guidance does not print it.` },
];

// Everything below is printed in tests/fixtures/official/lamp.md and printing.md, in the paragraph that is named.
describe('of an invented document', () => {
  test('the guidance and this site’s account of it are cited apart', () => {
    expect(resource('lamp', 'Citation', 'lamp')).toMatchObject({
      status: 'active',
      version: EDITION,
      title: 'Invented lamp for the knee',
      citedArtifact: {
        identifier: [{ value: 'INV11' }],
        title: [{ text: 'Invented lamp for the knee' }],
        publicationForm: [
          {
            articleDate: '2031-05',
            publishedIn: {
              title: 'Invented guidance',
              publisher: { display: 'An invented body' },
            },
          },
        ],
        webLocation: [{ url: 'https://example.org/inv11' }],
      },
    });
    expect(resource('lamp', 'Citation', 'lamp-account')).toMatchObject({
      title: 'Invented ledger: Invented lamp for the knee',
      note: [{ text: 'Everything here is invented.' }],
      citedArtifact: {
        title: [{ text: `Invented ledger: Invented lamp for the knee. Edition ${EDITION}` }],
        publicationForm: [
          {
            publishedIn: {
              title: 'Invented ledger',
              publisher: { display: 'Nobody' },
            },
          },
        ],
      },
    });
  });

  test('a document with an ISBN is identified by it too', () => {
    expect(resource('htg241', 'Citation', 'htg241')).toMatchObject({
      citedArtifact: {
        identifier: [
          { value: 'HTG241' },
          { system: 'urn:ietf:rfc:3986', value: expect.stringMatching(/^urn:isbn:978-/) as string },
        ],
      },
    });
  });

  test('an outcome has its definition, and an arm how many it was', () => {
    expect(resource('lamp', 'EvidenceVariable', 'outcome-burns')).toMatchObject({
      title: 'Burns',
      description: 'Burns, as the invented source counts it.',
    });
    expect(resource('lamp', 'Group', 'trial-lamp')).toEqual({
      resourceType: 'Group',
      id: 'trial-lamp',
      type: 'person',
      membership: 'definitional',
      name: 'Lamp',
      description: 'Lamp (randomised controlled trial, 301 patients).',
      quantity: 151,
    });
    expect(resource('gamma', 'Group', 'unnamed-2-12-lamp')).not.toHaveProperty('quantity');
  });

  test('a figure says what was measured in whom, in which study, at which paragraph, and when', () => {
    expect(resource('lamp', 'Evidence', 'trial.burns.lamp')).toMatchObject({
      title: 'Burns: Lamp',
      description: 'Burns, within 30 days.',
      citeAsReference: { reference: 'Citation/lamp', display: 'INV11:3.1' },
      studyDesign: [{ text: 'Randomised controlled trial, 301 patients' }],
      variableDefinition: [
        {
          description: 'Lamp',
          variableRole: role('exposure'),
          observed: { reference: 'Group/trial-lamp' },
        },
        {
          description: 'Burns',
          variableRole: role('measuredVariable'),
          observed: { reference: 'EvidenceVariable/outcome-burns' },
        },
      ],
    });
    expect(resource('lamp', 'Evidence', 'trial.time-to-relief.lamp')?.description).toBe(
      'Time to relief.',
    );
  });

  // R 4.2.2: prop.test(12, 151, correct = FALSE) and binom.test(12, 151).
  test('a proportion has its counts, and two intervals that are called calculated', () => {
    expect(statisticsOf('lamp', 'trial.burns.lamp')).toEqual([
      {
        description: '8% (12 of 151)',
        note: printedIn('3.1'),
        statisticType: statisticType('C44256', 'Proportion'),
        quantity: { value: 8, unit: '%' },
        numberOfEvents: 12,
        sampleSize: { knownDataCount: 151 },
        attributeEstimate: [
          {
            description: '95% CI',
            note: calculatedBy('Wilson score'),
            type: CI,
            level: 0.95,
            range: {
              low: { value: expect.closeTo(0.0460427, 6) as number },
              high: { value: expect.closeTo(0.1337636, 6) as number },
            },
          },
          expect.objectContaining({ note: calculatedBy('Clopper–Pearson'), level: 0.95 }),
        ],
      },
    ]);
  });

  test.each([
    ['a median', 'lamp', 'trial.time-to-relief.lamp', 'C28007', 'Median', 26, 'months'],
    ['a mean', 'gamma', 'unnamed-2-22.blood-loss.group', 'C53319', 'Mean', 350, 'ml'],
    ['half', 'gamma', 'unnamed-2-27.week-of-pain.group', 'C44256', 'Proportion', 50, '%'],
  ])('%s has its kind and its unit', (_, document, id, code, name, value, unit) => {
    expect(statisticsOf(document, id)[0]).toMatchObject({
      statisticType: statisticType(code, name),
      quantity: { value, unit },
    });
  });

  test.each([
    // 2.5 prints 2.3 relapses per 100 patient-years.
    [
      'a rate is per its person-time',
      'lamp',
      'trial.relapse-rate.lamp',
      2.3,
      'per 100 patient-years',
    ],
    ['an actuarial percentage is in per cent', 'lamp', 'trial.survival.lamp.1-years', 82, '%'],
  ])('%s', (_, document, id, value, unit) => {
    const [statistic] = statisticsOf(document, id);
    expect(statistic?.quantity).toEqual({ value, unit });
    expect(statistic).not.toHaveProperty('statisticType');
  });

  test('a score has no unit', () => {
    expect(statisticsOf('gamma', 'trial.score.gamma.baseline')[0]?.quantity).toEqual({ value: 42 });
  });

  test('a count has its events, and its total where that is printed', () => {
    const [deaths] = statisticsOf('gamma', 'trial.deaths.gamma');
    expect(deaths).toEqual({
      description: '0 of 70',
      note: printedIn('2.4'),
      statisticType: statisticType('C25463', 'Count'),
      numberOfEvents: 0,
      sampleSize: { knownDataCount: 70 },
    });
    expect(statisticsOf('gamma', 'trial.rash.everyone')[0]).not.toHaveProperty('sampleSize');
  });

  test('a range and a bound are no one number', () => {
    expect(statisticsOf('gamma', 'trial.oedema.gamma')).toEqual([
      {
        description: '24, 72, 4 hours',
        note: printedIn('2.8'),
        sampleSize: { knownDataCount: 4 },
      },
    ]);
    expect(statisticsOf('lamp', 'one-series.duration.treated')[0]).not.toHaveProperty('quantity');
  });

  test('what is no person has no group', () => {
    expect(
      resource('gamma', 'Evidence', 'unnamed-2-25.neuroma-in-feet.feet')?.variableDefinition,
    ).toEqual([
      { description: 'Feet treated', variableRole: role('exposure') },
      expect.objectContaining({ description: 'Recurrent neuroma, by foot' }),
    ]);
  });

  test('a printed effect has its interval and its p value, each called reported', () => {
    const note = printedIn('2.1');
    expect(resource('lamp', 'Evidence', 'trial.relapse.lamp-vs-rest')).toMatchObject({
      title: 'Relapse: Lamp compared with rest',
      variableDefinition: [
        { description: 'Lamp', variableRole: role('exposure') },
        {
          description: 'Rest',
          variableRole: role('referenceExposure'),
          observed: { reference: 'Group/trial-rest' },
        },
        { description: 'Relapse', variableRole: role('measuredVariable') },
      ],
      statistic: [
        {
          description: 'hazard ratio 0.61 (95% CI 0.43 to 0.87); p = 0.006',
          note,
          statisticType: statisticType('C93150', 'Hazard Ratio'),
          quantity: { value: 0.61 },
          attributeEstimate: [
            {
              description: '95% CI',
              note,
              type: CI,
              level: 0.95,
              range: { low: { value: 0.43 }, high: { value: 0.87 } },
            },
            { description: 'p = 0.006', note, type: P, quantity: { value: 0.006 } },
          ],
        },
      ],
    });
  });

  test.each([
    // 2.1: a mean difference of −7.5 points (95% CI −11.2 to −3.8).
    [
      'lamp',
      'trial.pain-difference.lamp-vs-rest',
      'mean difference',
      { value: -7.5, unit: 'points' },
    ],
    // 2.20: an incidence rate ratio of 0.52.
    ['gamma', 'unnamed-2-20.incidence.one-vs-other', 'rate ratio', { value: 0.52 }],
  ])('%s %s: a %s has its unit, if it has one', (document, id, text, quantity) => {
    expect(statisticsOf(document, id)[0]).toMatchObject({ statisticType: { text }, quantity });
    expect(statisticsOf(document, id)[0]?.quantity).toEqual(quantity);
  });

  test('an effect without an interval and a p value has no estimates', () => {
    expect(statisticsOf('gamma', 'unnamed-2-20.incidence.one-vs-other')[0]).not.toHaveProperty(
      'attributeEstimate',
    );
  });

  test.each([
    // 2.16 prints p<.03, p≤0.05 and p = 0·4.
    ['unnamed-2-16.relapse.one-vs-other', 'p < .03', { value: 0.03, comparator: '<' }],
    ['unnamed-2-16.necrosis.one-vs-other', 'p ≤ 0.05', { value: 0.05, comparator: '<=' }],
    ['unnamed-2-16.pain.one-vs-other', 'p = 0·4', { value: 0.4 }],
  ])('a p value alone is of no effect: %s, %s', (id, description, quantity) => {
    expect(statisticsOf('gamma', id)).toEqual([
      {
        description,
        note: printedIn('2.16'),
        attributeEstimate: [{ description, note: printedIn('2.16'), type: P, quantity }],
      },
    ]);
  });

  // 7 of 70 and 2 of 61; R 4.2.2: fisher.test(matrix(c(7, 63, 2, 59), 2))$p.value.
  test('what is calculated of a comparison names its method, and Fisher’s p once', () => {
    const all = statisticsOf('gamma', 'trial.healing.gamma-vs-sham-calculated');
    expect(
      all.map(({ note, statisticType: type, quantity }) => ({ note, type, quantity })),
    ).toEqual([
      {
        note: calculatedBy('Newcombe’s hybrid score'),
        type: statisticType('0000424', 'Risk Difference'),
        quantity: { value: expect.closeTo(7 / 70 - 2 / 61, 12) as number },
      },
      {
        note: calculatedBy('Katz’s logarithm'),
        type: statisticType('C93152', 'Relative Risk'),
        quantity: { value: expect.closeTo(7 / 70 / (2 / 61), 12) as number },
      },
      {
        note: calculatedBy('Wald’s logit'),
        type: statisticType('C16932', 'Odds Ratio'),
        quantity: { value: expect.closeTo((7 * 59) / (63 * 2), 12) as number },
      },
    ]);
    expect(all.map(({ attributeEstimate }) => attributeEstimate?.length)).toEqual([2, 1, 1]);
    expect(all[0]?.attributeEstimate?.[1]).toEqual({
      note: calculatedBy('Fisher’s exact test, two-sided'),
      type: P,
      quantity: { value: expect.closeTo(0.17392, 5) as number },
    });
    expect(all[1]?.attributeEstimate?.[0]).toMatchObject({ description: '95% CI', level: 0.95 });
  });
});

// Names of FHIR have at most 64 characters; the checksum is that of zlib.crc32 in Python 3.
test('a long name is cut, and told from others by a checksum of the whole', () => {
  const lamp = documents.find(({ id }) => id === 'lamp')!.document;
  const [first, ...others] = lamp.studies;
  const [result] = first!.results.filter(({ measurements }) => measurements.length > 0);
  const [measurement] = result!.measurements;
  const long = `trial.${'a-very-long-name-of-a-result-'.repeat(2)}.lamp`;
  const named = (id: string) =>
    fhirBundle(
      {
        ...lamp,
        studies: [
          { ...first!, results: [{ ...result!, measurements: [{ ...measurement!, id }] }] },
          ...others,
        ],
      },
      loadContent(resolve('content'), resolve('.')).site!.data,
    )
      .entry.map(({ resource: { id: name } }) => name)
      .find((name) => name.startsWith('trial.a'));
  expect(named(long)).toBe('trial.a-very-long-name-of-a-result-a-very-long-name-of--853e6998');
  const short = `trial.${'a'.repeat(58)}`;
  expect(named(short)).toBe(short);
});

test('an interval whose level is not printed is called an interval', () => {
  const lamp = documents.find(({ id }) => id === 'lamp')!.document;
  const studies = lamp.studies.map((study) => ({
    ...study,
    results: study.results.map((result) => ({
      ...result,
      contrasts: result.contrasts.map((contrast) =>
        typeof contrast.printedEstimate === 'object' &&
        typeof contrast.printedEstimate.interval === 'object'
          ? {
              ...contrast,
              printedEstimate: {
                ...contrast.printedEstimate,
                interval: { ...contrast.printedEstimate.interval, level: 'not-stated' as const },
              },
            }
          : contrast,
      ),
    })),
  }));
  const site = loadContent(resolve('content'), resolve('.')).site!.data;
  const found = fhirBundle({ ...lamp, studies }, site).entry.find(
    (one) => one.resource.id === 'trial.relapse.lamp-vs-rest',
  );
  const [statistic] = found?.resource.statistic as readonly Statistic[];
  expect(statistic?.attributeEstimate?.[0]).toEqual({
    description: 'CI',
    note: printedIn('2.1'),
    type: CI,
    range: { low: { value: 0.43 }, high: { value: 0.87 } },
  });
});
