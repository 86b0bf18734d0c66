import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import { invented, inventedEntries, inventedValue } from './invented.ts';

// Expected by hand from tests/fixtures/guidance/complete.
describe('the order', () => {
  test('of studies is that of the paragraphs that first report them', () => {
    expect(invented.studies.map(({ id }) => id)).toEqual([
      'trial-90',
      'trial-60',
      'review-4',
      'series-40',
      'series-25',
    ]);
  });

  test('of studies does not depend on the order of the files', () => {
    const studies = inventedEntries.studies.toReversed();
    expect(assemble({ ...inventedEntries, studies }).guidance.studies).toEqual(invented.studies);
  });

  test('of outcomes is efficacy before safety, then that of the paragraphs', () => {
    expect(invented.outcomes.map(({ id }) => id)).toEqual([
      'pain-relief',
      'function',
      'pad',
      'burns',
    ]);
  });

  test('of figures is that in which pages show them, then those that only their own page shows', () => {
    expect(invented.figures.map(({ id }) => id)).toEqual([
      'relief',
      'grip',
      'time-to-burn',
      'map',
      'relief-icons',
    ]);
  });

  test('of paragraphs is that of the sections', () => {
    expect(invented.paragraphs.map(({ number }) => number)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '2.1.1',
      '2.1.2',
      '2.1.3',
      '2.2.1',
      '2.2.2',
    ]);
  });
});

describe('values', () => {
  test.each([
    ['trial-90', 'study-size', ['90']],
    ['trial-90.relief.warm', 'measurement', ['60%', '18', '30']],
    ['trial-90.relief.follow-up', 'follow-up', ['12']],
    ['trial-90.relief.warm-vs-rest', 'contrast', ['0.04']],
    ['trial-60.satisfaction.warm', 'measurement', ['83%', '30', '65%', '94%']],
    ['trial-60.pain.warm.baseline', 'measurement', ['62']],
    ['trial-60.pain.warm.follow-up', 'measurement', ['23', '29']],
    ['trial-60.recovery.warm-vs-rest', 'contrast', ['0.73', '0.55', '0.98', '0.05']],
    ['review-4.relief.warm', 'measurement', ['58%', '90%', '4']],
    ['series-25.time-to-burn.warm', 'measurement', ['24', '3', '61']],
    ['series-25.burn-rate.warm', 'measurement', ['0.8', '100']],
    ['series-40.severity.mild', 'measurement', ['2']],
    ['series-40.grip.firm', 'measurement', ['70%', '28', '40']],
    ['measures.temperature', 'measure', ['38°C']],
  ])('%s prints as a %s', (id, kind, printed) => {
    const value = inventedValue(id);
    expect([value.kind, value.slots.map((slot) => slot.printed)]).toEqual([kind, printed]);
  });

  test('a narrative is a statement that prints no figure', () => {
    expect(inventedValue('series-25.itching')).toMatchObject({ kind: 'statement', slots: [] });
  });

  test('a group whose size no paragraph prints by itself is printed nowhere', () => {
    expect(inventedValue('series-40.pads').paragraphs).toEqual([]);
  });
});

describe('arms', () => {
  test('three can be contrasted two by two', () => {
    const relief = invented.results.find(({ id }) => id === 'trial-90.relief');
    expect(relief?.contrasts.map(({ of, against }) => [of.id, against.id])).toEqual([
      ['warm', 'cold'],
      ['warm', 'rest'],
      ['cold', 'rest'],
    ]);
  });

  test('a group takes the role of its arm', () => {
    const series = invented.studies.find(({ id }) => id === 'series-40');
    expect(series?.groups).toMatchObject([
      { id: 'pads', of: 'warm', role: 'intervention', unit: 'devices' },
    ]);
  });
});

describe('gaps', () => {
  test('are declared where the source says so', () => {
    const declared = invented.gaps.filter(({ by }) => by === 'declared');
    expect(declared.map(({ id, subject }) => [id, subject])).toEqual([
      ['trial-90.relief.warm-vs-cold', 'significance'],
      ['series-40.severity.remainder', 'remainder'],
    ]);
  });

  test('are silent where the source is', () => {
    const silent = invented.gaps.filter(
      ({ by, study }) => by === 'silent' && study.id === 'series-25',
    );
    expect(silent.map(({ id }) => id)).toEqual([
      'series-25.burn-rate.follow-up',
      'series-25.itching.follow-up',
      'series-25.arm-sizes',
      'series-25.population',
    ]);
  });

  test('a remainder counts what the parts leave', () => {
    const severity = invented.results.find(({ id }) => id === 'series-40.severity');
    expect(severity?.remainder).toMatchObject({ events: 2, total: 5, totalOf: 'burns' });
  });
});
