import { estimateProportion } from './estimates.ts';
import type { Guidance, Result } from '../model/guidance.ts';

/**
 * The results that stand at a glance: every result whose figures are shares of whole arms or groups,
 * comparisons first within each domain, in the order of the document. Nothing is picked by its size.
 */
export function keyResults(guidance: Guidance): readonly Result[] {
  const shares = guidance.results.filter(({ kind }) => kind === 'proportion' || kind === 'time');
  const counted = shares.filter(({ study }) => study.design.evidence !== 'one-patient');
  return counted.toSorted(
    (a, b) =>
      a.outcome.domain.localeCompare(b.outcome.domain) ||
      Number(b.contrasts.length > 0) - Number(a.contrasts.length > 0),
  );
}

/** The share at which every bar at a glance ends, 0 to 1: one scale, wide enough for each interval. */
export function keyAxis(guidance: Guidance): number {
  const highs = keyResults(guidance).flatMap(({ measurements }) =>
    measurements.map((measurement) => estimateProportion(measurement)?.wilson.high ?? 0),
  );
  return Math.min(1, Math.ceil(Math.max(...highs, 0.1) * 10) / 10);
}
