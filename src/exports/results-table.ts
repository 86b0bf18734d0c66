import { estimateProportion } from '../evidence/estimates.ts';
import { printedP } from '../format/difference.ts';
import { leadFigure } from '../format/figure.ts';
import { followUpText } from '../format/follow-up.ts';
import { resultQualifier } from '../format/row.ts';
import { NOT_STATED, withUnit } from '../format/words.ts';
import type {
  Arm,
  Change,
  Guidance,
  MeasuredFigure,
  Measurement,
  PrintedSpread,
  Result,
} from '../model/guidance.ts';
import { NOT_STATED_CELL, numberCell, type Cell, type Table } from './csv.ts';
import { plainWords } from './plain-words.ts';
import { rowSource, SOURCE_COLUMNS, type SourceName } from './row-source.ts';

const COLUMNS = [
  ...SOURCE_COLUMNS,
  {
    name: 'result_id',
    meaning: 'Address of the result on the evidence table: study, then outcome',
    voice: 'edited',
  },
  {
    name: 'paragraph',
    meaning:
      'Number of the paragraph that prints it; use reference where a program takes 3.1 and 3.10 for the same number',
    voice: 'reported',
  },
  {
    name: 'domain',
    meaning: 'efficacy or safety, by the section that reports it',
    voice: 'reported',
  },
  { name: 'outcome', meaning: 'What was measured: a name used in addresses', voice: 'edited' },
  {
    name: 'label',
    meaning:
      'What was measured, in words; then the part of a total, the time of a score, or what is said without a figure',
    voice: 'edited',
  },
  { name: 'study', meaning: 'The study: as in studies.csv', voice: 'edited' },
  { name: 'design', meaning: 'Design of the study, in the terms of this site', voice: 'edited' },
  {
    name: 'arm',
    meaning: 'Arm or group that is counted or measured: as in studies.csv',
    voice: 'edited',
  },
  {
    name: 'kind',
    meaning: 'Kind of figure: proportion, part, percentage, time, count, narrative, …',
    voice: 'edited',
  },
  {
    name: 'statistic',
    meaning: 'median, mean, or one patient; empty where a figure is none of them',
    voice: 'reported',
  },
  { name: 'events', meaning: 'How many had the event', voice: 'reported' },
  { name: 'total', meaning: 'How many were counted', voice: 'reported' },
  {
    name: 'unit',
    meaning: 'What events and total count: patients, procedures, …',
    voice: 'reported',
  },
  { name: 'reported', meaning: 'The figure exactly as printed', voice: 'reported' },
  {
    name: 'value',
    meaning: 'The same as a number, in the unit of the next column',
    voice: 'reported',
  },
  { name: 'value_unit', meaning: 'Unit of the value: %, months, …', voice: 'reported' },
  {
    name: 'reported_low',
    meaning: 'Lower end of the printed range or interval, in the same unit',
    voice: 'reported',
  },
  {
    name: 'reported_high',
    meaning: 'Upper end of the printed range or interval, in the same unit',
    voice: 'reported',
  },
  {
    name: 'reported_interval',
    meaning: 'What lies between them: 95% confidence interval, range, interquartile range, …',
    voice: 'reported',
  },
  {
    name: 'follow_up',
    meaning: 'When it was measured or over what time it was counted',
    voice: 'reported',
  },
  {
    name: 'p_reported',
    meaning:
      'A printed p value that belongs to this row alone; one that compares arms is in comparisons.csv',
    voice: 'reported',
  },
  { name: 'calculated_proportion', meaning: 'Events over total, 0 to 1', voice: 'calculated' },
  {
    name: 'calculated_wilson_low',
    meaning: 'Lower end of the 95% Wilson score interval, 0 to 1',
    voice: 'calculated',
  },
  {
    name: 'calculated_wilson_high',
    meaning: 'Upper end of the 95% Wilson score interval, 0 to 1',
    voice: 'calculated',
  },
  {
    name: 'calculated_exact_low',
    meaning: 'Lower end of the 95% Clopper–Pearson interval, 0 to 1',
    voice: 'calculated',
  },
  {
    name: 'calculated_exact_high',
    meaning: 'Upper end of the 95% Clopper–Pearson interval, 0 to 1',
    voice: 'calculated',
  },
] as const;

type Name = (typeof COLUMNS)[number]['name'];

type Row = Readonly<Record<Exclude<Name, SourceName>, Cell>>;

/**
 * Every result of a document, one row a measurement in an arm or a group: a part of a total is a row, a
 * score is one at baseline and one at follow-up, its change is one, and what is reported without a figure
 * is one. What is
 * reported of two arms together, an effect or a p value, is in `comparisons.csv`.
 *
 * @param edition - the edition as it stands in citations
 * @param only - the measurements that are wanted, in their order; everything otherwise
 */
