import { estimateContrast } from '../evidence/estimates.ts';
import { measureName } from '../format/difference.ts';
import type {
  Arm,
  Contrast,
  Guidance,
  PrintedEstimate,
  Result,
  Significance,
} from '../model/guidance.ts';
import { NOT_STATED_CELL, numberCell, type Cell, type Table } from './csv.ts';
import { rowSource, SOURCE_COLUMNS } from './row-source.ts';

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
  { name: 'outcome', meaning: 'What was measured: a name used in addresses', voice: 'edited' },
  { name: 'study', meaning: 'The study: a name used in addresses', voice: 'edited' },
  { name: 'arm', meaning: 'The arm whose result is compared: as in studies.csv', voice: 'edited' },
  {
    name: 'comparator',
    meaning: 'The arm that it is compared with: as in studies.csv',
    voice: 'edited',
  },
  { name: 'arm_events', meaning: 'How many of the arm had the event', voice: 'reported' },
  { name: 'arm_total', meaning: 'How many of the arm were counted', voice: 'reported' },
  {
    name: 'comparator_events',
    meaning: 'How many of the comparator had the event',
    voice: 'reported',
  },
  {
    name: 'comparator_total',
    meaning: 'How many of the comparator were counted',
    voice: 'reported',
  },
  {
    name: 'measure_reported',
    meaning: 'The measure of effect that the guidance prints: hazard ratio, risk ratio, …',
    voice: 'reported',
  },
  { name: 'estimate_reported', meaning: 'Its estimate exactly as printed', voice: 'reported' },
  { name: 'estimate_low', meaning: 'Lower end of its printed interval', voice: 'reported' },
  { name: 'estimate_high', meaning: 'Upper end of its printed interval', voice: 'reported' },
  { name: 'estimate_level', meaning: 'Level of its printed interval', voice: 'reported' },
  { name: 'p_reported', meaning: 'The p value that the guidance prints', voice: 'reported' },
  {
    name: 'significance_reported',
    meaning: 'What the guidance calls the difference: significant or not significant',
    voice: 'reported',
  },
  {
    name: 'calculated_risk_difference',
    meaning: 'Proportion in the arm minus that in the comparator, −1 to 1, unadjusted',
    voice: 'calculated',
  },
  {
    name: 'calculated_risk_difference_low',
    meaning: 'Lower end of its 95% interval (Newcombe)',
    voice: 'calculated',
  },
  {
    name: 'calculated_risk_difference_high',
    meaning: 'Upper end of its 95% interval (Newcombe)',
    voice: 'calculated',
  },
  {
    name: 'calculated_risk_ratio',
    meaning: 'Proportion in the arm over that in the comparator; empty when a count is zero',
    voice: 'calculated',
  },
  {
    name: 'calculated_risk_ratio_low',
    meaning: 'Lower end of its 95% interval (Katz)',
    voice: 'calculated',
  },
  {
    name: 'calculated_risk_ratio_high',
    meaning: 'Upper end of its 95% interval (Katz)',
    voice: 'calculated',
  },
  {
    name: 'calculated_odds_ratio',
    meaning: 'Odds in the arm over those in the comparator; empty when a count is zero',
    voice: 'calculated',
  },
  {
    name: 'calculated_odds_ratio_low',
    meaning: 'Lower end of its 95% interval (Wald)',
    voice: 'calculated',
  },
  {
    name: 'calculated_odds_ratio_high',
    meaning: 'Upper end of its 95% interval (Wald)',
    voice: 'calculated',
  },
  {
    name: 'calculated_fisher_p',
    meaning: 'p value of Fisher’s exact test, two-sided',
    voice: 'calculated',
  },
] as const;

type Name = (typeof COLUMNS)[number]['name'];

/**
 * Every contrast of two arms of one study, arm minus (or over) comparator: what the guidance prints of
 * it, and what this site calculates from the counts, unadjusted.
 *
 * @param edition - the edition as it stands in citations
 * @param only - the contrasts that are wanted, in their order; all of them otherwise
 */
export function comparisonsTable(
  guidance: Guidance,
  edition: string,
  only?: readonly string[],
): Table<Name> {
  const all = comparisonRows(guidance);
  const wanted = only?.flatMap((id) => all.filter(({ of }) => of === id)) ?? all;
  return {
    columns: COLUMNS,
    rows: wanted.map(({ paragraph, row }) => ({
      ...rowSource(guidance, edition, [paragraph]),
      ...row,
    })),
  };
}

