import { estimateProportion } from '../../evidence/estimates.ts';
import { percentNumber } from '../../format/calculated.ts';
import { eventsOfTotal } from '../../format/figure.ts';
import { studyName } from '../../format/study.ts';
import { hundredOf } from '../../format/words.ts';
import type { Figure, Guidance, Measurement } from '../../model/guidance.ts';
import { chartAxis } from '../chart-axis.ts';
import { chartFrame } from '../chart-frame.ts';
import { chartRow, measuredValues, type MeasuredValue } from '../chart-row.ts';
import type { ProportionRow, ProportionsSpec } from '../chart-spec.ts';

/** Proportions as bars. Arms of one result stand together; single groups stand under their study. */
export function proportionsSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'proportions' }>,
): ProportionsSpec {
  const values = measuredValues(guidance, figure.values);
  const groups = [...Map.groupBy(values, (value) => groupOf(value, values)).entries()].map(
    ([heading, members]) => ({
      heading,
      rows: members.map(({ result, measurement }) => ({
        ...chartRow(
          guidance,
          result,
          measurement,
          hasCompany(result.id, values) ? 'arm' : 'outcome',
        ),
        tally: tallyOf(measurement),
      })),
    }),
  );
  const [first, ...others] = groups;
  const drawn = groups.flatMap(({ rows }) => rows);
  const largest = Math.max(...drawn.map(({ share, interval }) => interval?.high ?? share ?? 0));
  return {
    kind: 'proportions',
    ...chartFrame(guidance, figure, new Set(values.map(({ result }) => result.paragraph.number))),
    axis: chartAxis(
      Math.min(1, largest),
      (share) => `${percentNumber(share).replace(/\.0$/, '')}%`,
    ),
    groups:
      first !== undefined && others.length === 0 ? [{ heading: null, rows: first.rows }] : groups,
  };
}

function tallyOf(measurement: Measurement): ProportionRow['tally'] {
  const estimate = estimateProportion(measurement);
  if (estimate === undefined) return null;
  const { events, total } = estimate.counts;
  return {
    counts: eventsOfTotal(events, total, 'patients'),
    perHundred: percentNumber(estimate.counts),
    unit: hundredOf(measurement.arm.unit),
  };
}

const hasCompany = (result: string, values: readonly MeasuredValue[]): boolean =>
  values.filter((other) => other.result.id === result).length > 1;

function groupOf({ result }: MeasuredValue, values: readonly MeasuredValue[]): string {
  if (!hasCompany(result.id, values)) return studyName(result.study);
  const oneStudy = values.every((other) => other.result.study.id === result.study.id);
  return oneStudy ? result.label : `${result.label}: ${studyName(result.study)}`;
}
