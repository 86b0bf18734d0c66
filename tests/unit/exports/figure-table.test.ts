import { describe, expect, test } from 'vitest';
import { figureTable } from '../../../src/exports/figure-table.ts';
import { EDITION, htg241, inv1, readBack } from './documents.ts';

const { guidance } = htg241;
const rowsOf = (id: string) =>
  readBack(
    figureTable(
      guidance,
      EDITION,
      guidance.figures.find((figure) => figure.id === id)!,
    ),
  );

// Counts: HTG241, 2.3.1, 2.3.3 and 2.4.5.
test.each([
  ['disease-free-survival', ['9', '3']],
  ['tumour-response', ['41', '115', '68', '56']],
  ['haemorrhage', ['2', '2']],
])('%s has the counts that it draws, in its order', (id, events) => {
  expect(rowsOf(id).map((row) => row.events)).toEqual(events);
});

test('a forest plot has its comparisons', () => {
  expect(rowsOf('forest-safety').map((row) => row.result_id)).toEqual([
    'non-randomised-223.mortality',
    'non-randomised-223.morbidity',
    'non-randomised-223.haemorrhage',
  ]);
});

// HTG241, 2.4.2: deaths, one of them by cryoshock and one by failure of the liver.
test('an evidence map has a row for each mark, and none for advice', () => {
  const rows = rowsOf('evidence-map');
  expect(rows).toContainEqual({
    reference: 'HTG241:2.4.2',
    guidance: 'HTG241',
    edition: EDITION,
    study: 'series-326',
    design: 'case-series',
    domain: 'safety',
    column: 'Other harm',
    outcomes: 'cryoshock; liver-failure',
    paragraphs: '2.4.2',
  });
  expect(rows.filter(({ study }) => study === 'specialist-advisers')).toEqual([]);
});

describe.each([
  ['HTG241', htg241],
  ['the invented guidance', inv1],
])('in %s', (_name, document) => {
  test.each(document.guidance.figures.map((figure) => [figure.id, figure] as const))(
    'the figure %s has rows',
    (_id, figure) => {
      expect(figureTable(document.guidance, EDITION, figure).rows.length).toBeGreaterThan(0);
    },
  );
});