/** The rows of that table without their source, each with the address of the contrast that it is of. */
export const comparisonRows = (
  guidance: Guidance,
): readonly Readonly<{ of: string; paragraph: string; row: ReturnType<typeof contrastRow> }>[] =>
  guidance.results.flatMap((result) =>
    result.contrasts.map((contrast) => ({
      of: contrast.id,
      paragraph: result.paragraph.number,
      row: contrastRow(result, contrast),
    })),
  );

function contrastRow(result: Result, contrast: Contrast) {
  const estimate = estimateContrast(result, contrast);
  const [of, against] = [countsIn(result, contrast.of), countsIn(result, contrast.against)];
  return {
    result_id: result.id,
    paragraph: result.paragraph.number,
    outcome: result.outcome.id,
    study: result.study.id,
    arm: contrast.of.id,
    comparator: contrast.against.id,
    arm_events: of.events,
    arm_total: of.total,
    comparator_events: against.events,
    comparator_total: against.total,
    ...printedEffect(contrast),
    ...printedSignificance(contrast.significance),
    calculated_risk_difference: estimate?.riskDifference.estimate,
    calculated_risk_difference_low: estimate?.riskDifference.low,
    calculated_risk_difference_high: estimate?.riskDifference.high,
    calculated_risk_ratio: estimate?.riskRatio?.estimate,
    calculated_risk_ratio_low: estimate?.riskRatio?.low,
    calculated_risk_ratio_high: estimate?.riskRatio?.high,
    calculated_odds_ratio: estimate?.oddsRatio?.estimate,
    calculated_odds_ratio_low: estimate?.oddsRatio?.low,
    calculated_odds_ratio_high: estimate?.oddsRatio?.high,
    calculated_fisher_p: estimate?.fisherP,
  };
}

/** How many had the event in an arm and how many were counted, where the guidance prints it. */
function countsIn({ measurements }: Result, arm: Arm): Readonly<Record<'events' | 'total', Cell>> {
  const stated = (amount: number | string): Cell =>
    typeof amount === 'number' ? amount : NOT_STATED_CELL;
  const figure = measurements.find((one) => one.arm.id === arm.id)?.figure;
  return figure?.kind === 'proportion' || figure?.kind === 'count'
    ? { events: stated(figure.events), total: stated(figure.total) }
    : { events: NOT_STATED_CELL, total: stated(arm.total) };
}

/** A measure of effect with the unit of its estimate: `mean difference (points)`. */
const measureIn = (effect: PrintedEstimate): string =>
  'unit' in effect && effect.unit !== 'not-stated'
    ? `${measureName(effect.measure)} (${effect.unit})`
    : measureName(effect.measure);

/** The effect that the guidance prints for a contrast, with its interval. */
function printedEffect({
  estimate,
}: Contrast): Record<
  `measure_reported` | `estimate_${'reported' | 'low' | 'high' | 'level'}`,
  Cell
> {
  const effect = estimate === 'not-stated' ? undefined : estimate;
  const interval = effect?.interval ?? 'not-stated';
  const printed = interval === 'not-stated' ? undefined : interval;
  return {
    measure_reported: effect ? measureIn(effect) : NOT_STATED_CELL,
    estimate_reported: effect?.reported ?? NOT_STATED_CELL,
    estimate_low: printed ? numberCell(printed.low) : NOT_STATED_CELL,
    estimate_high: printed ? numberCell(printed.high) : NOT_STATED_CELL,
    estimate_level:
      printed === undefined || printed.level === 'not-stated' ? NOT_STATED_CELL : printed.level,
  };
}

function printedSignificance(
  significance: Significance,
): Record<'p_reported' | 'significance_reported', Cell> {
  if (typeof significance === 'string') {
    return { p_reported: NOT_STATED_CELL, significance_reported: NOT_STATED_CELL };
  }
  const p = 'p' in significance && typeof significance.p !== 'string' ? significance.p : undefined;
  return {
    p_reported: p
      ? p.operator === '='
        ? p.reported
        : `${p.operator} ${p.reported}`
      : NOT_STATED_CELL,
    significance_reported: significance.called.replaceAll('-', ' '),
  };
}
