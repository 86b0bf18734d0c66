import { estimateProportion } from '../evidence/estimates.ts';
import { followUpText, NOT_STATED } from '../format.ts';
import type { Guidance, MeasuredFigure, Measurement, Result } from '../model/guidance.ts';
import { NOT_STATED_CELL, type Cell, type Table } from './csv.ts';

const COLUMNS = [
  {
    name: 'result_id',
    meaning: 'Address of the result on the evidence table: study, then outcome',
    voice: 'edited',
  },
  { name: 'paragraph', meaning: 'Number of the paragraph that prints it', voice: 'reported' },
  {
    name: 'domain',
    meaning: 'efficacy or safety, by the section that reports it',
    voice: 'reported',
  },
  { name: 'outcome', meaning: 'What was measured: a name used in addresses', voice: 'edited' },
  { name: 'study', meaning: 'The study: a name used in addresses', voice: 'edited' },
  { name: 'design', meaning: 'Design of the study as the guidance names it', voice: 'reported' },
  {
    name: 'arm',
    meaning: 'Arm, group or part that is counted or measured: a name used in addresses',
    voice: 'edited',
  },
  {
    name: 'kind',
    meaning: 'Kind of figure: proportion, part, percentage, time, count, …',
    voice: 'edited',
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
    name: 'follow_up',
    meaning: 'When it was measured or over what time it was counted',
    voice: 'reported',
  },
  {
    name: 'p_reported',
    meaning:
      'The p value that the guidance prints for the comparison; empty where nothing is compared',
    voice: 'reported',
  },
  { name: 'proportion', meaning: 'Events over total, 0 to 1', voice: 'calculated' },
  {
    name: 'wilson_low',
    meaning: 'Lower end of the 95% Wilson score interval, 0 to 1',
    voice: 'calculated',
  },
  {
    name: 'wilson_high',
    meaning: 'Upper end of the 95% Wilson score interval, 0 to 1',
    voice: 'calculated',
  },
  {
    name: 'exact_low',
    meaning: 'Lower end of the 95% Clopper–Pearson interval, 0 to 1',
    voice: 'calculated',
  },
  {
    name: 'exact_high',
    meaning: 'Upper end of the 95% Clopper–Pearson interval, 0 to 1',
    voice: 'calculated',
  },
] as const;

type Name = (typeof COLUMNS)[number]['name'];

/**
 * Every measured figure of a document, one row an arm's measurement (or a group's, or a part's). The last
 * five columns are calculated by this site; the others are what the guidance reports, and names.
 */
export function resultsTable(guidance: Guidance): Table<Name> {
  const rows = guidance.results.flatMap((result) =>
    result.measurements.map((measurement) => resultRow(guidance, result, measurement)),
  );
  return { columns: COLUMNS, rows };
}

function resultRow(
  guidance: Guidance,
  result: Result,
  measurement: Measurement,
): Record<Name, Cell> {
  const { figure, arm } = measurement;
  const estimate = estimateProportion(measurement);
  return {
    result_id: result.id,
    paragraph: result.paragraph.number,
    domain: result.outcome.domain,
    outcome: result.outcome.id,
    study: result.study.id,
    design: result.study.design,
    arm: measurement.id.slice(result.id.length + 1),
    kind: figure.kind,
    events: 'events' in figure ? stated(figure.events) : undefined,
    total: 'total' in figure ? stated(figure.total) : armTotal(arm.total),
    unit: figure.kind === 'part' ? figure.totalOf : arm.unit,
    ...reportedCells(figure),
    follow_up: followUpCell(guidance, result),
    p_reported: printedP(result),
    proportion: estimate?.proportion,
    wilson_low: estimate?.wilson.low,
    wilson_high: estimate?.wilson.high,
    exact_low: estimate?.exact.low,
    exact_high: estimate?.exact.high,
  };
}

const stated = (value: string | number): Cell => (value === 'not-stated' ? NOT_STATED_CELL : value);

const armTotal = (total: Measurement['arm']['total']): Cell =>
  total === 'not-applicable' ? undefined : stated(total);

const numberOf = (printed: string): number => Number.parseFloat(printed.replaceAll(',', ''));

/** The figure as printed, as a number, and in what unit. */
function reportedCells(figure: MeasuredFigure): Record<'reported' | 'value' | 'value_unit', Cell> {
  switch (figure.kind) {
    case 'proportion':
    case 'percentage':
    case 'actuarial':
    case 'mean-percentage-change':
      return { reported: figure.reported, value: numberOf(figure.reported), value_unit: '%' };
    case 'part':
      return figure.reported === 'not-stated'
        ? { reported: NOT_STATED_CELL, value: NOT_STATED_CELL, value_unit: '%' }
        : { reported: figure.reported, value: numberOf(figure.reported), value_unit: '%' };
    case 'time':
      return {
        reported: figure.reported,
        value: numberOf(figure.reported),
        value_unit: figure.unit,
      };
    case 'rate':
      return {
        reported: figure.reported,
        value: numberOf(figure.reported),
        value_unit: `per ${figure.per} ${figure.unit}`,
      };
    case 'bound':
      return {
        reported: `${figure.operator} ${figure.reported}`,
        value: numberOf(figure.reported),
        value_unit: figure.reported.endsWith('%') ? '%' : undefined,
      };
    case 'effect':
      return {
        reported: figure.reported,
        value: numberOf(figure.reported),
        value_unit: figure.measure,
      };
    case 'range':
      return {
        reported: `${figure.low} to ${figure.high}`,
        value: undefined,
        value_unit: undefined,
      };
    case 'score':
      return { reported: stated(figure.followUp), value: undefined, value_unit: figure.scale.name };
    case 'count':
      return { reported: String(figure.events), value: figure.events, value_unit: figure.unit };
    default:
      return figure satisfies never;
  }
}

function followUpCell(guidance: Guidance, result: Result): Cell {
  if (result.followUp === 'not-applicable') return undefined;
  const text = followUpText(
    result.followUp,
    guidance.results.filter(({ study }) => study === result.study),
  );
  return text.endsWith(NOT_STATED)
    ? NOT_STATED_CELL
    : text.replaceAll('\u00a0', ' ').replace(/^at /, '');
}

/** The printed p value of a result's first contrast; empty where nothing is contrasted. */
export function printedP({ contrasts }: Result): Cell {
  const [contrast] = contrasts;
  if (contrast === undefined) return undefined;
  const { significance } = contrast;
  if (typeof significance === 'string' || !('p' in significance)) return NOT_STATED_CELL;
  const { operator, reported } = significance.p;
  return operator === '=' ? reported : `${operator} ${reported}`;
}
