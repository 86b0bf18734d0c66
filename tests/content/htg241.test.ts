import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/cli/content/check-content.ts';
import { estimateProportion } from '../../src/evidence/estimates.ts';
import { printedIn } from '../../src/evidence/printed-in.ts';
import type { Measurement, Result } from '../../src/model/guidance.ts';

// Every expected value was typed from the official document, HTG241, paragraph by paragraph; none
// was taken from content/.
const root = resolve(import.meta.dirname, '../..');
const check = checkContent(resolve(root, 'content'), root);
const guidance = check.guidance.find(({ document }) => document.id === 'htg241')!.document;

const resultOf = (id: string): Result => guidance.results.find((result) => result.id === id)!;
const measurementsOf = (kind: Measurement['figure']['kind']) =>
  guidance.results.flatMap((result) =>
    result.measurements
      .filter(({ figure }) => figure.kind === kind)
      .map((measurement) => ({ paragraph: result.paragraph.number, ...measurement })),
  );

test('the content has no problems', () => {
  expect(check.problems).toEqual([]);
});

// 1.1 says that the procedure should only be used with special arrangements, and 2.2.3 gives a maximum
// recommended size; no paragraph recommends cryotherapy.
test('no sentence says that cryotherapy is recommended', () => {
  const files = globSync('content/**/*.{mdx,yaml}', { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const saying = files.filter((file) =>
    /cryotherapy is recommended|recommended (?:for cryotherapy|only|with special)/i.test(
      readFileSync(resolve(root, file), 'utf8').replaceAll(/\s+/g, ' '),
    ),
  );
  expect(saying).toEqual([]);
});

// 2.3.2 sets resection and cryotherapy, for remnant lesions, against resection alone.
test('the first group of 2.3.2 had resection and cryotherapy, wherever it is named', () => {
  const arms = guidance.results.find(({ paragraph }) => paragraph.number === '2.3.2')!.study.arms;
  expect(arms.map(({ label, short }) => [label, short])).toEqual([
    ['Surgical resection and cryotherapy (for remaining lesions)', 'Resection and cryotherapy'],
    ['Surgical resection alone', 'Resection alone'],
  ]);
  const prose = readFileSync(resolve(root, 'content/guidance/htg241/paragraphs/2.3.2.mdx'), 'utf8');
  expect(prose).toContain('survival.cryotherapy" /> with resection and cryotherapy');
});

describe('the document', () => {
  test('has its number, dates, ISBN and endorsement', () => {
    expect(guidance.about).toMatchObject({
      number: 'HTG241',
      title: 'Cryotherapy for the treatment of liver metastases',
      published: '2010-12-15',
      isbn: '978-1-4731-8257-8',
      replaces: [{ number: 'IPG369' }],
      endorsedBy: ['Healthcare Improvement Scotland'],
      officialUrl: 'https://www.nice.org.uk/guidance/htg241',
    });
  });

  test('changed number in January 2026, a month without a day', () => {
    expect(guidance.about.updates.map(({ date }) => date)).toEqual(['2010-12-15', '2026-01']);
  });

  test('has 21 paragraphs in order', () => {
    expect(guidance.paragraphs.map(({ number }) => number)).toEqual(
      '1.1 1.2 1.3 2.1.1 2.1.2 2.2.1 2.2.2 2.2.3 2.2.4 2.3.1 2.3.2 2.3.3 2.3.4 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.5.1 3.1'.split(
        ' ',
      ),
    );
  });

  test('has its sections in order, under the numbers that it gives them', () => {
    expect(guidance.sections.map(({ number, title }) => [number, title])).toEqual([
      [undefined, 'Your responsibility'],
      ['1', 'Recommendations'],
      ['2.1', 'Indications and current treatments'],
      ['2.2', 'Outline of the procedure'],
      ['2.3', 'Efficacy'],
      ['2.4', 'Safety'],
      ['2.5', 'Other comments'],
      ['3', 'Further information'],
      [undefined, 'Update information'],
    ]);
  });

  test('recommends special arrangements, for all patients', () => {
    const found = guidance.paragraphs.flatMap(({ number, data }) =>
      data.kind === 'recommendation' ? [[number, data.category, data.population]] : [],
    );
    expect(found).toEqual([['1.1', 'special-arrangements', 'all']]);
  });

  test('has three actions in 1.2, of which the audit points to 3.1, and one in 1.3', () => {
    const actions = guidance.paragraphs.flatMap(({ number, data }) =>
      data.kind === 'action' ? data.actions.map(({ see }) => [number, ...see]) : [],
    );
    expect(actions).toEqual([['1.2'], ['1.2'], ['1.2', '3.1'], ['1.3']]);
  });
});

describe('the proportions', () => {
  test('are 16, each with its counts and percentage as printed', () => {
    const found = [...measurementsOf('proportion'), ...measurementsOf('part')].flatMap(
      ({ paragraph, figure }) =>
        'events' in figure && 'reported' in figure && figure.reported !== 'not-stated'
          ? [`${paragraph}: ${figure.reported}, ${figure.events} of ${figure.total}`]
          : [],
    );
    expect(found.toSorted()).toEqual([
      '2.3.1: 14%, 9 of 63',
      '2.3.1: 5%, 3 of 60',
      '2.3.3: 15%, 41 of 280',
      '2.3.3: 20%, 56 of 280',
      '2.3.3: 24%, 68 of 280',
      '2.3.3: 41%, 115 of 280',
      '2.3.3: 42%, 136 of 326',
      '2.4.1: 11%, 6 of 55',
      '2.4.1: 2%, 1 of 55',
      '2.4.1: 26%, 44 of 168',
      '2.4.1: 5%, 8 of 168',
      '2.4.2: 2%, 7 of 326',
      '2.4.4: 33%, 108 of 326',
      '2.4.4: 8%, 12 of 158',
      '2.4.5: 1%, 2 of 168',
      '2.4.5: 4%, 2 of 55',
    ]);
  });

  test('put cryotherapy before its comparator', () => {
    const first = guidance.results.flatMap(({ contrasts }) =>
      contrasts.map(({ of, against }) => `${of.role} ${against.role}`),
    );
    expect(new Set(first)).toEqual(new Set(['intervention comparator']));
  });

  test('of CT response have four parts that add up to 280', () => {
    const { measurements, remainder } = resultOf('series-326.response');
    const parts = measurements.map(({ label, figure }) => [
      label,
      'events' in figure && figure.events,
    ]);
    expect(parts).toEqual([
      ['Complete response', 41],
      ['Partial response', 115],
      ['Stable disease', 68],
      ['Progressive disease', 56],
    ]);
    expect(41 + 115 + 68 + 56).toBe(280);
    expect(remainder).toBeUndefined();
  });

  test('count infections among 158 procedures in 150 patients', () => {
    const [infection] = resultOf('series-150.infection').measurements;
    expect(infection?.figure).toMatchObject({ events: 12, total: 158, reported: '8%' });
    expect(infection?.arm.unit).toBe('procedures');
    expect(resultOf('series-150.infection').study.size).toMatchObject({
      reported: '150',
      unit: 'patients',
    });
  });
});

describe('the deaths of the large case series', () => {
  const causes = resultOf('series-326.causes-of-death');

  test('are seven: one of cryoshock, one of liver failure, five that are not divided', () => {
    expect(
      causes.measurements.map(({ label, figure }) => [label, 'events' in figure && figure.events]),
    ).toEqual([
      ['Cryoshock syndrome', 1],
      ['Liver failure', 1],
    ]);
    expect(causes.remainder).toMatchObject({
      events: 5,
      total: 7,
      state: 'reported-as-not-stated',
    });
  });

  test('by cause have no percentage and no interval', () => {
    expect(causes.measurements.map(estimateProportion)).toEqual([undefined, undefined]);
  });
});

describe('the times', () => {
  test('are medians of 29, 34 and 29 months, and the 2 months of one patient', () => {
    const found = measurementsOf('time').map(({ paragraph, figure }) =>
      figure.kind === 'time' ? [paragraph, figure.statistic, figure.reported, figure.unit] : [],
    );
    expect(found).toEqual([
      ['2.3.2', 'median', '29', 'months'],
      ['2.3.2', 'median', '34', 'months'],
      ['2.3.3', 'median', '29', 'months'],
      ['2.4.3', 'one-patient', '2', 'months'],
    ]);
  });

  test('have no interval calculated', () => {
    expect(measurementsOf('time').map(estimateProportion)).toEqual(Array(4).fill(undefined));
  });
});

test.each([
  ['trial-123.disease-free-survival', { kind: 'time-point', reported: '10-year' }],
  ['series-326.recurrence', { kind: 'median', reported: '32', unit: 'months' }],
  ['series-150.infection', { kind: 'most-within', reported: '3', unit: 'weeks' }],
  ['non-randomised-223.mortality', { kind: 'window', name: 'perioperative' }],
  ['non-randomised-223.morbidity', { kind: 'window', name: 'perioperative' }],
])('the follow-up of %s is as printed', (id, followUp) => {
  expect(resultOf(id).followUp).toMatchObject(followUp);
});

test('three p values are printed, with all their digits', () => {
  const found = [...guidance.values.values()].flatMap((value) =>
    value.kind === 'contrast'
      ? [[value.contrast.id, ...value.slots.map(({ printed }) => printed)]]
      : [],
  );
  expect(found.toSorted()).toEqual([
    ['non-randomised-223.morbidity.cryotherapy-vs-resection', '0.01'],
    ['non-randomised-223.mortality.cryotherapy-vs-resection', '0.30'],
    ['non-randomised-415.survival.cryotherapy-vs-resection', '0.206'],
  ]);
});

test('mortality is said not to differ significantly, morbidity is, survival is left open', () => {
  const called = (id: string) => {
    const significance = resultOf(id).contrasts[0]?.significance;
    return typeof significance === 'object' ? significance.called : significance;
  };
  expect(called('non-randomised-223.mortality')).toBe('not-significant');
  expect(called('non-randomised-223.morbidity')).toBe('significant');
  expect(called('non-randomised-415.survival')).toBe('not-stated');
  expect(called('non-randomised-223.haemorrhage')).toBe('not-stated');
  expect(called('trial-123.disease-free-survival')).toBe('reported-as-not-stated');
});

describe('what is missing', () => {
  test('is declared by the guidance six times', () => {
    const declared = guidance.gaps.filter(({ by }) => by === 'declared');
    expect(
      declared.map(({ paragraph, subject, study }) => [paragraph.number, subject, study.id]),
    ).toEqual([
      ['2.3.1', 'significance', 'trial-123'],
      ['2.3.3', 'follow-up', 'series-326'],
      ['2.4.2', 'follow-up-period', 'series-326'],
      ['2.4.2', 'remainder', 'series-326'],
      ['2.4.4', 'timing-of-events', 'series-326'],
      ['2.4.5', 'timing-of-events', 'non-randomised-223'],
    ]);
  });

  test('is the approach, in every study but the case report', () => {
    const without = guidance.gaps.filter(({ subject }) => subject === 'approach');
    expect(without.map(({ study, by }) => [study.id, by]).toSorted()).toEqual([
      ['non-randomised-223', 'silent'],
      ['non-randomised-415', 'silent'],
      ['series-150', 'silent'],
      ['series-326', 'silent'],
      ['trial-123', 'silent'],
    ]);
    expect(guidance.studies.find(({ id }) => id === 'case-report')?.approach).toMatch(/open/i);
  });

  test('are the sizes of the arms of the trial in 415 patients', () => {
    const without = guidance.gaps.filter(({ subject }) => subject === 'arm-sizes');
    expect(without.map(({ study }) => study.id)).toEqual(['non-randomised-415']);
  });
});

test('each outcome has the direction that is good for a patient', () => {
  const directions = Object.groupBy(guidance.outcomes, ({ direction }) => direction);
  expect(directions['higher-is-better']?.map(({ id }) => id).toSorted()).toEqual([
    'disease-free-survival',
    'survival',
    'tumour-destruction',
  ]);
  expect(directions.neither?.map(({ id }) => id)).toEqual(['tumour-response']);
  expect(directions['lower-is-better']?.map(({ id }) => id).toSorted()).toEqual([
    'bile-duct-damage',
    'cryoshock',
    'damage-outside-the-liver',
    'fever',
    'haemorrhage',
    'infection',
    'liver-failure',
    'local-recurrence',
    'mortality',
    'perioperative-morbidity',
    'perioperative-mortality',
    'tumour-recurrence',
  ]);
});

test('efficacy and safety are where the guidance reports them', () => {
  // Local recurrence stands among the remarks on safety in 2.4.6, tumour recurrence under efficacy in 2.3.3.
  for (const { outcome, paragraph } of guidance.results) {
    expect([paragraph.number, outcome.domain]).toEqual([
      paragraph.number,
      paragraph.number.startsWith('2.3.') ? 'efficacy' : 'safety',
    ]);
  }
});

describe('the studies', () => {
  test('have the designs and sizes of the guidance', () => {
    const found = guidance.studies.map(({ design, size }) => [
      design.id,
      typeof size === 'string' ? size : size.reported,
    ]);
    expect(found.toSorted()).toEqual([
      ['case-report', 'one-patient'],
      ['case-series', '150'],
      ['case-series', '326'],
      ['non-randomised-comparative-study', '223'],
      ['non-randomised-comparative-study', '415'],
      ['randomised-controlled-trial', '123'],
      ['specialist-advice', 'not-applicable'],
    ]);
  });

  test('of 223 patients is called a study in one place and a trial in another', () => {
    const { names } = guidance.studies.find(({ id }) => id === 'non-randomised-223')!;
    expect(names.map(({ paragraph, name }) => [paragraph, name.split(' ').at(-1)])).toEqual([
      ['2.4.1', 'study'],
      ['2.4.5', 'trial'],
    ]);
  });

  test('of 326 patients names colorectal metastases', () => {
    expect(guidance.studies.find(({ id }) => id === 'series-326')?.population).toMatch(
      /colorectal/i,
    );
  });
});

test('figures that are not results keep their unit: 4 cm, 38 °C', () => {
  const measures = [...guidance.values.values()].flatMap((value) =>
    value.kind === 'measure'
      ? [
          [
            value.measure.paragraph,
            ...value.slots.map(({ printed }) => printed),
            value.measure.unit,
          ],
        ]
      : [],
  );
  expect(measures).toEqual([
    ['2.2.3', '4', 'cm'],
    ['2.4.4', '38°C', '°C'],
  ]);
});

test('the ledger holds the figures of each paragraph in the order of the document', () => {
  const printed = Object.fromEntries(
    guidance.paragraphs.map(({ number }) => [number, printedIn(guidance, number)]),
  );
  expect(printed).toMatchObject({
    '1.2': ['3.1'],
    '2.2.3': ['4'],
    '2.3.1': ['123', '14%', '9', '63', '5%', '3', '60', '10-year'],
    '2.3.2': ['415', '29', '34', '0.206'],
    '2.4.1': '223 2% 1 55 5% 8 168 0.30 11% 6 55 26% 44 168 0.01'.split(' '),
    '2.4.2': ['326', '2%', '7', '326', '1', '1'],
    '2.4.3': ['2'],
    '2.4.4': ['8%', '12', '158', '150', '3', '38°C', '33%', '108', '326', '326'],
    '2.4.5': ['4%', '2', '55', '1%', '2', '168', '223'],
    '2.4.6': [],
  });
});