export function resultsTable(
  guidance: Guidance,
  edition: string,
  only?: readonly string[],
): Table<Name> {
  const all = resultRows(guidance);
  const wanted = only?.flatMap((id) => all.filter((one) => one.of === id)) ?? all;
  return {
    columns: COLUMNS,
    rows: wanted.map(({ paragraph, row }) => ({
      ...rowSource(guidance, edition, [paragraph]),
      ...row,
    })),
  };
}

/** The rows of that table without their source, each with the address of the measurement or change that it is of. */
export const resultRows = (guidance: Guidance): ReturnType<typeof rowsOf> =>
  guidance.results.flatMap((result) => rowsOf(guidance, result));

/** The rows of a result, with the address of the measurement that each is of, and its paragraph. */
function rowsOf(
  guidance: Guidance,
  result: Result,
): readonly Readonly<{ of: string; paragraph: string; row: Row }>[] {
  const paragraph = result.paragraph.number;
  const common = {
    result_id: result.id,
    paragraph,
    domain: result.outcome.domain,
    outcome: result.outcome.id,
    study: result.study.id,
    design: result.study.design.id,
    follow_up: followUpCell(guidance, result),
    // A p value belongs to a comparison of two arms, and never to one of them.
    p_reported: undefined,
  };
  if (result.kind === 'narrative') {
    return [{ of: result.id, paragraph, row: { ...common, ...narrativeCells(result) } }];
  }
  return [
    ...result.measurements.map((measurement) => ({
      of: measurement.id,
      paragraph,
      row: { ...common, ...measuredCells(measurement), ...momentOf(result, measurement) },
    })),
    ...result.changes.map((change) => ({
      of: change.id,
      paragraph,
      row: { ...common, ...changeCells(result, change) },
    })),
  ];
}

/** The change of an arm: how much, around it what spread, its own p value. */
const changeCells = (result: Result, { arm, reported, unit, spread, significance }: Change) => ({
  label: `${labelOf(result)}: change`,
  arm: arm.id,
  kind: 'change',
  statistic: undefined,
  events: undefined,
  total: armTotal(arm.total),
  unit: arm.unit,
  reported: stated(reported),
  value: reported === 'not-stated' ? NOT_STATED_CELL : numberCell(reported),
  value_unit: stated(unit),
  ...endsOf(spread),
  p_reported:
    printedP(significance) === ''
      ? NOT_STATED_CELL
      : plainWords(printedP(significance)).replace(/^p (?:= )?/, ''),
  ...estimateCells(undefined),
});

/** The outcome of a result, and in brackets what it is beyond that. */
const labelOf = (result: Result): string =>
  resultQualifier(result) === '' ? result.label : `${result.label} (${resultQualifier(result)})`;

/** What sets the row of a measurement apart from others of its result: its part, or its time. */
function momentOf(
  result: Result,
  { label: part, figure, at }: Measurement,
): Readonly<{ label: string; follow_up?: string }> {
  const label = labelOf(result);
  if (figure.kind === 'part') return { label: `${label}: ${part}` };
  if (figure.kind === 'percentage' && figure.studies !== 'not-stated') {
    return { label: `${label}: across ${figure.studies} studies` };
  }
  if (at === undefined) return { label };
  if (typeof at !== 'string') {
    return { label, follow_up: `at ${plainWords(withUnit(at.reported, at.unit))}` };
  }
  return { label: `${label}: ${at}`, ...(at === 'baseline' && { follow_up: at }) };
}

const narrativeCells = ({ label, text }: Result) => ({
  label: text === undefined ? label : `${label}: ${text}`,
  arm: undefined,
  kind: 'narrative',
  statistic: undefined,
  events: undefined,
  total: undefined,
  unit: undefined,
  reported: NOT_STATED_CELL,
  value: NOT_STATED_CELL,
  value_unit: undefined,
  ...NO_ENDS,
  ...estimateCells(undefined),
});

const measuredCells = (measurement: Measurement) => {
  const { figure, arm } = measurement;
  return {
    arm: arm.id,
    kind: figure.kind,
    statistic: statisticOf(figure),
    events: eventsOf(figure),
    total: 'total' in figure ? stated(figure.total) : armTotal(arm.total),
    unit: unitOf(figure, arm),
    ...reportedCells(figure),
    ...(figure.kind === 'range'
      ? {
          reported_low: numberCell(figure.low),
          reported_high: numberCell(figure.high),
          reported_interval: 'range',
        }
      : endsOf('spread' in figure ? figure.spread : 'not-stated')),
    ...estimateCells(estimateProportion(measurement)),
  };
};

