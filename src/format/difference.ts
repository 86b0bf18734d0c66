import type { Change, Contrast, PrintedEstimate, Result, Significance } from '../model/guidance.ts';
import { MEASURE_NAMES } from '../schema/measure-names.ts';
import { NOT_STATED, NO_BREAK, signed } from './words.ts';
import { leadFigure, spreadText } from './figure.ts';

/** The name of a measure of effect, as it stands inside a sentence. */
export const measureName = (measure: PrintedEstimate['measure']): string => MEASURE_NAMES[measure];

/** A printed p value: `p = 0.206`, with spaces so that search finds the number. */
export const pText = (operator: string, reported: string): string =>
  `p${NO_BREAK}${operator}${NO_BREAK}${reported}`;

/** What the guidance prints of the significance of a difference: `p = 0.206`; empty where it prints no p. */
export function printedP(significance: Significance): string {
  return typeof significance === 'string' ||
    !('p' in significance) ||
    typeof significance.p === 'string'
    ? ''
    : pText(significance.p.operator, significance.p.reported);
}

/** An effect estimate without its interval: `hazard ratio 0.61`; of a ratio without a name, `2½ times`. */
export function estimateLead(estimate: PrintedEstimate): string {
  const { measure, reported } = estimate;
  const unit = 'unit' in estimate && estimate.unit !== 'not-stated' ? ` ${estimate.unit}` : '';
  return measure === 'ratio'
    ? `${reported}${NO_BREAK}times`
    : `${MEASURE_NAMES[measure]} ${signed(reported)}${unit}`;
}

/** The printed interval of an estimate: `95% CI 0.43 to 0.87`; empty where there is none. */
export const intervalText = ({ interval }: PrintedEstimate): string =>
  interval === 'not-stated' ? '' : spreadText({ kind: 'confidence-interval', ...interval });

/** An effect estimate as printed: `hazard ratio 0.61 (95% CI 0.43 to 0.87)`. */
export function estimateText(estimate: PrintedEstimate): string {
  const around = intervalText(estimate);
  return `${estimateLead(estimate)}${around === '' ? '' : ` (${around})`}`;
}

/** What the guidance calls a difference in words: `called not significant`; empty where it does not. */
export const verdictText = (significance: Significance): string =>
  typeof significance === 'string' || significance.called === 'not-stated'
    ? ''
    : `called ${significance.called.replace('-', ' ')}`;

/** All that the guidance says of the difference of two arms, in figures and in words; empty where it says nothing. */
export const differenceText = ({ estimate, significance }: Contrast): string =>
  [
    estimate === 'not-stated' ? '' : estimateText(estimate),
    printedP(significance),
    verdictText(significance),
  ]
    .filter((text) => text !== '')
    .join(', ');

/** What the guidance prints of a contrast: estimate and p, one or both. */
export function contrastText({ estimate, significance }: Contrast): string {
  const printed = [
    estimate === 'not-stated' ? '' : estimateText(estimate),
    printedP(significance),
  ].filter((text) => text !== '');
  return printed.length === 0 ? NOT_STATED : printed.join(', ');
}

/** What the guidance prints of a change: `11 points, p < 0.001`. */
export function changeText(change: Change): string {
  const around = spreadText(change.spread);
  const printed = [
    change.reported === 'not-stated'
      ? ''
      : `${changeLead(change)}${around === '' ? '' : ` (${around})`}`,
    printedP(change.significance),
  ].filter((text) => text !== '');
  return printed.length === 0 ? NOT_STATED : printed.join(', ');
}

/** The amount of a change, or the figures between which it lies: `11 points`, `42 to 17`. */
export function changeLead({ reported, unit, baseline, followUp }: Change): string {
  if (reported !== 'not-stated') {
    return `${signed(reported)}${unit === 'not-stated' ? '' : ` ${unit}`}`;
  }
  return baseline === undefined || followUp === undefined
    ? NOT_STATED
    : `${leadFigure(baseline.figure)} to ${leadFigure(followUp.figure)}`;
}

/** What the guidance calls a difference where it prints no p: `called significant`; else empty. */
export const calledText = (significance: Significance): string =>
  printedP(significance) === '' ? verdictText(significance) : '';

/** Why nothing is calculated from the figures of two arms. */
export const whyNotCalculated = ({ measurements }: Pick<Result, 'measurements'>): string =>
  measurements.some(({ figure }) => figure.kind === 'count')
    ? 'the guidance prints counts and no percentages'
    : 'the guidance prints no event counts';
