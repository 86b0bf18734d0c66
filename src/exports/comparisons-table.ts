import { estimateContrast } from '../evidence/estimates.ts';
import type { Guidance } from '../model/guidance.ts';
import { NOT_STATED_CELL, type Table } from './csv.ts';
import { printedP } from './results-table.ts';

const COLUMNS = [
  'result_id',
  'paragraph',
  'outcome',
  'study',
  'arm',
  'comparator',
  'arm_events',
  'arm_total',
  'comparator_events',
  'comparator_total',
  'risk_difference',
  'risk_difference_low',
  'risk_difference_high',
  'risk_ratio',
  'risk_ratio_low',
  'risk_ratio_high',
  'odds_ratio',
  'odds_ratio_low',
  'odds_ratio_high',
  'fisher_p',
  'p_reported',
] as const;

/**
 * Every contrast of two arms of one study, arm minus (or over) comparator. From `risk_difference` to
 * `fisher_p` all columns are calculated by this site, unadjusted.
 */
export function comparisonsTable(guidance: Guidance): Table<(typeof COLUMNS)[number]> {
  const rows = guidance.results.flatMap((result) =>
    result.contrasts.map((contrast) => {
      const estimate = estimateContrast(result, contrast);
      return {
        result_id: result.id,
        paragraph: result.paragraph.number,
        outcome: result.outcome.id,
        study: result.study.id,
        arm: contrast.of.id,
        comparator: contrast.against.id,
        arm_events: estimate?.arm.events ?? NOT_STATED_CELL,
        arm_total: estimate?.arm.total ?? NOT_STATED_CELL,
        comparator_events: estimate?.comparator.events ?? NOT_STATED_CELL,
        comparator_total: estimate?.comparator.total ?? NOT_STATED_CELL,
        risk_difference: estimate?.riskDifference.estimate,
        risk_difference_low: estimate?.riskDifference.low,
        risk_difference_high: estimate?.riskDifference.high,
        risk_ratio: estimate?.riskRatio?.estimate,
        risk_ratio_low: estimate?.riskRatio?.low,
        risk_ratio_high: estimate?.riskRatio?.high,
        odds_ratio: estimate?.oddsRatio?.estimate,
        odds_ratio_low: estimate?.oddsRatio?.low,
        odds_ratio_high: estimate?.oddsRatio?.high,
        fisher_p: estimate?.fisherP,
        p_reported: printedP({ ...result, contrasts: [contrast] }),
      };
    }),
  );
  return { columns: COLUMNS, rows };
}
