import { describe, expect, test } from 'vitest';
import { lineText, summaryTable, type SummaryRow } from '../../../src/exports/summary-table.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { htg241 } from './documents.ts';

const table = () => summaryTable(htg241.guidance)!;
const allRows = () => table().groups.flatMap(({ rows }) => rows);
const row = (id: string) => allRows().find((one) => one.id === id)!;

/** The words of a cell by its head, no-break spaces as spaces. */
const wordsOf = ({ cells }: SummaryRow) =>
  Object.fromEntries(
    cells.map(({ head, lines }) => [
      head.replaceAll(', calculated', ''),
      lines.map(lineText).join(' / ').replaceAll('\u00a0', ' '),
    ]),
  );

const EFFECTS = 'Absolute effect per 1,000; Relative effect';

// Reported figures: HTG241 as its paragraphs print them. Calculated ones: R 4.2.2, by Newcombe’s formula from
// prop.test(x, n, correct = FALSE)$conf.int, times 1000, and exp(log(rr) + c(-1, 1) * qnorm(.975) * sqrt(1/a -
// 1/n + 1/b - 1/m)).
describe('a summary table', () => {
  test('has of a randomised trial what each arm had, what the counts give, and what is not stated', () => {
    expect(wordsOf(row('trial-123.disease-free-survival'))).toEqual({
      Outcome: 'Disease-free survival / at 10 years',
      'Study and design': 'Randomised controlled trial [1]',
      n: '123 patients',
      'Treatment or group': 'Cryotherapy with chemotherapy: 14% (9 of 63)',
      Comparator: 'Surgical resection with chemotherapy: 5% (3 of 60)',
      'Absolute effect per 1,000': '93 more per 1,000 (16 fewer to 205 more)',
      'Relative effect': 'risk ratio 2.86 (0.81 to 10.05)',
      'Not stated': 'Whether the difference in disease-free survival was statistically significant',
      Certainty: 'not assessed in this guidance',
      Comments: 'Paragraph 2.3.1',
    });
    expect(table().notes[0]).toBe(
      'Of this source the guidance does not state whether the approach was open or percutaneous; where the metastases came from, or anything else about the patients.',
    );
  });

  test('says of groups that were not formed at random that they were not, and what the guidance prints of them', () => {
    const words = wordsOf(row('non-randomised-223.morbidity'));
    expect(words['Absolute effect per 1,000']).toBe(
      '153 fewer per 1,000 (245 fewer to 28 fewer) [7]',
    );
    expect(words['Relative effect']).toBe('risk ratio 0.42 (0.19 to 0.92)');
    expect(words.Comments).toBe(
      'Difference, as reported: p = 0.01, called significant / Paragraph 2.4.1',
    );
    expect(table().notes[6]).toBe('Unadjusted; the groups were not formed at random.');
  });

  test('calculates nothing of a case series, of one patient, of medians or of advice, and says why', () => {
    expect(wordsOf(row('series-326.recurrence'))[EFFECTS]).toBe('not calculated: one group');
    expect(wordsOf(row('series-326.recurrence')).Comparator).toBe('no comparator');
    expect(wordsOf(row('case-report.death'))[EFFECTS]).toBe('not calculated: one group');
    expect(wordsOf(row('non-randomised-415.survival'))[EFFECTS]).toBe(
      'not calculated: the guidance prints no event counts',
    );
    expect(wordsOf(row('specialist-advisers.cryoshock'))[EFFECTS]).toBe(
      'not calculated: no figure reported',
    );
  });

  test('calculates nothing of two groups of a series', () => {
    const { guidance } = htg241;
    const contrasted = guidance.results.find(({ contrasts }) => contrasts.length > 0)!;
    const series = guidance.studies.find(({ design }) => design.evidence === 'series')!;
    const inSeries = { ...contrasted, study: { ...contrasted.study, design: series.design } };
    const [only] = summaryTable({ ...guidance, results: [inSeries] })!.groups;
    expect(wordsOf(only!.rows[0]!)[EFFECTS]).toBe(
      'not calculated: case series without a comparison of groups',
    );
  });

  test('has a line a result, each with all columns, a paragraph that links and no certainty', () => {
    expect(
      allRows()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(htg241.guidance.results.map(({ id }) => id).toSorted());
    for (const { id, cells } of allRows()) {
      expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(table().columns.length);
      expect(cells.every(({ lines }) => lines.every((line) => lineText(line) !== ''))).toBe(true);
      const { paragraph } = htg241.guidance.results.find((result) => result.id === id)!;
      expect(cells.at(-1)?.lines.at(-1)).toEqual([
        { text: 'Paragraph\u00a0', voice: 'edited' },
        {
          text: paragraph.number,
          voice: 'edited',
          href: `/guidance/htg241/${paragraph.section.slug}/#${paragraph.number}`,
        },
      ]);
      expect(wordsOf({ id, label: '', cells }).Certainty).toBe('not assessed in this guidance');
    }
  });

  test('numbers its notes in the order in which they are met, and leads to every one', () => {
    const marks = allRows().flatMap(({ cells }) =>
      cells.flatMap(({ lines }) =>
        lines.flat().flatMap((run) => ('note' in run ? [run.note] : [])),
      ),
    );
    expect([...new Set(marks)]).toEqual(table().notes.map((_note, index) => index + 1));
  });

  test('gives no number needed to treat and no verdict', () => {
    const words = JSON.stringify(table()).replaceAll(/called (not )?significant/g, '');
    expect(words).not.toMatch(/number needed|NNT|NNH|safer|better|effective\b|favours/i);
  });

  test('keeps the two voices apart: what is calculated stands under heads that say so', () => {
    const calculated = allRows().flatMap(({ cells }) =>
      cells.filter(({ lines }) =>
        lines.flat().some((run) => 'voice' in run && run.voice === 'calculated'),
      ),
    );
    expect(calculated).not.toEqual([]);
    expect(calculated.every(({ head }) => head.endsWith(', calculated'))).toBe(true);
  });

  // The invented document INV13: 12 of 40, 0 of 38 and 5 of 41; R as above.
  test('names the arms of each difference where a study has several, and has no ratio with a zero', () => {
    const alpha = summaryTable(demoGuidance('alpha'))!;
    const remission = alpha.groups
      .flatMap(({ rows }) => rows)
      .find(({ id }) => id === 'trial.remission')!;
    expect(wordsOf(remission)).toMatchObject({
      Comparator: 'Beta therapy: 0% (0 of 38) / Sham therapy: 12% (5 of 41)',
      'Relative effect':
        'Alpha against beta: no risk ratio: a count is zero / Alpha against sham: risk ratio 2.46 (0.95 to 6.35)',
    });
    const relapse = alpha.groups
      .flatMap(({ rows }) => rows)
      .find(({ id }) => id === 'trial.relapse')!;
    expect(wordsOf(relapse)).toMatchObject({
      'Treatment or group': 'Alpha therapy: not stated',
      Comparator: 'Sham therapy: not stated',
    });
  });

  test('is not there where a document reports no result', () => {
    expect(summaryTable(demoGuidance('epsilon'))).toBeUndefined();
  });
});
