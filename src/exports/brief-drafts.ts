import { estimateContrast, estimateProportion } from '../evidence/estimates.ts';
import { calculatedP, percentInterval, pointsText } from '../format/calculated.ts';
import {
  changeLead,
  changeText,
  differenceText,
  estimateText,
  printedP,
} from '../format/difference.ts';
import { measurementText } from '../format/figure.ts';
import { followUpText } from '../format/follow-up.ts';
import { resultQualifier } from '../format/row.ts';
import { studyName } from '../format/study.ts';
import { valueLabel, valueText } from '../format/value.ts';
import { counted, listed, lowerFirst, NOT_STATED } from '../format/words.ts';
import type {
  Contrast,
  Guidance,
  Measurement,
  Paragraph,
  Result,
  Study,
  Value,
} from '../model/guidance.ts';
import { urls } from '../urls.ts';
import { paragraphText } from './paragraph-text.ts';

import type { BriefFigure, BriefItem, BriefTable } from './brief-file.ts';

/** An item with its own id, and what it is cited by, among the subjects of citations. */
export type BriefDraft = Omit<BriefItem, 'cited' | 'source'> &
  Readonly<{ id: string; subjects: readonly string[] }>;

/**
 * Everything of a guidance that can be put into a brief, each in its own words: paragraphs, values,
 * results, figures, studies.
 *
 * @throws RangeError when the text of a paragraph is missing
 */
export function briefDrafts(
  guidance: Guidance,
  figures: readonly BriefFigure[],
): readonly BriefDraft[] {
  return [
    ...guidance.paragraphs.map((paragraph) => paragraphDraft(guidance, paragraph)),
    ...[...guidance.values.values()].map((value) => valueDraft(guidance, value)),
    ...guidance.results.map((result) => resultDraft(guidance, result)),
    ...figures.map((figure) => figureDraft(guidance, figure)),
    ...guidance.studies.map((study) => studyDraft(guidance, study)),
  ];
}

/** Says whose the words of an item are, before the address of the official ones. */
const inOwnWords = ({ about }: Guidance, what: string): string =>
  `${what} Evidence Ledger, not ${about.issuer.short}. Official wording:`;

function paragraphDraft(guidance: Guidance, paragraph: Paragraph): BriefDraft {
  const { number, data, text } = paragraph;
  return {
    id: `paragraph.${number}`,
    kind: 'paragraph',
    title: data.heading,
    account: inOwnWords(guidance, `Paragraph ${number} in the words of`),
    reported: paragraphText(guidance, text).split('\n'),
    calculated: [],
    address: urls.paragraph(guidance.id, paragraph),
    subjects: [number],
    paragraphs: [number],
  };
}

function valueDraft(guidance: Guidance, value: Value): BriefDraft {
  const shared = {
    id: `value.${value.id}`,
    kind: 'value' as const,
    title: valueLabel(value),
    subjects: [value.id],
    paragraphs:
      value.paragraphs.length === 0 && 'study' in value
        ? reportedIn(guidance, value.study)
        : value.paragraphs,
  };
  switch (value.kind) {
    case 'measurement':
      return {
        ...shared,
        lead: valueText(value),
        reported: [contextOf(guidance, value.result)],
        calculated: intervalOf(value.measurement),
        address: urls.result(guidance.id, value.result.id),
      };
    case 'statement':
      return {
        ...shared,
        account: inOwnWords(guidance, 'In the words of'),
        reported: [valueText(value), contextOf(guidance, value.result)],
        calculated: [],
        address: urls.result(guidance.id, value.result.id),
      };
    case 'follow-up':
      return {
        ...shared,
        lead: valueText(value),
        reported: [studyName(value.result.study)],
        calculated: [],
        address: urls.result(guidance.id, value.result.id),
      };
    case 'contrast':
      return {
        ...shared,
        lead: valueText(value),
        reported: [
          printedP(value.contrast.significance) === ''
            ? armsOf(value.contrast)
            : `${armsOf(value.contrast)}; test ${NOT_STATED}`,
          contextOf(guidance, value.result),
        ],
        calculated: differenceOf(value.result, value.contrast),
        address: urls.result(guidance.id, value.result.id),
      };
    case 'change':
    case 'scale':
      return {
        ...shared,
        lead: valueText(value),
        reported: [contextOf(guidance, value.result)],
        calculated: [],
        address: urls.result(guidance.id, value.result.id),
      };
    case 'study-size':
    case 'group-size':
      return {
        ...shared,
        lead: valueText(value),
        reported: [studyName(value.study)],
        calculated: [],
        address: urls.study(guidance.id, value.study.id),
      };
    case 'measure':
      return {
        ...shared,
        lead: valueText(value),
        reported: [],
        calculated: [],
        address: addressOf(guidance, value.paragraphs[0]),
      };
    default:
      return value satisfies never;
  }
}

function resultDraft(guidance: Guidance, result: Result): BriefDraft {
  return {
    id: `result.${result.id}`,
    kind: 'result',
    title: result.label,
    ...(result.text !== undefined && { account: inOwnWords(guidance, 'In the words of') }),
    reported: [
      ...(result.text === undefined ? [] : [result.text]),
      ...result.contrasts.map(
        (contrast) =>
          `${armsOf(contrast)}: ${differenceText(contrast) || `significance ${NOT_STATED}`}`,
      ),
      ...result.changes.map((change) => `${change.arm.short}, change: ${changeText(change)}`),
      contextOf(guidance, result),
    ],
    calculated: result.contrasts.flatMap((contrast) => differenceOf(result, contrast)),
    ...(result.measurements.length > 0 && { table: tableOf(result) }),
    address: urls.result(guidance.id, result.id),
    subjects: [
      result.paragraph.number,
      ...(result.contrasts.length > 0 ? result.contrasts : result.measurements).map(({ id }) => id),
    ],
    paragraphs: [result.paragraph.number],
  };
}

