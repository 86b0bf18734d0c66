import { estimateContrast } from '../evidence/estimates.ts';
import type { Guidance } from '../model/guidance.ts';
import { NOT_STATED_CELL, type Table } from './csv.ts';
import { printedP } from './results-table.ts';

const COLUMNS = [
  {
    name: 'result_id',
    meaning: 'Address of the result on the evidence table: study, then outcome',
    voice: 'edited',
  },
  {
    name: 'paragraph',
    meaning: 'Number of the paragraph that prints the counts',
    voice: 'reported',
  },
  { name: 'outcome', meaning: 'What was measured: a name used in addresses', voice: 'edited' },
  { name: 'study', meaning: 'The study: a name used in addresses', voice: 'edited' },
  { name: 'arm', meaning: 'The arm whose result is compared', voice: 'edited' },
  { name: 'comparator', meaning: 'The arm that it is compared with', voice: 'edited' },
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
    name: 'risk_difference',
    meaning: 'Proportion of the arm minus that of the comparator, −1 to 1',
    voice: 'calculated',
  },
  {
    name: 'risk_difference_low',
    meaning: 'Lower end of its 95% interval (Newcombe)',
    voice: 'calculated',
  },
  {
    name: 'risk_difference_high',
    meaning: 'Upper end of its 95% interval (Newcombe)',
    voice: 'calculated',
  },
  {
    name: 'risk_ratio',
    meaning: 'Proportion of the arm over that of the comparator; empty when a count is zero',
    voice: 'calculated',
  },
  { name: 'risk_ratio_low', meaning: 'Lower end of its 95% interval (Katz)', voice: 'calculated' },
  { name: 'risk_ratio_high', meaning: 'Upper end of its 95% interval (Katz)', voice: 'calculated' },
  {
    name: 'odds_ratio',
    meaning: 'Odds of the arm over those of the comparator; empty when a count is zero',
    voice: 'calculated',
  },
  { name: 'odds_ratio_low', meaning: 'Lower end of its 95% interval (Wald)', voice: 'calculated' },
  { name: 'odds_ratio_high', meaning: 'Upper end of its 95% interval (Wald)', voice: 'calculated' },
  { name: 'fisher_p', meaning: 'p value of Fisher’s exact test, two-sided', voice: 'calculated' },
  { name: 'p_reported', meaning: 'The p value that the guidance prints', voice: 'reported' },
] as const;

type Name = (typeof COLUMNS)[number]['name'];

/**
 * Every contrast of two arms of one study, arm minus (or over) comparator. From `risk_difference` to
 * `fisher_p` all columns are calculated by this site, unadjusted.
 */
export function comparisonsTable(guidance: Guidance): Table<Name> {
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
