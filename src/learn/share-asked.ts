import { lowerFirst } from '../format/words.ts';
import type { Measurement, Result } from '../model/guidance.ts';
import { whatInWhom } from './what-in-whom.ts';

/**
 * What a share is a share of events of, for a question that must not name the group in which they were
 * counted, as that is the answer to another question: `infection directly related to warmth`.
 */
export const shareAsked = (result: Result, measurement: Measurement): string =>
  measurement.arm.of === undefined || measurement.figure.kind === 'part'
    ? whatInWhom(result, measurement)
    : lowerFirst(result.label);
