import { describe, expect, test } from 'vitest';

import { studyMatrix } from '../../../src/evidence/study-matrix.ts';
import { htg241 } from '../exports/documents.ts';

const { guidance } = htg241;
const { paragraphs, rows } = studyMatrix(guidance);

// Which paragraph reports which study stands in HTG241, 2.3.1 to 2.4.6.
describe('studies against paragraphs', () => {
  test('has a column for each paragraph that reports results, in the order of the document', () => {
    expect(paragraphs.map(({ number }) => number)).toEqual([
      '2.3.1',
      '2.3.2',
      '2.3.3',
      '2.3.4',
      '2.4.1',
      '2.4.2',
      '2.4.3',
      '2.4.4',
      '2.4.5',
      '2.4.6',
    ]);
  });

  test('counts every result once', () => {
    const cells = rows.flatMap((row) => row.cells.flat());
    expect(cells).toHaveLength(guidance.results.length);
    expect(new Set(cells).size).toBe(guidance.results.length);
  });

  test.each([
    ['trial-123', ['2.3.1']],
    ['non-randomised-223', ['2.4.1', '2.4.5']],
    ['series-326', ['2.3.3', '2.4.2', '2.4.4']],
    ['series-150', ['2.4.4']],
    ['specialist-advisers', ['2.3.4', '2.4.6']],
  ])('%s stands behind %s', (id, expected) => {
    const row = rows.find(({ study }) => study.id === id);
    const numbers = paragraphs.flatMap(({ number }, index) =>
      (row?.cells[index] ?? []).length > 0 ? [number] : [],
    );
    expect(numbers).toEqual(expected);
  });
});
