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
import { counted, lowerFirst, NOT_STATED } from '../format/words.ts';
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
import type { CitedFigure, Citations, SourceKind, Subject } from './citations.ts';
import { guidanceItem } from './csl-items.ts';
import { paragraphText } from './paragraph-text.ts';
import { plainWords } from './plain-words.ts';
import { vancouver } from './reference-formats.ts';

/** What can be put into a brief. */
export type BriefKind = 'paragraph' | 'value' | 'result' | 'figure' | 'study';

/** The picture of a figure. */
export type BriefPicture = Readonly<{
  address: string;
  /** What it shows, for those who do not see it. */
  text: string;
  /** Whether calculated values are drawn in it. */
  isCalculated: boolean;
}>;

/** Something that a reader can put into a brief, in words, with what it is cited by. */
export type BriefItem = Readonly<{
  kind: BriefKind;
  title: string;
  /** Whose words its lines are, where they are this site's; the official address follows them. */
  account?: string;
  /** The figure itself, where the item is one: `14% (9 of 63)`. */
  lead?: string;
  /** What the guidance reports, in lines. */
  reported: readonly string[];
  /** What this site calculates, in lines. */
  calculated: readonly string[];
  /** Where it stands: `ABC123, 2.3.1`. */
  source: string;
  /** The numbers of the paragraphs for which the guidance is cited, in the order of the document. */
  paragraphs: readonly string[];
  /** Its page, below the host. */
  address: string;
  picture?: BriefPicture;
  /** Its references, by their ids among the references of the file. */
  cited: readonly Readonly<{ kind: SourceKind; reference: string }>[];
}>;

/** All that a brief can take from one guidance, as the browser fetches it. */
export type BriefFile = Readonly<{
  /** The guidance with the edition of its account: `ABC123, …, NICE, 2010; edition 1 (…)`. */
  about: string;
  /** The same in short, for the foot of a page: `ABC123, edition 1 (…)`. */
  edition: string;
  /** The address of the official wording. */
  official: string;
  /** What every brief says of itself. */
  notices: readonly string[];
  /** The host in the references of this site's own works, in whose place the reader's host is put. */
  origin: string;
  /** By id: kind and own id, joined by a full stop: `paragraph.2.3.1`. */
  items: Readonly<Record<string, BriefItem>>;
  /** References in the Vancouver style, by id; one for the guidance, whatever paragraphs are cited. */
  references: Readonly<Record<string, string>>;
}>;

/** What a brief needs to know of a chart. */
export type BriefFigure = CitedFigure &
  Readonly<{ subtitle: string; caption: string; text: string; isCalculated: boolean }>;

/** What the guidance does not hold itself. */
export type BriefContext = Readonly<{
  figures: readonly BriefFigure[];
  citations: Citations;
  /** The edition, as {@link editionText} writes it. */
  edition: string;
  notices: readonly string[];
}>;

/** An item with its own id, and what it is cited by, among the subjects of citations. */
type Draft = Omit<BriefItem, 'cited' | 'source'> &
  Readonly<{ id: string; subjects: readonly string[] }>;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * The host of the site in the citations of a brief. A brief is made where it is read, so the host
 * that a build was made for has no place in it; no host can have this name (RFC 2606).
 */
export const READERS_HOST = 'https://reader.invalid';

/**
 * Everything of a guidance that can be put into a brief, in plain words: paragraphs in this site's
 * own words, values and results as printed with their counts, figures, studies.
 *
 * @throws RangeError when the text of a paragraph or the citation of an item is missing
 */
export function briefItems(guidance: Guidance, context: BriefContext): BriefFile {
  const { about } = guidance;
  const drafts = [
    ...guidance.paragraphs.map((paragraph) => paragraphDraft(guidance, paragraph)),
    ...[...guidance.values.values()].map((value) => valueDraft(guidance, value)),
    ...guidance.results.map((result) => resultDraft(guidance, result)),
    ...context.figures.map((figure) => figureDraft(guidance, figure)),
    ...guidance.studies.map((study) => studyDraft(guidance, study)),
  ];
  const items = drafts.map(
    (draft) => [draft.id, finished(guidance, draft, context.citations)] as const,
  );
  // What this site made names the guidance that it was made from; a brief has that reference already.
  const pinpoints = drafts.map(({ paragraphs }) => ({
    whole: vancouver(guidanceItem(guidance, paragraphsOf(guidance, paragraphs))),
    short: sourceOf(guidance, paragraphs),
  }));
  const used = new Set(items.flatMap(([, { cited }]) => cited.map(({ reference }) => reference)));
  return {
    about: plainWords(
      `${about.number}, ${about.title} (${about.issuer.short}, ${about.published.slice(0, 4)}); edition ${context.edition}.`,
    ),
    notices: context.notices,
    edition: `${about.number}, edition ${context.edition}`,
    official: about.officialUrl,
    origin: context.citations.origin,
    items: Object.fromEntries(items),
    references: Object.fromEntries(
      [...used].map((id) => [
        id,
        pinpoints.reduce(
          (words, { whole, short }) => words.replace(`: ${whole}`, ` ${short}`),
          context.citations.references[id]?.vancouver ?? '',
        ),
      ]),
    ),
  };
}

