import { estimateContrast, estimateProportion } from '../../evidence/estimates.ts';
import { resultRows, type ResultRow } from '../../evidence/result-rows.ts';
import { calculatedP, percentInterval, pointsText, ratioText } from '../../format/calculated.ts';
import { changeText, differenceText } from '../../format/difference.ts';
import { dateText } from '../../format/document.ts';
import {
  figureDetail,
  leadFigure,
  measurementText,
  statisticText,
  withoutDetail,
} from '../../format/figure.ts';
import { followUpText } from '../../format/follow-up.ts';
import { notEnteredText } from '../../format/not-entered.ts';
import { resultQualifier, rowText } from '../../format/row.ts';
import { studyName } from '../../format/study.ts';
import { withValues } from '../../format/value.ts';
import { lowerFirst, NOT_STATED, upperFirst } from '../../format/words.ts';
import type {
  Figure,
  FollowUp,
  Guidance,
  Measurement,
  Outcome,
  Paragraph,
  Result,
  Study,
} from '../../model/guidance.ts';
import { urls } from '../../urls.ts';
import { drawnBy } from '../drawn-by.ts';
import { paragraphText } from '../paragraph-text.ts';
import { plainWords } from '../plain-words.ts';
import type { QuickResult, SearchKind, SearchRecord } from './search-record.ts';
import { timeKey } from '../../search/time-key.ts';

/**
 * Every place of a guidance that a search can lead to: the document itself, its sheet, sections and
 * paragraphs, outcomes, studies, figures, the rows of its evidence table, and where the page of an outcome
 * shows what this site calculates from them.
 */
export function guidanceRecords(guidance: Guidance): readonly SearchRecord[] {
  const records = [
    documentRecord(guidance),
    sheetRecord(guidance),
    ...sectionRecords(guidance),
    ...guidance.paragraphs.map((paragraph) => paragraphRecord(guidance, paragraph)),
    ...guidance.outcomes.map((outcome) => outcomeRecord(guidance, outcome)),
    ...guidance.studies.map((study) => studyRecord(guidance, study)),
    ...guidance.figures.map((figure) => figureRecord(guidance, figure)),
    ...guidance.results.map((result) => resultRecord(guidance, result)),
    ...guidance.results.flatMap((result) => calculatedRecord(guidance, result) ?? []),
  ];
  return records.map((record) => ({
    ...record,
    title: plainWords(record.title),
    text: plainWords(record.text),
    names: record.names.map(plainWords),
    facets: {
      ...record.facets,
      Guidance: [guidance.about.number],
      ...(guidance.about.topic !== undefined && { Topic: [guidance.about.topic] }),
    },
  }));
}

function documentRecord({ id, about, paragraphs }: Guidance): SearchRecord {
  const headlines = paragraphs.flatMap(({ data }) =>
    data.kind === 'recommendation' ? [data.headline] : [],
  );
  const numbers = [about.number, ...about.replaces.map(({ number }) => number)];
  return {
    address: urls.guidance(id),
    title: about.shortTitle,
    place: 'At a glance',
    text: [numbers.join(', '), about.description, ...headlines].join('\n'),
    names: [...numbers, about.title, about.shortTitle, 'At a glance'],
    facets: { Kind: ['Document'] },
    categories: [
      ...new Set(
        paragraphs.flatMap(({ data }) => (data.kind === 'recommendation' ? [data.category] : [])),
      ),
    ],
  };
}

/** The sheet says nothing that the document does not: it is found by what it is for. */
const sheetRecord = ({ id, about }: Guidance): SearchRecord => ({
  address: urls.sheet(id),
  title: 'One-page sheet',
  place: about.number,
  text: `${about.shortTitle} on one printed side for a meeting.`,
  names: ['One-page sheet', 'MDT sheet', 'handout'],
  facets: { Kind: ['Page'] },
});

function sectionRecords(guidance: Guidance): readonly SearchRecord[] {
  const { about } = guidance;
  return guidance.sections.map(({ slug, number, title, role, text, paragraphs }) => ({
    address: urls.section(guidance.id, slug),
    title: number === undefined ? title : `${number} ${title}`,
    place: about.number,
    text: [
      ...(text === undefined ? [] : [paragraphText(guidance, text)]),
      ...(role === 'update-information' ? history(about) : []),
      ...paragraphs.map(({ data }) => data.heading),
    ].join('\n'),
    names: number === undefined ? [title] : [number, title],
    facets: { Kind: [text === undefined ? 'Page' : 'Guidance text'] },
  }));
}

