import { describe, expect, test } from 'vitest';
import { chartTable } from '../../../src/charts/chart-table.ts';
import { specOf } from './htg241.ts';

const texts = (spec: Parameters<typeof chartTable>[0]) =>
  chartTable(spec).rows.map((cells) => cells.map(({ text }) => text.replaceAll('\u00a0', ' ')));

describe('chartTable', () => {
  // HTG241, 2.4.5; bounds from R in src/statistics/r-cases.json.
  test('gives counts, printed figure, calculated interval, paragraph and study', () => {
    const spec = specOf('proportions', 'haemorrhage');

    expect(chartTable(spec).head).toEqual([
      { text: 'Group', voice: 'reported' },
      { text: 'Count', voice: 'reported' },
      { text: 'Printed figure', voice: 'reported' },
      { text: 'Calculated 95% interval', voice: 'calculated' },
      { text: 'Paragraph', voice: 'reported' },
      { text: 'Study', voice: 'reported' },
    ]);
    expect(texts(spec)).toEqual([
      [
        'Cryotherapy',
        '2 of 55',
        '4%',
        '1.0 to 12.3%',
        '2.4.5',
        'Non-randomised comparative study, 223 patients',
      ],
      [
        'Surgical resection',
        '2 of 168',
        '1%',
        '0.3 to 4.2%',
        '2.4.5',
        'Non-randomised comparative study, 223 patients',
      ],
    ]);
  });

  test('has no column for what no row has', () => {
    const head = chartTable(specOf('points', 'median-survival')).head.map(({ text }) => text);

    expect(head).toEqual(['Group', 'Printed figure', 'Paragraph', 'Study']);
  });

  test('names the outcome where several stand in one figure', () => {
    expect(texts(specOf('proportions', 'perioperative-outcomes')).map(([name]) => name)).toEqual([
      'Perioperative mortality: Cryotherapy',
      'Perioperative mortality: Surgical resection',
      'Perioperative morbidity: Cryotherapy',
      'Perioperative morbidity: Surgical resection',
    ]);
  });

  test('of the evidence map leads from each mark to its paragraph', () => {
    const { rows } = chartTable(specOf('evidence-map', 'evidence-map'));

    expect(rows[0]?.[1]?.links).toEqual([
      { text: '2.3.1', url: '/guidance/htg241/efficacy/#2.3.1' },
    ]);
  });
});