/** What each arm, group or part of a result had, with its interval where one is calculated. */
function tableOf({ measurements }: Result): BriefTable {
  const rows = measurements.map((measurement) => ({
    of: measurement.label,
    reported: measurementText(measurement),
    estimate: estimateProportion(measurement),
  }));
  const hasIntervals = rows.some(({ estimate }) => estimate !== undefined);
  return {
    head: [
      { text: 'Arm, group or part', isCalculated: false },
      { text: 'Reported', isCalculated: false },
      ...(hasIntervals ? [{ text: '95% interval (Wilson), calculated', isCalculated: true }] : []),
    ],
    rows: rows.map(({ of, reported, estimate }) => [
      of,
      reported,
      ...(hasIntervals ? [estimate === undefined ? '' : percentInterval(estimate.wilson)] : []),
    ]),
  };
}

function figureDraft(guidance: Guidance, figure: BriefFigure): BriefDraft {
  return {
    id: `figure.${figure.id}`,
    kind: 'figure',
    title: figure.title,
    account: inOwnWords(guidance, 'Drawn and described by'),
    reported: [figure.subtitle, figure.caption],
    calculated: figure.calculated === null ? [] : [lowerFirst(figure.calculated)],
    address: urls.figure(guidance.id, figure.id),
    picture: {
      address: urls.figureFile(guidance.id, figure.id, 'png'),
      text: figure.text,
      drawing: `${urls.figureFile(guidance.id, figure.id, 'svg')}#svgView(viewBox(${figure.box.join(',')}))`,
      isCalculated: figure.calculated !== null,
    },
    table: figure.table,
    subjects: [`figure:${figure.id}`],
    paragraphs: figure.paragraphs,
  };
}

function studyDraft(guidance: Guidance, study: Study): BriefDraft {
  const results = guidance.results.filter((result) => result.study === study);
  const arms = study.arms.map(({ label, total, unit, one }) =>
    typeof total === 'number' ? `${label} (${counted(String(total), unit, one)})` : label,
  );
  return {
    id: `study.${study.id}`,
    kind: 'study',
    title: studyName(study),
    account: inOwnWords(guidance, 'In the words of'),
    reported: [
      ...(study.arms.length > 1 ? [`Arms: ${listed.format(arms)}`] : []),
      ...results.map(studyLine),
    ],
    calculated: [],
    address: urls.study(guidance.id, study.id),
    subjects: [`study:${study.id}`],
    paragraphs: reportedIn(guidance, study),
  };
}

/** The numbers of the paragraphs that report a study. */
const reportedIn = ({ paragraphs, results }: Guidance, study: Study): readonly string[] =>
  paragraphs
    .filter((paragraph) =>
      results.some((result) => result.study === study && result.paragraph === paragraph),
    )
    .map(({ number }) => number);

/** One result of a study, with each figure that the guidance prints for it, p values apart. */
function studyLine({ label, text, measurements, contrasts, changes, paragraph }: Result): string {
  const figures = [
    ...measurements.map(
      (measurement) => `${lowerFirst(measurement.short)} ${measurementText(measurement)}`,
    ),
    ...contrasts.flatMap((contrast) =>
      contrast.estimate === 'not-stated'
        ? []
        : [`${lowerFirst(armsOf(contrast))}, ${estimateText(contrast.estimate)}`],
    ),
    ...changes.flatMap((change) =>
      change.reported === 'not-stated'
        ? []
        : [`${lowerFirst(change.arm.short)}, change ${changeLead(change)}`],
    ),
  ];
  const said = [...(text === undefined ? [] : [text]), ...figures];
  return `${paragraph.number} ${label}: ${said.join('; ')}`;
}

function contextOf(guidance: Guidance, result: Result): string {
  const followUp = followUpText(
    result.followUp,
    guidance.results.filter(({ study }) => study === result.study),
  );
  return [
    studyName(result.study),
    ...(result.followUp === 'not-applicable' ? [] : [followUp]),
    ...(resultQualifier(result) === '' ? [] : [resultQualifier(result)]),
  ].join('; ');
}

function intervalOf(measurement: Measurement): readonly string[] {
  const estimate = estimateProportion(measurement);
  return estimate === undefined
    ? []
    : [`95% interval ${percentInterval(estimate.wilson)} (Wilson)`];
}

function differenceOf(result: Result, contrast: Contrast): readonly string[] {
  const estimate = estimateContrast(result, contrast);
  return estimate === undefined
    ? []
    : [
        `${armsOf(contrast)}: risk difference ${pointsText(estimate.riskDifference)}, 95% interval (Newcombe); Fisher’s p ${calculatedP(estimate.fisherP)}; unadjusted`,
      ];
}

const armsOf = ({ of, against }: Contrast): string =>
  `${of.short} compared with ${lowerFirst(against.short)}`;

function addressOf(guidance: Guidance, number: string | undefined): string {
  const paragraph = guidance.paragraphs.find((one) => one.number === number);
  return paragraph === undefined ? urls.full(guidance.id) : urls.paragraph(guidance.id, paragraph);
}
