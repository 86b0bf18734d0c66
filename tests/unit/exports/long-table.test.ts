import { describe, expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import { longTable } from '../../../src/exports/long-table.ts';
import { resultsTable } from '../../../src/exports/results-table.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { EDITION, htg241, readBack } from './documents.ts';

const rows = () => readBack(longTable(htg241.guidance, EDITION));
const numbers = (of: string) =>
  rows()
    .filter(({ id }) => id!.startsWith(`${of}.`))
    .map(({ statistic, operator, value, unit, voice, printed }) =>
      [statistic, operator, value, unit, voice, printed].join(' | '),
    );

test('the columns are those that scripts rely on', () => {
  expect(Object.keys(rows()[0]!).join(', ')).toBe(
    // The contract of the downloads, and the list of issue 14.
    'reference, guidance, edition, id, paragraph, outcome, label, study, design, arm, comparator, time, statistic, operator, value, unit, voice, printed, method',
  );
});

// HTG241, 2.3.1: 14% (9/63) and 5% (3/60) at 10 years. Intervals: R 4.2.2, prop.test(9, 63, correct = FALSE).
test('a share has its counts, its printed percentage and what is calculated of it, each a row', () => {
  const of = 'trial-123.disease-free-survival.cryotherapy';
  expect(numbers(of).slice(0, 4)).toEqual([
    'events |  | 9 | patients | reported | 9',
    'total |  | 63 | patients | reported | 63',
    'percentage |  | 14 | % | reported | 14%',
    `proportion |  | ${9 / 63} |  | calculated | `,
  ]);
  const row = (statistic: string) =>
    rows().find((one) => one.id!.startsWith(of) && one.statistic === statistic)!;
  expect(Number(row('Wilson low').value)).toBeCloseTo(0.07701948, 8);
  expect(row('Wilson low').method).toMatch(/^Wilson score interval/);
  expect(row('percentage')).toMatchObject({
    reference: 'HTG241:2.3.1',
    paragraph: '2.3.1',
    outcome: 'disease-free-survival',
    study: 'trial-123',
    arm: 'cryotherapy',
    comparator: '',
    time: '10 years',
  });
});

// HTG241, 2.3.3: complete 15% (41/280), partial 41% (115/280), stable 24% (68/280), progressive 20% (56/280).
test('one of several categories says which it is', () => {
  const events = rows().filter(
    ({ outcome, statistic }) => outcome === 'tumour-response' && statistic === 'events',
  );
  expect(events.map(({ label, value }) => [label!.split(': ')[1], value])).toEqual([
    ['Complete response', '41'],
    ['Partial response', '115'],
    ['Stable disease', '68'],
    ['Progressive disease', '56'],
  ]);
});

// HTG241, 2.4.1: morbidity 11% and 26%, p = 0.01; risk ratio by hand: (6/55)/(44/168).
test('a comparison has its printed p and its calculated ratios, and names both arms', () => {
  const found = rows().filter(
    ({ outcome, comparator, statistic }) =>
      outcome === 'perioperative-morbidity' &&
      comparator === 'resection' &&
      statistic === 'risk ratio',
  );
  const p = rows().find(
    ({ outcome, statistic }) => outcome === 'perioperative-morbidity' && statistic === 'p reported',
  );
  expect(p).toMatchObject({
    value: '0.01',
    printed: '0.01',
    voice: 'reported',
    arm: 'cryotherapy',
  });
  expect(found).toHaveLength(1);
  expect(found[0]!.label).toBe('Perioperative morbidity');
  expect(Number(found[0]!.value)).toBeCloseTo(6 / 55 / (44 / 168), 12);
  expect(found[0]!.voice).toBe('calculated');
});

describe.each([
  ['htg241', htg241.guidance] as const,
  ...['alpha', 'epsilon', 'gamma', 'lamp', 'pad'].map((id) => [id, demoGuidance(id)] as const),
])('%s', (_id, guidance) => {
  const long = () => readBack(longTable(guidance, EDITION));

  test('each row has an id of its own, and a number', () => {
    const ids = long().map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(long().filter(({ value }) => value === '' || Number.isNaN(Number(value)))).toEqual([]);
  });

  test('every number of both wide tables is there, and no other', () => {
    const wide = [resultsTable(guidance, EDITION), comparisonsTable(guidance, EDITION)].flatMap(
      ({ columns, rows: all }) =>
        all.flatMap((row) =>
          columns
            .filter(
              ({ name, voice }) =>
                voice === 'calculated' && name in row && String(row[name as never]) !== 'undefined',
            )
            .map(({ name }) => String(row[name as never])),
        ),
    );
    const calculated = long()
      .filter(({ voice }) => voice === 'calculated')
      .map(({ value }) => value!);
    expect(calculated.toSorted()).toEqual(wide.toSorted());
    expect(
      long().filter(({ voice, method }) => (voice === 'calculated') !== (method !== '')),
    ).toEqual([]);
  });
});