/** Where a document came from, as its update information says it. */
const history = ({ issuer, isbn, endorsedBy, updates }: Guidance['about']): readonly string[] => [
  `Issued by ${issuer.name} (${issuer.short}).`,
  ...(isbn === 'none' ? [] : [`ISBN ${isbn}.`]),
  ...endorsedBy.map((body) => `Endorsed by ${body}.`),
  ...updates.map(({ date, text }) => `${dateText(date)}: ${text}`),
];

function paragraphRecord(guidance: Guidance, paragraph: Paragraph): SearchRecord {
  const { number, section, data, text } = paragraph;
  const results = guidance.results.filter((result) => result.paragraph.number === number);
  return {
    address: urls.paragraph(guidance.id, paragraph),
    title: `${number} ${data.heading}`,
    place: section.title,
    text: [
      ...(data.kind === 'recommendation' ? [data.headline] : []),
      paragraphText(guidance, text),
    ].join('\n'),
    names: [number],
    facets: { Kind: [paragraphKind(guidance, paragraph)], ...facetsOf(results) },
    ...(data.kind === 'recommendation' && { categories: [data.category] }),
  };
}

function paragraphKind({ sections }: Guidance, { section }: Paragraph): SearchKind {
  const role = sections.find(({ slug }) => slug === section.slug)?.role;
  if (role === 'recommendations') return 'Recommendation';
  return role === 'efficacy' || role === 'safety' ? 'Evidence' : 'Guidance text';
}

function outcomeRecord(guidance: Guidance, outcome: Outcome): SearchRecord {
  const results = guidance.results.filter(
    (result) => result.outcome === outcome || result.alsoConcerns.includes(outcome),
  );
  return {
    address: urls.outcome(guidance.id, outcome.id),
    title: outcome.label,
    place: 'Outcomes',
    text: [
      outcome.definition,
      `Reported by: ${results.map(({ study }) => studyName(study)).join('; ')}.`,
    ].join('\n'),
    names: [],
    facets: { Kind: ['Outcome'], ...facetsOf(results), Domain: [upperFirst(outcome.domain)] },
    results: results.map((result) => quickResult(guidance, result)),
    ...(notEnteredText(guidance) === '' ? {} : { isInPart: true }),
  };
}

function quickResult(guidance: Guidance, result: Result): QuickResult {
  const { study, followUp, paragraph } = result;
  const resultsOfStudy = guidance.results.filter((other) => other.study === study);
  return {
    label: result.label,
    study: { name: plainWords(studyName(study)), address: urls.study(guidance.id, study.id) },
    followUp:
      followUp === 'not-applicable' ? '' : plainWords(followUpText(followUp, resultsOfStudy)),
    address: urls.result(guidance.id, result.id),
    paragraph: { number: paragraph.number, address: urls.paragraph(guidance.id, paragraph) },
    times: timesOf(result),
    figures: result.measurements.filter(answersItsOutcome).map(({ figure, arm, short }) => ({
      lead: leadFigure(figure),
      detail:
        [statisticText(figure), figureDetail(figure, arm.unit).replace(/^\((.*)\)$/, '$1')]
          .filter((part) => part !== '')
          .join(', ') || withoutDetail(figure),
      of: short,
    })),
    text: resultRows([result])
      .filter(({ kind }) => kind !== 'measurement')
      .map(lineOf)
      .join(' '),
  };
}

/**
 * Whether a figure says how often an outcome occurs, or when: not the time of one patient, nor a part of
 * what another result counts, such as one death of seven by its cause.
 */
function answersItsOutcome({ figure, arm }: Measurement): boolean {
  if (figure.kind === 'time') return figure.statistic !== 'one-patient';
  return figure.kind !== 'part' || figure.total === arm.total;
}

function timesIn(followUp: FollowUp): readonly string[] {
  if (typeof followUp === 'string' || !('unit' in followUp)) return [];
  const times =
    followUp.kind === 'range' ? [followUp.low, followUp.high] : [followUp.reported].flat();
  return times.map((time) => timeKey(time, followUp.unit));
}

/** The times that a result is of, and those that it measures. */
function timesOf({ followUp, measurements }: Result): readonly string[] {
  return [
    ...timesIn(followUp),
    ...measurements.flatMap(({ figure }) =>
      figure.kind === 'time' ? [timeKey(figure.reported, figure.unit)] : [],
    ),
  ];
}

