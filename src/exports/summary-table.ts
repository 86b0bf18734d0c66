import { estimateContrast } from '../evidence/estimates.ts';
import { evidenceRows, type EvidenceRow } from '../evidence/evidence-rows.ts';
import { perThousandText, ratioText } from '../format/calculated.ts';
import { differenceText, printedP, whyNotCalculated } from '../format/difference.ts';
import { followUpAdded } from '../format/follow-up.ts';
import { gapText } from '../format/gap.ts';
import { resultQualifier, rowText } from '../format/row.ts';
import { studySize } from '../format/study.ts';
import { lowerFirst, NO_BREAK, upperFirst } from '../format/words.ts';
import type { Arm, Contrast, Gap, Guidance, Result, Study } from '../model/guidance.ts';
import { absoluteEffect } from '../statistics/absolute-effect.ts';
import { urls } from '../urls.ts';

/** Whose words a part of a cell is; a gap is what the guidance does not give. */
export type SummaryVoice = 'reported' | 'calculated' | 'edited' | 'gap';

/** A piece of a line: words of one voice, which may lead to a page, or the number of a note. */
export type SummaryRun =
  | Readonly<{
      text: string;
      voice: SummaryVoice;
      isStrong?: boolean;
      /** The page that it leads to, below the host. */
      href?: string;
    }>
  | Readonly<{ note: number }>;

/** A cell over one column or several: lines, of which each is made of runs. */
export type SummaryCell = Readonly<{
  /** The heads of its columns, joined where it reaches over several. */
  head: string;
  columns: number;
  voice: SummaryVoice;
  lines: readonly (readonly SummaryRun[])[];
}>;

/** The line of one result, with the address of the result. */
export type SummaryRow = Readonly<{ id: string; label: string; cells: readonly SummaryCell[] }>;

/** The summary of a document's evidence as plain data, from which page, Word file and slides are made. */
export type SummaryTable = Readonly<{
  caption: string;
  /** How it is to be read, a sentence or two of one voice each. */
  key: readonly Readonly<{ text: string; voice: SummaryVoice }>[];
  columns: readonly Readonly<{ name: string; voice: SummaryVoice }>[];
  groups: readonly Readonly<{ title: string; rows: readonly SummaryRow[] }>[];
  /** The notes in the order of their numbers, from 1. */
  notes: readonly string[];
}>;

const COLUMNS = {
  outcome: { name: 'Outcome', voice: 'edited' },
  study: { name: 'Study and design', voice: 'edited' },
  n: { name: 'n', voice: 'reported' },
  arm: { name: 'Treatment or group', voice: 'reported' },
  comparator: { name: 'Comparator', voice: 'reported' },
  absolute: { name: 'Absolute effect per 1,000, calculated', voice: 'calculated' },
  relative: { name: 'Relative effect, calculated', voice: 'calculated' },
  gaps: { name: 'Not stated', voice: 'reported' },
  certainty: { name: 'Certainty', voice: 'reported' },
  comments: { name: 'Comments', voice: 'reported' },
} as const satisfies Record<string, Readonly<{ name: string; voice: SummaryVoice }>>;

type ColumnId = keyof typeof COLUMNS;
type Line = readonly SummaryRun[];

/** Sources in which no two groups are set against each other, whatever figures they give. */
const WITHOUT_COMPARISON: readonly Study['design']['evidence'][] = [
  'series',
  'one-patient',
  'review',
  'advice',
];

/**
 * The evidence of a document as committees know it: a row a result, with what each arm had as it is
 * printed, what the counts give between two groups of one study, what is not stated, and where it stands.
 * Nothing is calculated of a source without two groups, nothing pooled, no certainty given that the
 * guidance does not give.
 *
 * @returns nothing where the document reports no result
 */
export function summaryTable(guidance: Guidance): SummaryTable | undefined {
  const { results, about } = guidance;
  if (results.length === 0) return undefined;
  const notes: string[] = [];
  const noted = (text: string): SummaryRun => {
    if (!notes.includes(text)) notes.push(text);
    return { note: notes.indexOf(text) + 1 };
  };
  const groups = (['efficacy', 'safety'] as const).map((domain) => ({
    title: upperFirst(domain),
    rows: results
      .filter(({ outcome }) => outcome.domain === domain)
      .map((result) => summaryRow(guidance, result, noted)),
  }));
  return {
    caption: `Summary of the evidence: ${about.title} (${about.issuer.short} ${about.number})`,
    key: [
      {
        text: 'Events, totals and percentages stand as the guidance reports them.',
        voice: 'reported',
      },
      {
        text: 'Absolute and relative effects are calculated by this site from the printed counts of two groups of one study, unadjusted, with 95% intervals: the risk difference (Newcombe) and the risk ratio (Katz).',
        voice: 'calculated',
      },
      {
        text: 'No study is compared with another, and nothing is pooled.',
        voice: 'edited',
      },
      ...onTheWhole(guidance),
    ],
    columns: Object.values(COLUMNS),
    groups: groups.filter(({ rows }) => rows.length > 0),
    notes,
  };
}

