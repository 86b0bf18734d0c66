import { describe, expect, test } from 'vitest';
import { lineText, summaryTable, type SummaryRow } from '../../../src/exports/summary-table.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { htg241, inv1 } from './documents.ts';

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

// What the invented documents print: tests/fixtures/official/lamp.md, printing.md and alpha.md, and the studies
// of tests/fixtures/guidance/complete.
describe('a summary table of an invented document', () => {
  const ofDocument = (id: string) =>
    summaryTable(id === 'inv1' ? inv1.guidance : demoGuidance(id))!;
  const rowOf = (document: string, id: string) =>
    ofDocument(document)
      .groups.flatMap(({ rows }) => rows)
      .find((one) => one.id === id)!;
  const cellOf = (document: string, id: string, head: string) =>
    rowOf(document, id).cells.find((one) => one.head === head)!;

  test('is named after it, says how it is to be read, and has its results by domain', () => {
    const { caption, key, columns, groups } = ofDocument('lamp');
    expect(caption).toBe('Summary of the evidence: Invented lamp for the knee (NOBODY INV11)');
    expect(
      key.map(({ text, voice }) => `${voice}: ${text.split(' ').slice(0, 4).join(' ')}`),
    ).toEqual([
      'reported: Events, totals and percentages',
      'calculated: Absolute and relative effects',
      'edited: No study is compared',
    ]);
    expect(columns.map(({ name, voice }) => `${name}: ${voice}`)).toEqual([
      'Outcome: edited',
      'Study and design: edited',
      'n: reported',
      'Treatment or group: reported',
      'Comparator: reported',
      'Absolute effect per 1,000, calculated: calculated',
      'Relative effect, calculated: calculated',
      'Not stated: reported',
      'Certainty: reported',
      'Comments: reported',
    ]);
    expect(groups.map(({ title, rows }) => [title, rows.map(({ label }) => label).at(-1)])).toEqual(
      [
        ['Efficacy', 'Relief'],
        ['Safety', 'Burns'],
      ],
    );
    expect(ofDocument('pad').groups.map(({ title }) => title)).toEqual(['Efficacy']);
  });

  test('says what recommendations say of the evidence as a whole', () => {
    expect(ofDocument('inv1').key.at(-1)).toEqual({
      text: 'Of the evidence as a whole the guidance says: on efficacy, invented evidence is adequate (1.1); on safety, invented evidence is inadequate (1.2).',
      voice: 'reported',
    });
  });

  test.each([
    // 2.5, rates; 2.3, a score with its change; 2.9, counts; 2.10, groups without names; 2.13, a change alone.
    [
      'lamp',
      'trial.relapse-rate',
      {
        'Treatment or group': 'Lamp: 2.3 per 100 patient-years',
        Comparator: 'Rest: 4.9 per 100 patient-years',
        Comments: 'Difference, as reported: rate ratio 0.47 (95% CI 0.31 to 0.72) / Paragraph 2.5',
      },
    ],
    [
      'lamp',
      'trial.pain',
      {
        Outcome: 'Pain / at 6 months',
        'Treatment or group':
          'Lamp, at baseline: 7.1 (mean; Pain; SD 1.2; n = 140) / Lamp, at follow-up: 3.4 (mean; Pain; SD 1.9; n = 140) / Lamp, change: 7.1 to 3.4',
        Comparator: 'no comparator',
        'Not stated': 'nothing noted',
        Comments: 'Change, as reported, lamp: p < 0.001 / Paragraph 2.3',
      },
    ],
    [
      'lamp',
      'trial.burns-with-rest',
      { 'Treatment or group': 'no other group', Comparator: 'Rest: 0 patients' },
    ],
    [
      'gamma',
      'trial.ruptures',
      { [EFFECTS]: 'not calculated: the guidance prints counts and no percentages' },
    ],
    [
      'gamma',
      'trial-of-two-groups.relapse',
      {
        'Treatment or group': 'One group, not named: 8% (12 of 151)',
        Comparator: 'The other group, not named: 8% (12 of 150)',
        'Absolute effect per 1,000': '1 fewer per 1,000 (65 fewer to 63 more) [2]',
      },
    ],
    [
      'gamma',
      'unnamed-2-13.score',
      {
        'Study and design': 'Source not named, 2.13 [3]',
        n: 'not stated',
        'Treatment or group':
          'The group reported on, not named, at baseline: 41 / The group reported on, not named, change: 11 points',
      },
    ],
    [
      'gamma',
      'unnamed-2-21.eq-5d',
      {
        'Treatment or group; Comparator': 'no figure reported',
        [EFFECTS]: 'not calculated: no figure reported',
        Comments: 'no change / Paragraph 2.21',
      },
    ],
    [
      'gamma',
      'unnamed-2-23.stroke-or-death',
      { Outcome: 'Stroke or death / composite of stroke and death / within 30 days' },
    ],
    [
      'alpha',
      'trial.remission',
      {
        'Absolute effect per 1,000':
          'Alpha against beta: 300 more per 1,000 (150 more to 454 more) / Alpha against sham: 178 more per 1,000 (1 fewer to 347 more)',
        Comments:
          'Difference, as reported: Alpha against beta: p < 0.05 / Difference, as reported: Alpha against sham: called not significant / Paragraph 4.7',
      },
    ],
    [
      'inv1',
      'series-25.time-to-burn',
      {
        Outcome: 'Burns (invented) / from the first use of the pad',
        n: 'not stated',
        Comments: 'Paragraph 2.2.2',
      },
    ],
    // A study that is called otherwise in a paragraph, and an inconsistency that is let stand.
    [
      'inv1',
      'trial-90.work',
      {
        Outcome: 'Function (invented) [3]',
        'Study and design': 'Randomised controlled trial [1] [2]',
      },
    ],
  ])('%s: %s', (document, id, words) => {
    expect(wordsOf(rowOf(document, id))).toMatchObject(words);
  });

  test('has notes on how groups were formed, on names and on what does not add up', () => {
    expect(ofDocument('gamma').notes[1]).toBe(
      'Unadjusted; how the groups were formed is not stated.',
    );
    expect(ofDocument('inv1').notes.slice(0, 3)).toEqual([
      'Of this source the guidance does not state who the patients were.',
      'Called “invented trial” in 2.1.1.',
      'The invented source rounds up',
    ]);
  });

  test('leads from a row to its outcome and its study, and tells voices apart within a line', () => {
    expect(cellOf('lamp', 'trial.burns', 'Outcome').lines[0]).toEqual([
      {
        text: 'Burns',
        voice: 'edited',
        isStrong: true,
        href: expect.stringContaining('/lamp/') as string,
      },
    ]);
    expect(cellOf('gamma', 'trial.healing', 'Study and design').lines[0]?.[0]).toEqual({
      text: 'Trial',
      voice: 'edited',
      href: expect.stringContaining('/gamma/') as string,
    });
    expect(cellOf('lamp', 'trial.burns', 'Treatment or group')).toEqual({
      head: 'Treatment or group',
      columns: 1,
      voice: 'reported',
      lines: [
        [
          { text: 'Lamp: ', voice: 'edited' },
          { text: '8%', voice: 'reported', isStrong: true },
          { text: ' (12\u00a0of\u00a0151)', voice: 'reported' },
        ],
      ],
    });
    expect(cellOf('lamp', 'trial.relapse', 'Comparator').lines).toEqual([
      [
        { text: 'Rest: ', voice: 'edited' },
        { text: 'not stated', voice: 'gap' },
      ],
    ]);
    expect(cellOf('lamp', 'series.relief', 'n').lines).toEqual([
      [{ text: 'not stated', voice: 'gap' }],
    ]);
    expect(cellOf('lamp', 'trial.stay', 'Not stated').lines).toEqual([
      [{ text: 'A range or interval for length of stay', voice: 'gap' }],
    ]);
    expect(
      rowOf('lamp', 'trial.stay').cells.find(({ head }) => head.startsWith('Absolute')),
    ).toMatchObject({ columns: 2, voice: 'calculated', lines: [[{ voice: 'edited' }]] });
  });

  test('has the note of a study in place of its other names, why its size does not add up, and remarks', () => {
    const guidance = demoGuidance('lamp');
    const [result] = guidance.results;
    const study = {
      ...result!.study,
      note: 'Both eyes of some were counted.',
      names: [{ paragraph: '2.1', name: 'invented trial' }],
      sizeException: 'One left before treatment.',
    };
    const noted = summaryTable({
      ...guidance,
      results: [{ ...result!, study, note: 'Counted by the makers.' }],
    })!;
    const words = wordsOf(noted.groups[0]!.rows[0]!);
    expect(words.n).toBe('301 patients [2]');
    expect(words['Study and design']).toBe('Randomised controlled trial [1]');
    expect(words.Comments).toMatch(/ \/ Counted by the makers\. \/ Paragraph 2\.1$/);
    expect(noted.notes).toEqual(['Both eyes of some were counted.', 'One left before treatment.']);
    const unnamed = { ...study, note: undefined, size: 'not-applicable' as const };
    const other = summaryTable({ ...guidance, results: [{ ...result!, study: unnamed }] })!;
    expect(wordsOf(other.groups[0]!.rows[0]!).n).toBe('not applicable');
    expect(other.notes).toEqual(['Called “invented trial” in 2.1.']);
  });
});
