import { estimateProportion } from '../evidence/estimates.ts';
import { percentInterval } from '../format/calculated.ts';
import { figureDetail, leadFigure } from '../format/figure.ts';
import { studyName } from '../format/study.ts';
import type { Arm, Guidance, Measurement, Result, Value } from '../model/guidance.ts';
import { urls } from '../urls.ts';
import type { ChartRole, ChartRow } from './chart-spec.ts';

/** A value that was measured, with the result it belongs to. */
export type MeasuredValue = Extract<Value, { kind: 'measurement' }>;

/**
 * The measured values that a chart names, in its order.
 *
 * @throws RangeError when one is not there or was not measured
 */
export function measuredValues(guidance: Guidance, ids: readonly string[]): MeasuredValue[] {
  return ids.map((id) => {
    const value = guidance.values.get(id);
    if (value?.kind !== 'measurement') throw new RangeError(`${id} is not a measured value`);
    return value;
  });
}

/** The colour of an arm: neutral where the guidance does not say what was treated and what compared. */
export const armRole = ({ role }: Arm): ChartRole => (role === 'not-stated' ? 'neutral' : role);

/**
 * One value as a row of a chart.
 *
 * @param named - by its `arm` or part where it stands beside others of its result, by its `outcome` where it stands alone
 */
export function chartRow(
  guidance: Guidance,
  result: Result,
  measurement: Measurement,
  named: 'arm' | 'outcome',
): ChartRow {
  const { figure, arm } = measurement;
  const estimate = estimateProportion(measurement);
  const { study, paragraph } = result;
  return {
    id: measurement.id,
    label: named === 'arm' ? measurement.label : result.label,
    short: named === 'arm' ? measurement.short : result.outcome.label,
    outcome: named === 'arm' ? result.label : null,
    detail: figureDetail(figure, arm.unit),
    printed: leadFigure(figure),
    role: named === 'arm' && result.contrasts.length > 0 ? armRole(arm) : 'neutral',
    share: estimate === undefined ? null : estimate.proportion,
    interval:
      estimate === undefined
        ? null
        : { ...estimate.wilson, text: percentInterval(estimate.wilson) },
    paragraph: { text: paragraph.number, url: urls.paragraph(guidance.id, paragraph) },
    study: { text: studyName(study), url: urls.study(guidance.id, study.id) },
  };
}