/** The words of a line; the number of a note stands in square brackets. */
export const lineText = (line: Line): string =>
  line.map((run) => ('note' in run ? ` [${run.note}]` : run.text)).join('');

type Noted = (text: string) => SummaryRun;

function summaryRow(guidance: Guidance, result: Result, noted: Noted): SummaryRow {
  const { study, paragraph } = result;
  const rows = evidenceRows(result);
  return {
    id: result.id,
    label: result.label,
    cells: [
      cell('outcome', outcomeLines(guidance, result, noted)),
      cell('study', [studyLine(guidance, study, noted)]),
      cell('n', [sizeLine(study, noted)]),
      ...armCells(result, rows),
      ...effectCells(result, noted),
      cell('gaps', gapLines(guidance, result)),
      cell('certainty', [[edited('not assessed in this guidance')]]),
      cell('comments', [
        ...commentTexts(result).map((text): Line => [reported(text)]),
        // The link is named like its anchor, so that rows that are taken away know their paragraph.
        [
          edited(`Paragraph${NO_BREAK}`),
          { ...edited(paragraph.number), href: urls.paragraph(guidance.id, paragraph) },
        ],
      ]),
    ],
  };
}

/** A cell under one head, or under several that follow one another. */
function cell(columns: ColumnId | readonly ColumnId[], lines: readonly Line[]): SummaryCell {
  const under = [columns].flat().map((column) => COLUMNS[column]);
  return {
    head: under.map(({ name }) => name).join('; '),
    columns: under.length,
    voice: under[0]?.voice ?? 'edited',
    lines,
  };
}

const reported = (text: string): SummaryRun => ({ text, voice: 'reported' });
const calculated = (text: string): SummaryRun => ({ text, voice: 'calculated' });
const edited = (text: string): SummaryRun => ({ text, voice: 'edited' });
const gap = (text: string): SummaryRun => ({ text, voice: 'gap' });

function outcomeLines(guidance: Guidance, result: Result, noted: Noted): readonly Line[] {
  const { label, outcome, exceptions } = result;
  return [
    [
      { ...edited(label), isStrong: true, href: urls.outcome(guidance.id, outcome.id) },
      ...exceptions.map(({ reason }) => noted(reason)),
    ],
    ...[
      resultQualifier(result),
      ...(result.from === undefined ? [] : [`from ${result.from}`]),
      followUpAdded(result),
    ]
      .filter((text) => text !== '')
      .map((text): Line => [edited(text)]),
  ];
}

function studyLine(guidance: Guidance, study: Study, noted: Noted): Line {
  const { design, reportedIn } = study;
  const unsaid = guidance.gaps.filter((one) => one.study === study && one.result === undefined);
  return [
    {
      ...edited([design.name, reportedIn].filter((part) => part !== undefined).join(', ')),
      href: urls.study(guidance.id, study.id),
    },
    ...(unsaid.length === 0
      ? []
      : [noted(`Of this source the guidance does not state ${unsaid.map(gapText).join('; ')}.`)]),
    ...(study.note === undefined ? otherNames(study).map(noted) : [noted(study.note)]),
  ];
}

/** What the guidance calls a study, where that is not the name of its design. */
const otherNames = ({ design, names }: Study): readonly string[] =>
  names
    .filter(({ name }) => !design.name.toLowerCase().includes(name.toLowerCase()))
    .map(({ paragraph, name }) => `Called “${name}” in ${paragraph}.`);

/** What recommendations say of the evidence as a whole, where no outcome has a grade. */
function onTheWhole({ paragraphs }: Guidance): SummaryTable['key'] {
  const found = paragraphs.flatMap(({ number, data }) =>
    data.kind === 'recommendation'
      ? data.basis.map(({ about, finding }) => `on ${about}, ${lowerFirst(finding)} (${number})`)
      : [],
  );
  return found.length === 0
    ? []
    : [
        {
          text: `Of the evidence as a whole the guidance says: ${found.join('; ')}.`,
          voice: 'reported',
        },
      ];
}

function sizeLine(study: Study, noted: Noted): Line {
  if (study.size === 'not-stated') return [gap('not stated')];
  if (study.size === 'not-applicable') return [edited('not applicable')];
  const exception = study.sizeException === undefined ? [] : [noted(study.sizeException)];
  // The column is narrow.
  return [reported(studySize(study).replaceAll(NO_BREAK, ' ')), ...exception];
}