function studyRecord(guidance: Guidance, study: Study): SearchRecord {
  const results = guidance.results.filter((result) => result.study === study);
  const { publication } = study;
  const [author] = publication?.authors ?? [];
  return {
    address: urls.study(guidance.id, study.id),
    title: studyName(study),
    place: 'Studies',
    text: [
      ...study.names.map(({ name }) => `Called a ${name}.`),
      ...study.arms.map(({ label }) => `${label}.`),
      ...[study.population, study.approach].filter((words) => !words.startsWith('not-')),
      `Results: ${[...new Set(results.map(({ label }) => label))].join('; ')}.`,
      ...(publication === undefined
        ? []
        : [
            `Probable publication: ${publication.authors.map(({ family }) => family).join(', ')} ${publication.year}: ${publication.title}.`,
          ]),
    ].join('\n'),
    names: [
      studyName(study),
      study.id,
      ...(author === undefined || publication === undefined
        ? []
        : [author.family, `${author.family} ${publication.year}`]),
    ],
    facets: { Kind: ['Study'], ...facetsOf(results), Design: [study.design.name] },
  };
}

function figureRecord(guidance: Guidance, figure: Figure): SearchRecord {
  const drawn = drawnBy(figure);
  const results = guidance.results.filter(({ id }) =>
    drawn.some((address) => address === id || address.startsWith(`${id}.`)),
  );
  return {
    address: urls.figure(guidance.id, figure.id),
    title: withValues(guidance, figure.title),
    place: 'Figures',
    text: [
      withValues(guidance, figure.subtitle),
      withValues(guidance, figure.caption),
      results.map(({ label }) => label).join(', '),
    ].join('\n'),
    names: [],
    facets: { Kind: ['Figure'], ...facetsOf(results) },
  };
}

function resultRecord(guidance: Guidance, result: Result): SearchRecord {
  const { study, paragraph } = result;
  return {
    address: urls.result(guidance.id, result.id),
    title: result.label,
    place: 'Evidence table',
    text: [
      `${study.reportedIn === paragraph.number ? studyName(study) : `${studyName(study)}, ${paragraph.number}`}.`,
      ...(resultQualifier(result) === '' ? [] : [`${upperFirst(resultQualifier(result))}.`]),
      ...resultRows([result]).map(lineOf),
    ].join('\n'),
    names: [],
    facets: { Kind: ['Table row'], ...facetsOf([result]) },
    sameAs: urls.paragraph(guidance.id, paragraph),
  };
}

/** A line of the evidence table as one would read it aloud, with the p value of a difference. */
function lineOf(row: ResultRow): string {
  switch (row.kind) {
    case 'measurement':
      return `${row.measurement.label}: ${measurementText(row.measurement)}.`;
    case 'change':
      return `${row.change.arm.label}, change: ${changeText(row.change)}.`;
    case 'contrast':
      return `${rowText(row).of}: ${differenceText(row.contrast) || NOT_STATED}.`;
    case 'statement':
      return rowText(row).lead;
    default:
      return row satisfies never;
  }
}

/** What this site calculates from the counts of a result, as the page of its outcome shows it. */
function calculatedRecord(guidance: Guidance, result: Result): SearchRecord | undefined {
  const { study, outcome, paragraph } = result;
  const intervals = result.measurements.flatMap((measurement) => {
    const share = estimateProportion(measurement);
    return share === undefined
      ? []
      : [`${measurement.label}: 95% interval ${percentInterval(share.wilson)}.`];
  });
  const comparisons = result.contrasts.flatMap((contrast) => {
    const estimate = estimateContrast(result, contrast);
    if (estimate === undefined) return [];
    const { riskDifference, riskRatio, oddsRatio, fisherP } = estimate;
    const figures = [
      `risk difference ${pointsText(riskDifference)}`,
      ...(riskRatio === undefined ? [] : [`risk ratio ${ratioText(riskRatio)}`]),
      ...(oddsRatio === undefined ? [] : [`odds ratio ${ratioText(oddsRatio)}`]),
      `Fisher’s p ${calculatedP(fisherP)}`,
    ];
    return [
      `${contrast.of.short} against ${lowerFirst(contrast.against.short)}: ${figures.join(', ')}.`,
    ];
  });
  if (intervals.length + comparisons.length === 0) return undefined;
  return {
    address: `${urls.outcome(guidance.id, outcome.id)}#${study.id}`,
    title: `${result.label}: calculated by this site`,
    place: studyName(study),
    text: [
      `Not in the guidance: calculated from the counts that ${paragraph.number} prints, unadjusted.`,
      ...intervals,
      ...comparisons,
    ].join('\n'),
    names: [],
    facets: { Kind: ['Calculated'], ...facetsOf([result]) },
  };
}

/** The domains and designs of some results. */
function facetsOf(
  results: readonly Result[],
): Readonly<{ Domain?: readonly string[]; Design?: readonly string[] }> {
  if (results.length === 0) return {};
  return {
    Domain: [...new Set(results.map(({ outcome }) => upperFirst(outcome.domain)))],
    Design: [...new Set(results.map(({ study }) => study.design.name))],
  };
}
