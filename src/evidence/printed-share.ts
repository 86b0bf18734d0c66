import type { Measurement, PrintedSpread } from '../model/guidance.ts';
import { countsOf } from './estimates.ts';
import { numberOf } from './number-of.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** A share that can be a bar: its length, and the line beneath it. All shares are 0 to 1. */
export type PrintedShare = Readonly<{
  /** From the printed counts where there are any, else the percentage as printed. */
  share: number;
  /** The interval that the source prints, else the 95% interval of the counts (Wilson), if there are any. */
  interval: Readonly<{ low: number; high: number; voice: 'reported' | 'calculated' }> | undefined;
}>;

/**
 * What a measurement says as a share of a whole, so that a bar may stand for it: a proportion, a
 * percentage without its counts, a percentage estimated from times to event.
 *
 * @returns nothing for every other kind of figure, and for what is printed of a single patient
 */
export function printedShare(measurement: Measurement): PrintedShare | undefined {
  const { figure } = measurement;
  switch (figure.kind) {
    case 'proportion': {
      const counts = countsOf(measurement);
      return (
        counts && {
          share: counts.events / counts.total,
          interval: printedInterval(figure.spread) ?? {
            ...wilsonInterval(counts),
            voice: 'calculated',
          },
        }
      );
    }
    case 'percentage':
    case 'actuarial': {
      const percent = numberOf(figure.reported);
      return percent === undefined
        ? undefined
        : { share: percent / 100, interval: printedInterval(figure.spread) };
    }
    case 'range':
    case 'bound':
    case 'rate':
    case 'time':
    case 'quantity':
    case 'score':
    case 'mean-percentage-change':
    case 'count':
    case 'part':
      return undefined;
    default:
      return figure satisfies never;
  }
}

function printedInterval(spread: 'not-stated' | PrintedSpread): PrintedShare['interval'] {
  if (spread === 'not-stated' || spread.kind !== 'confidence-interval') return undefined;
  const [low, high] = [numberOf(spread.low), numberOf(spread.high)];
  return low === undefined || high === undefined
    ? undefined
    : { low: low / 100, high: high / 100, voice: 'reported' };
}
