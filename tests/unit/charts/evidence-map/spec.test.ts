import { expect, test } from 'vitest';
import { evidenceMapSpec } from '../../../../src/charts/evidence-map/spec.ts';
import { guidance, specOf } from '../htg241.ts';

const { rows, columns } = specOf('evidence-map', 'evidence-map');
const label = (column: number) => columns[column]?.label;

// Read from HTG241, 2.3.1 to 2.4.5.
test('each study has a mark for each group of outcomes that it reports on', () => {
  expect(
    rows.map(({ study, cells }) => [
      study.text,
      cells.map(
        ({ column, paragraphs }) =>
          `${label(column)} ${paragraphs.map(({ text }) => text).join(' ')}`,
      ),
    ]),
  ).toEqual([
    ['Randomised controlled trial, 123\u00a0patients', ['Survival 2.3.1']],
    ['Non-randomised comparative study, 415\u00a0patients', ['Survival 2.3.2']],
    [
      'Case series, 326\u00a0patients',
      [
        'Survival 2.3.3',
        'Recurrence 2.3.3',
        'Response 2.3.3',
        'Mortality 2.4.2',
        'Other harm 2.4.2',
        'Fever 2.4.4',
      ],
    ],
    [
      'Non-randomised comparative study, 223\u00a0patients',
      ['Mortality 2.4.1', 'Morbidity 2.4.1', 'Haemorrhage 2.4.5'],
    ],
    ['Case report, 1\u00a0patient', ['Mortality 2.4.3', 'Other harm 2.4.3', 'Infection 2.4.3']],
    ['Case series, 150\u00a0patients', ['Infection 2.4.4']],
  ]);
});

test('advice without counts is no row', () => {
  expect(rows.some(({ design }) => design === 'Specialist advisers')).toBe(false);
});

test('a size is the number that is printed, whatever parts its thousands', () => {
  const figure = guidance.figures.find(({ kind }) => kind === 'evidence-map')!;
  const amounts = ['1,326', '1\u2009326', '1326'].map((reported) => {
    const studies = guidance.studies.map((study) =>
      study.id === 'series-326' && typeof study.size !== 'string'
        ? { ...study, size: { ...study.size, reported } }
        : study,
    );
    const spec = evidenceMapSpec({ ...guidance, studies }, { ...figure, kind: 'evidence-map' });
    return Math.max(...spec.rows.map(({ amount }) => amount ?? 0));
  });
  expect(amounts).toEqual([1326, 1326, 1326]);
});

test('efficacy stands before safety', () => {
  const domains = columns.map(({ domain }) => domain);

  expect(domains).toEqual(domains.toSorted());
});
