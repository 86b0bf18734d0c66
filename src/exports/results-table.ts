import { estimateProportion } from '../evidence/estimates.ts';
import { followUpText, NOT_STATED } from '../format.ts';
import type { Guidance, MeasuredFigure, Measurement, Result } from '../model/guidance.ts';
import { NOT_STATED_CELL, type Cell, type Table } from './csv.ts';

const COLUMNS = [
  'result_id',
  'paragraph',
  'domain',
  'outcome',
  'study',
  'design',
  'arm',
  'kind',
  'events',
  'total',
  'unit',
  'reported',
  'value',
  'value_unit',
  'follow_up',
  'p_reported',
  'proportion',
  'wilson_low',
  'wilson_high',
  'exact_low',
  'exact_high',
] as const;

/**
 * Every measured figure of a document, one row an arm's measurement (or a group's, or a part's). The last
 * five columns are calculated by this site; all others are what the guidance reports.
 */
export function resultsTable(guidance: Guidance): Table<(typeof COLUMNS)[number]> {
  const rows = guidance.results.flatMap((result) =>
    result.measurements.map((measurement) => resultRow(guidance, result, measurement)),
  );
  return { columns: COLUMNS, rows };
}

function resultRow(
  guidance: Guidance,
  result: Result,
  measurement: Measurement,
): Record<(typeof COLUMNS)[number], Cell> {
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
        value_unit: undefined,
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
  return text.endsWith(NOT_STATED) ? NOT_STATED_CELL : text.replaceAll('\u00a0', ' ').replace(/^at /, '');
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