function finished(guidance: Guidance, draft: Draft, citations: Citations): BriefItem {
  const { id: _id, subjects, ...rest } = draft;
  const sources = subjects.flatMap((subject) => sourcesOf(citations, subject));
  // One reference of the guidance serves every paragraph.
  const [whole] = sourcesOf(citations, 'guidance');
  const cited = sources.map(({ kind, reference }) => ({
    kind,
    reference: kind === 'reported' ? (whole?.reference ?? reference) : reference,
  }));
  return {
    ...rest,
    ...(draft.account !== undefined && { account: plainWords(draft.account) }),
    ...(draft.lead !== undefined && { lead: plainWords(draft.lead) }),
    title: plainWords(draft.title),
    reported: draft.reported.map(plainWords),
    calculated: draft.calculated.map(plainWords),
    source: sourceOf(guidance, draft.paragraphs),
    cited: [...new Map(cited.map((source) => [source.reference, source])).values()],
  };
}

function sourcesOf({ subjects }: Citations, subject: string): Subject['sources'] {
  const found = subjects[subject];
  if (found === undefined) throw new RangeError(`there is no citation of ${subject}`);
  return found.sources;
}

const sourceOf = ({ about }: Guidance, paragraphs: readonly string[]): string =>
  [about.number, ...(paragraphs.length > 0 ? [listed.format(paragraphs)] : [])].join(', ');

/** Says whose the words of an item are, before the address of the official ones. */
const inOwnWords = ({ about }: Guidance, what: string): string =>
  `${what} Evidence Ledger, not ${about.issuer.short}. Official wording:`;

function paragraphDraft(guidance: Guidance, paragraph: Paragraph): Draft {
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

function valueDraft(guidance: Guidance, value: Value): Draft {
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

function resultDraft(guidance: Guidance, result: Result): Draft {
  return {
    id: `result.${result.id}`,
    kind: 'result',
    title: result.label,
    ...(result.text !== undefined && { account: inOwnWords(guidance, 'In the words of') }),
    reported: [
      ...(result.text === undefined ? [] : [result.text]),
      ...result.measurements.map((measurement) =>
        [measurement.label, measurementText(measurement)].join(': '),
      ),
      ...result.contrasts.map(
        (contrast) =>
          `${armsOf(contrast)}: ${differenceText(contrast) || `significance ${NOT_STATED}`}`,
      ),
      ...result.changes.map((change) => `${change.arm.short}, change: ${changeText(change)}`),
      contextOf(guidance, result),
    ],
    calculated: [
      ...result.measurements.flatMap((measurement) =>
        intervalOf(measurement).map((line) => `${measurement.label}: ${lowerFirst(line)}`),
      ),
      ...result.contrasts.flatMap((contrast) => differenceOf(result, contrast)),
    ],
    address: urls.result(guidance.id, result.id),
    subjects: [
      result.paragraph.number,
      ...(result.contrasts.length > 0 ? result.contrasts : result.measurements).map(({ id }) => id),
    ],
    paragraphs: [result.paragraph.number],
  };
}

function figureDraft(guidance: Guidance, figure: BriefFigure): Draft {
  return {
    id: `figure.${figure.id}`,
    kind: 'figure',
    title: figure.title,
    account: inOwnWords(guidance, 'Drawn and described by'),
    reported: [figure.subtitle, figure.caption],
    calculated: [],
    address: urls.figure(guidance.id, figure.id),
    picture: {
      address: urls.figureFile(guidance.id, figure.id, 'png'),
      text: figure.text,
      isCalculated: figure.isCalculated,
    },
    subjects: [`figure:${figure.id}`],
    paragraphs: figure.paragraphs,
  };
}

function studyDraft(guidance: Guidance, study: Study): Draft {
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

const paragraphsOf = ({ paragraphs }: Guidance, numbers: readonly string[]): readonly Paragraph[] =>
  paragraphs.filter(({ number }) => numbers.includes(number));

/**
 * One result of a study, with each figure that the guidance prints for it, p values apart: `2.3.2 Overall
 * survival: warmth 29 months; rest 34 months`.
 */
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
