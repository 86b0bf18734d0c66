import type { ResultRow } from '../evidence/result-rows.ts';
import type { Result } from '../model/guidance.ts';
import { listed, lowerFirst, together, withUnit } from './words.ts';
import { figureDetail, leadFigure, spreadText, statisticText } from './figure.ts';
import { changeLead, estimateLead, intervalText, verdictText } from './difference.ts';
import { followUpText } from './follow-up.ts';

/** A line of an evidence table in words: whom or what it is of, the figure, and what stands behind it. */
export function rowText(row: ResultRow): Readonly<{ of: string; lead: string; detail: string }> {
  switch (row.kind) {
    case 'measurement': {
      const { label, figure, arm } = row.measurement;
      const detail = together(statisticText(figure), figureDetail(figure, arm.unit));
      return { of: label, lead: leadFigure(figure), detail };
    }
    case 'change': {
      const { arm, spread, significance } = row.change;
      return {
        of: `${arm.label}, change`,
        lead: changeLead(row.change),
        detail: together(spreadText(spread), verdictText(significance)),
      };
    }
    case 'contrast': {
      const { of, against, estimate, significance } = row.contrast;
      const said = verdictText(significance);
      return {
        of: `${of.short} compared with ${lowerFirst(against.short)}`,
        ...(estimate === 'not-stated'
          ? { lead: said, detail: '' }
          : { lead: estimateLead(estimate), detail: together(intervalText(estimate), said) }),
      };
    }
    case 'statement':
      return { of: '', lead: row.result.text ?? '', detail: '' };
    default:
      return row satisfies never;
  }
}

/** When a line of an evidence table was measured: its own time, or that of its result. */
export function rowTime(row: ResultRow, resultsOfStudy: readonly Result[]): string {
  const at = row.kind === 'measurement' ? row.measurement.at : undefined;
  if (at === 'baseline') return at;
  return at === undefined || at === 'follow-up'
    ? followUpText(row.result.followUp, resultsOfStudy)
    : `at ${withUnit(at.reported, at.unit)}`;
}

/** What a result is, beyond its outcome: who was analysed, what a composite is made of; empty where nothing is said. */
export const resultQualifier = ({ analysis, composedOf }: Result): string =>
  together(
    analysis ?? '',
    composedOf.length === 0 ? '' : `composite of ${listed.format(composedOf.map(lowerFirst))}`,
  );
