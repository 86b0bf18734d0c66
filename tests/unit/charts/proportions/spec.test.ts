import { describe, expect, test } from 'vitest';
import { specOf } from '../htg241.ts';

// Counts and percentages as HTG241 prints them; bounds from R in src/statistics/r-cases.json.
describe('disease-free survival (2.3.1)', () => {
  const spec = specOf('proportions', 'disease-free-survival');

  test('has a row an arm with count, percentage and interval', () => {
    expect(spec.groups).toHaveLength(1);
    expect(spec.groups[0]?.rows).toMatchObject([
      {
        short: 'Cryotherapy',
        detail: '9\u00a0of\u00a063',
        printed: '14%',
        share: 9 / 63,
        role: 'intervention',
        interval: { text: '7.7 to 25.0%' },
      },
      {
        short: 'Resection',
        detail: '3\u00a0of\u00a060',
        printed: '5%',
        share: 3 / 60,
        role: 'comparator',
        interval: { text: '1.7 to 13.7%' },
      },
    ]);
  });

  test('states the figures in its title and its paragraph in its source', () => {
    expect(spec.title).toBe(
      '10-year disease-free survival: 14% after cryotherapy, 5% after resection',
    );
    expect(spec.source).toBe('HTG241, 2.3.1');
  });

  test('has a scale that reaches the highest bound', () => {
    expect(spec.axis.max).toBe(0.25);
    expect(spec.axis.ticks.map(({ label }) => label)).toEqual([
      '0%',
      '5%',
      '10%',
      '15%',
      '20%',
      '25%',
    ]);
  });

  test('survives the way through JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });
});

describe('perioperative outcomes (2.4.1)', () => {
  const { groups } = specOf('proportions', 'perioperative-outcomes');

  test('keep each outcome in a group of its own', () => {
    expect(groups.map(({ heading }) => heading)).toEqual([
      'Perioperative mortality',
      'Perioperative morbidity',
    ]);
    expect(
      groups.flatMap(({ rows }) => rows.map(({ detail, printed }) => [detail, printed])),
    ).toEqual([
      ['1\u00a0of\u00a055', '2%'],
      ['8\u00a0of\u00a0168', '5%'],
      ['6\u00a0of\u00a055', '11%'],
      ['44\u00a0of\u00a0168', '26%'],
    ]);
  });
});

describe('adverse events of single series (2.4.2, 2.4.4)', () => {
  const spec = specOf('proportions', 'adverse-events-series');

  test('stand under their study, name their unit and are no arms', () => {
    expect(spec.groups.map(({ heading }) => heading)).toEqual([
      'Case series, 326\u00a0patients',
      'Case series, 150\u00a0patients',
    ]);
    const rows = spec.groups.flatMap((group) => group.rows);
    expect(rows.map(({ short, detail, role }) => [short, detail, role])).toEqual([
      ['Mortality', '7\u00a0of\u00a0326', 'neutral'],
      ['Fever', '108\u00a0of\u00a0326', 'neutral'],
      ['Infection', '12\u00a0of\u00a0158\u00a0procedures', 'neutral'],
    ]);
  });

  test('are said not to be comparable with one another', () => {
    expect(spec.caption).toContain('cannot be compared with one another');
  });
});
