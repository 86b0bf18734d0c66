import type { FollowUp, Result } from '../model/guidance.ts';
import { NOT_STATED, NO_BREAK, listed, lowerFirst, upperFirst, withUnit } from './words.ts';

/** The time of a follow-up as printed, with its unit: `10-year`, `1, 3 and 5 years`; empty where none is printed. */
export function followUpTime(followUp: FollowUp): string {
  if (typeof followUp === 'string') return '';
  if (followUp.kind === 'time-points') {
    return `${listed.format(followUp.reported)}${NO_BREAK}${followUp.unit}`;
  }
  if (followUp.kind === 'range')
    return `${followUp.low} to ${withUnit(followUp.high, followUp.unit)}`;
  return 'reported' in followUp ? withUnit(followUp.reported, followUp.unit) : '';
}

const NOT_STATED_SUBJECTS = {
  'follow-up': 'Follow-up',
  'follow-up-period': 'Follow-up period',
  'timing-of-events': 'Timing of events',
} as const;

/** When a result was measured: `at 10 years`, `median 32 months`, `not stated in the guidance`. */
export function followUpText(followUp: FollowUp, resultsOfStudy: readonly Result[]): string {
  if (followUp === 'not-stated') return `follow-up ${NOT_STATED}`;
  if (followUp === 'not-applicable') return 'not applicable';
  switch (followUp.kind) {
    case 'time-point':
      return `at ${withUnit(followUp.reported.replace(/-\w+$/, ''), followUp.unit)}`;
    case 'median':
    case 'mean':
      return `${followUp.kind} ${withUnit(followUp.reported, followUp.unit)}`;
    case 'most-within':
      return `most within ${withUnit(followUp.reported, followUp.unit)} of treatment`;
    case 'within':
      return `within ${withUnit(followUp.reported, followUp.unit)}`;
    case 'at-least':
      return `${withUnit(followUp.reported, followUp.unit)} or more`;
    case 'range':
      return followUpTime(followUp);
    case 'time-points':
      return `at ${followUpTime(followUp)}`;
    case 'window':
      return followUp.name;
    case 'same-as': {
      const other = resultsOfStudy.find(({ id }) => id.endsWith(`.${followUp.result}`));
      return other === undefined ? NOT_STATED : followUpText(other.followUp, []);
    }
    case 'reported-as-not-stated':
      return `${NOT_STATED_SUBJECTS[followUp.of].toLowerCase()} ${NOT_STATED}`;
    default:
      return followUp satisfies never;
  }
}

/** What a printed time of a result is: the time within which most cases occurred is no follow-up. */
export function followUpLabel({ label, followUp }: Result): string {
  const kind = typeof followUp === 'string' ? followUp : followUp.kind;
  const of = lowerFirst(label);
  if (kind === 'most-within') return `Time within which most cases of ${of} occurred`;
  if (kind === 'median' || kind === 'mean') return `${upperFirst(kind)} time given for ${of}`;
  return `Follow-up for ${of}`;
}

/**
 * When a result was measured, where its label does not say it already: `at 10 years`; empty where the
 * source prints no time, which stands among what is not known.
 */
export function followUpAdded({ followUp, label }: Pick<Result, 'followUp' | 'label'>): string {
  if (typeof followUp === 'string') return '';
  if (['same-as', 'reported-as-not-stated', 'time-points'].includes(followUp.kind)) return '';
  const text = followUpText(followUp, []);
  return label.toLowerCase().includes(text.toLowerCase()) ? '' : text;
}
