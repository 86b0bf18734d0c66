import { estimateContrast, estimateProportion } from '../../evidence/estimates.ts';
import type { ResultRow } from '../../evidence/result-rows.ts';
import { calculatedP, percentInterval, pointsText } from '../../format/calculated.ts';
import { printedP } from '../../format/difference.ts';
import { directionText } from '../../format/document.ts';
import { leadFigure, statisticText } from '../../format/figure.ts';
import { resultQualifier, rowTime } from '../../format/row.ts';
import { studyName } from '../../format/study.ts';
import { lowerFirst, NOT_STATED } from '../../format/words.ts';
import type {
  Change,
  Contrast,
  Guidance,
  Paragraph,
  Result,
  Study,
  Value,
} from '../../model/guidance.ts';
import { urls } from '../../urls.ts';

/** One line of the card behind a figure. */
export type Fact = Readonly<{
  label: string;
  text: string;
  href?: string | undefined;
  /** Calculated by this site, or missing from the source; reported otherwise. */
  voice?: 'calculated' | 'not-stated' | undefined;
}>;

/** What stands behind a printed figure: whom it counts, when, in which study, where the guidance prints it. */
export function valueFacts(guidance: Guidance, value: Value): readonly Fact[] {
  return [...ownFacts(guidance, value), ...whereFacts(guidance, value)];
}

function ownFacts(guidance: Guidance, value: Value): Fact[] {
  switch (value.kind) {
    case 'measurement': {
      const estimate = estimateProportion(value.measurement);
      return [
        {
          label: 'Measures',
          text: value.result.label,
          href: urls.outcome(guidance.id, value.result.outcome.id),
        },
        {
          label: value.measurement.figure.kind === 'part' ? 'Part' : 'In',
          text: value.measurement.label,
        },
        ...(estimate
          ? [
              {
                label: '95% interval',
                text: `${percentInterval(estimate.wilson)} (calculated, Wilson)`,
                voice: 'calculated' as const,
              },
            ]
          : []),
        ...qualifierFacts(value),
        ...spreadFact(value),
        timeFact(guidance, { ...value, isFirst: false }),
        studyFact(guidance, value.result.study),
      ];
    }
    case 'statement':
      return [studyFact(guidance, value.result.study)];
    case 'study-size':
      return [{ label: 'Is', text: 'the size of the study' }, studyFact(guidance, value.study)];
    case 'group-size':
      return [
        {
          label: 'Is',
          text: `the size of the group “${value.group.label}”`,
        },
        studyFact(guidance, value.study),
      ];
    case 'follow-up':
      return [
        { label: 'Is', text: followUpMeaning(value.result) },
        studyFact(guidance, value.result.study),
      ];
    case 'contrast': {
      const estimate = estimateContrast(value.result, value.contrast);
      const hasP = printedP(value.contrast.significance) !== '';
      return [
        {
          label: 'Compares',
          text: `${value.contrast.of.short} with ${lowerFirst(value.contrast.against.short)}: ${lowerFirst(value.result.label)}`,
        },
        ...favoursFact(value.contrast),
        ...(hasP ? [{ label: 'Test', text: NOT_STATED, voice: 'not-stated' as const }] : []),
        ...(estimate
          ? [
              {
                label: 'Fisher’s p',
                text: `${calculatedP(estimate.fisherP)} (calculated from the counts)`,
                voice: 'calculated' as const,
              },
              {
                label: 'Difference',
                text: `${pointsText(estimate.riskDifference)} (calculated)`,
                voice: 'calculated' as const,
              },
            ]
          : []),
        studyFact(guidance, value.result.study),
      ];
    }
    case 'change':
      return [
        {
          label: 'Is',
          text: `the change in ${lowerFirst(value.result.label)}: ${lowerFirst(value.change.arm.label)}`,
        },
        ...betweenFact(value.change),
        timeFact(guidance, { ...value, isFirst: false }),
        studyFact(guidance, value.result.study),
      ];
    case 'scale':
      return [
        { label: 'Is', text: `the range of the scale ${value.scale.name}` },
        studyFact(guidance, value.result.study),
      ];
    case 'measure':
      return [
        {
          label: 'Is',
          text: `the ${lowerFirst(value.measure.label)}`,
        },
      ];
    default:
      return value satisfies never;
  }
}

/** The arm that the source says an estimate favours, or that it does not say. */
function favoursFact({ estimate, of, against }: Contrast): Fact[] {
  if (estimate === 'not-stated') return [];
  const arm = [of, against].find(({ id }) => id === estimate.favours);
  return [
    arm === undefined
      ? { label: 'Favours', text: NOT_STATED, voice: 'not-stated' }
      : { label: 'Favours', text: lowerFirst(arm.short) },
  ];
}

/** What a printed time of a result says: when it was measured, or within what time most of it happened. */
function followUpMeaning({ label, followUp }: Result): string {
  const kind = typeof followUp === 'string' ? followUp : followUp.kind;
  const of = lowerFirst(label);
  if (kind === 'most-within') {
    return `the time after treatment within which most cases of ${of} occurred`;
  }
  return kind === 'median' || kind === 'mean'
    ? `the ${kind} time given for ${of}`
    : `the follow-up for ${of}`;
}

/** What the figure and its result are, beyond the outcome: mean or median, who was analysed, the parts of a composite. */
function qualifierFacts({
  result,
  measurement: { figure },
}: Extract<Value, { kind: 'measurement' }>): Fact[] {
  // That a time is a median stands in the sentence around it.
  const statistic = figure.kind === 'time' ? '' : statisticText(figure);
  return [
    ...(statistic === '' ? [] : [{ label: 'Statistic', text: statistic }]),
    ...(resultQualifier(result) === '' ? [] : [{ label: 'Basis', text: resultQualifier(result) }]),
  ];
}

function spreadFact(value: Extract<Value, { kind: 'measurement' }>): Fact[] {
  const { figure } = value.measurement;
  return figure.kind === 'time' && figure.spread === 'not-stated'
    ? [{ label: 'Range or interval', text: NOT_STATED, voice: 'not-stated' }]
    : [];
}

/** The figures before and after a change, where the source prints both. */
const betweenFact = ({ baseline, followUp }: Change): Fact[] =>
  baseline === undefined || followUp === undefined
    ? []
    : [
        {
          label: 'Between',
          text: `${leadFigure(baseline.figure)} and ${leadFigure(followUp.figure)}`,
        },
      ];

function timeFact(guidance: Guidance, row: ResultRow): Fact {
  const text = rowTime(
    row,
    guidance.results.filter(({ study }) => study === row.result.study),
  );
  return { label: 'When', text, voice: text.endsWith(NOT_STATED) ? 'not-stated' : undefined };
}

const studyFact = (guidance: Guidance, study: Study): Fact => ({
  label: 'Study',
  text: studyName(study),
  href: urls.study(guidance.id, study.id),
});

function whereFacts(guidance: Guidance, value: Value): Fact[] {
  const direction: Fact[] =
    value.kind === 'measurement' && value.result.outcome.direction !== 'neither'
      ? [{ label: 'Direction', text: directionText(value.result.outcome.direction) }]
      : [];
  const paragraphs = value.paragraphs.flatMap((number): Paragraph[] =>
    guidance.paragraphs.filter((one) => one.number === number),
  );
  return [
    ...direction,
    ...paragraphs.map((paragraph) => ({
      label: 'Printed in',
      text: `${guidance.about.number}, ${paragraph.number}`,
      href: urls.paragraph(guidance.id, paragraph),
    })),
  ];
}