/** What the arms had: that of the comparator in a column of its own, where there is one. */
function armCells(result: Result, rows: readonly EvidenceRow[]): readonly SummaryCell[] {
  if (rows.every(({ kind }) => kind === 'statement')) {
    return [cell(['arm', 'comparator'], [[edited('no figure reported')]])];
  }
  const figures = rows.flatMap((row) => {
    if (row.kind === 'measurement') {
      const { arm, label } = row.measurement;
      return [{ arm, line: figureLine(label, row) }];
    }
    return row.kind === 'change'
      ? [{ arm: row.change.arm, line: figureLine(`${row.change.arm.label}, change`, row) }]
      : [];
  });
  // Where only the difference is printed, its arms are named all the same.
  const measured = new Set(figures.map(({ arm }) => arm.id));
  const unmeasured = new Map(
    result.contrasts
      .flatMap(({ of, against }) => [of, against])
      .filter(({ id }) => !measured.has(id))
      .map((arm) => [arm.id, arm]),
  );
  const all = [
    ...figures,
    ...[...unmeasured.values()].map((arm) => ({
      arm,
      line: [edited(`${arm.label}: `), gap('not stated')],
    })),
  ];
  const compared = all.filter(({ arm }) => isComparator(result, arm));
  const linesOf = (chosen: typeof all): readonly Line[] => chosen.map(({ line }) => line);
  if (compared.length === 0) {
    return [cell('arm', linesOf(all)), cell('comparator', [[edited('no comparator')]])];
  }
  const others = all.filter((one) => !compared.includes(one));
  return [
    cell('arm', others.length === 0 ? [[edited('no other group')]] : linesOf(others)),
    cell('comparator', linesOf(compared)),
  ];
}

const isComparator = ({ contrasts }: Result, { id, role }: Arm): boolean =>
  role === 'comparator' ||
  (role === 'not-stated' && contrasts.some(({ against }) => against.id === id));

function figureLine(name: string, row: Exclude<EvidenceRow, { kind: 'remainder' }>): Line {
  const { lead, detail } = rowText(row);
  return [
    edited(`${name}: `),
    { ...reported(lead), isStrong: true },
    ...(detail === '' ? [] : [reported(` (${detail})`)]),
  ];
}

/** What the counts give between two groups, or one cell that says why they give nothing. */
function effectCells(result: Result, noted: Noted): readonly SummaryCell[] {
  const { contrasts, study } = result;
  const why = (text: string) => [
    cell(['absolute', 'relative'], [[edited(`not calculated: ${text}`)]]),
  ];
  if (contrasts.length === 0) {
    return why(result.text === undefined ? 'one group' : 'no figure reported');
  }
  if (WITHOUT_COMPARISON.includes(study.design.evidence)) {
    return why(`${lowerFirst(study.design.name)} without a comparison of groups`);
  }
  const effects = contrasts.flatMap((contrast) => {
    const estimate = estimateContrast(result, contrast);
    return estimate === undefined ? [] : [{ pair: pairOf(result, contrast), estimate }];
  });
  if (effects.length === 0) return why(whyNotCalculated(result));
  return [
    cell(
      'absolute',
      effects.map(({ pair, estimate: { arm, comparator, randomised } }) => [
        calculated(`${pair}${perThousandText(absoluteEffect(arm, comparator, 1000).difference)}`),
        ...(randomised === true
          ? []
          : [
              noted(
                randomised === false
                  ? 'Unadjusted; the groups were not formed at random.'
                  : 'Unadjusted; how the groups were formed is not stated.',
              ),
            ]),
      ]),
    ),
    cell(
      'relative',
      effects.map(({ pair, estimate: { riskRatio } }) => [
        calculated(
          `${pair}${riskRatio === undefined ? 'no risk ratio: a count is zero' : `risk ratio ${ratioText(riskRatio)}`}`,
        ),
      ]),
    ),
  ];
}

/** Which arms a difference is between, where a result has several. */
const pairOf = ({ contrasts }: Result, { of, against }: Contrast): string =>
  contrasts.length === 1 ? '' : `${of.short} against ${lowerFirst(against.short)}: `;

function gapLines({ gaps }: Guidance, result: Result): readonly Line[] {
  const own = gaps.filter((one: Gap) => one.result === result);
  return own.length === 0
    ? [[edited('nothing noted')]]
    : own.map((one) => [gap(upperFirst(gapText(one)))]);
}

/** What else the guidance prints of a result: differences, in figures and words; what it says without a figure. */
function commentTexts(result: Result): readonly string[] {
  const { contrasts, changes, text, note } = result;
  return [
    ...(text === undefined ? [] : [text]),
    ...contrasts.flatMap((contrast) => {
      const said = differenceText(contrast);
      return said === '' ? [] : [`Difference, as reported: ${pairOf(result, contrast)}${said}`];
    }),
    ...changes.flatMap(({ arm, significance }) => {
      const said = printedP(significance);
      return said === '' ? [] : [`Change, as reported, ${lowerFirst(arm.short)}: ${said}`];
    }),
    ...(note === undefined ? [] : [note]),
  ];
}