const estimateCells = (estimate: ReturnType<typeof estimateProportion>) => ({
  calculated_proportion: estimate?.proportion,
  calculated_wilson_low: estimate?.wilson.low,
  calculated_wilson_high: estimate?.wilson.high,
  calculated_exact_low: estimate?.exact.low,
  calculated_exact_high: estimate?.exact.high,
});

/** What the events and the total of a figure count. */
function unitOf(figure: MeasuredFigure, arm: Arm): string {
  if (figure.kind === 'part') return figure.totalOf;
  return figure.kind === 'count' ? figure.among : arm.unit;
}

const stated = (value: string | number): Cell => (value === 'not-stated' ? NOT_STATED_CELL : value);

const armTotal = (total: Measurement['arm']['total']): Cell =>
  total === 'not-applicable' ? undefined : stated(total);

function statisticOf(figure: MeasuredFigure): Cell {
  if (figure.kind === 'mean-percentage-change') return 'mean';
  return 'statistic' in figure ? figure.statistic.replaceAll('-', ' ') : undefined;
}

function eventsOf(figure: MeasuredFigure): Cell {
  if (figure.kind === 'percentage') return NOT_STATED_CELL;
  return 'events' in figure ? stated(figure.events) : undefined;
}

/** The figure as printed, as a number, and in what unit. */
function reportedCells(figure: MeasuredFigure): Record<'reported' | 'value' | 'value_unit', Cell> {
  switch (figure.kind) {
    case 'proportion':
    case 'percentage':
    case 'actuarial':
    case 'mean-percentage-change':
      return {
        reported: figure.reported,
        value: numberCell(figure.reported),
        value_unit: '%',
      };
    case 'part':
      return figure.reported === 'not-stated'
        ? { reported: NOT_STATED_CELL, value: NOT_STATED_CELL, value_unit: '%' }
        : { reported: figure.reported, value: numberCell(figure.reported), value_unit: '%' };
    case 'time':
    case 'quantity':
      return {
        reported: figure.reported,
        value: numberCell(figure.reported),
        value_unit: figure.unit,
      };
    case 'rate':
      return {
        reported: figure.reported,
        value: numberCell(figure.reported),
        value_unit: `per ${figure.per} ${figure.unit}`,
      };
    case 'bound':
      return {
        reported: plainWords(leadFigure(figure)),
        value: numberCell(figure.reported),
        value_unit: figure.unit,
      };
    case 'range':
      return {
        reported: plainWords(leadFigure(figure)),
        value: undefined,
        value_unit: figure.unit,
      };
    case 'score':
      return {
        reported: figure.reported,
        value: numberCell(figure.reported),
        value_unit: figure.scale === 'not-stated' ? NOT_STATED_CELL : figure.scale.name,
      };
    case 'count':
      return { reported: String(figure.events), value: figure.events, value_unit: figure.unit };
    default:
      return figure satisfies never;
  }
}

type Ends = Readonly<Record<`reported_${'low' | 'high' | 'interval'}`, Cell>>;

const NO_ENDS: Ends = {
  reported_low: NOT_STATED_CELL,
  reported_high: NOT_STATED_CELL,
  reported_interval: NOT_STATED_CELL,
};

/** The printed range or interval around a figure, or its one measure of spread; of one patient there can be none. */
function endsOf(spread: 'not-stated' | 'not-applicable' | PrintedSpread): Ends {
  if (spread === 'not-stated') return NO_ENDS;
  if (spread === 'not-applicable') {
    return { reported_low: undefined, reported_high: undefined, reported_interval: undefined };
  }
  if ('reported' in spread) {
    return {
      reported_low: undefined,
      reported_high: undefined,
      reported_interval: `${spread.kind.replaceAll('-', ' ')} ${spread.reported}`,
    };
  }
  const level = 'level' in spread && spread.level !== 'not-stated' ? `${spread.level} ` : '';
  return {
    reported_low: numberCell(spread.low),
    reported_high: numberCell(spread.high),
    reported_interval: `${level}${spread.kind.replaceAll('-', ' ')}`,
  };
}

/** When a result was measured, as a cell: without “at”; nothing where a time does not apply. */
export function followUpCell(guidance: Guidance, result: Result): Cell {
  if (result.followUp === 'not-applicable') return undefined;
  const text = followUpText(
    result.followUp,
    guidance.results.filter(({ study }) => study === result.study),
  );
  return text.endsWith(NOT_STATED) ? NOT_STATED_CELL : plainWords(text).replace(/^at /, '');
}
