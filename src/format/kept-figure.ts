import { numberOf } from '../evidence/number-of.ts';
import type { KeptDocument } from '../schema/export/kept-document.ts';
import { calculatedP, pointsText, ratioText } from './calculated.ts';
import { signed } from './words.ts';

type Result = KeptDocument['studies'][number]['results'][number];
type Measurement = Result['measurements'][number];
type Contrast = Result['contrasts'][number];
type Change = Result['changes'][number];

/** A figure of a kept edition as the guidance prints it: `14% (9 of 63)`, `29 months`, `2.3 per 100 patient-years`. */
export function keptFigureText({
  printed,
  figure: { reported, events, total, per, unit },
}: Pick<Measurement, 'printed' | 'figure'>): string {
  const isPrinted = (count: number) => printed.some((one) => numberOf(one) === count);
  if (typeof events === 'number' && typeof total === 'number' && isPrinted(total)) {
    const counts = `${events} of ${total}`;
    return reported !== undefined && printed.includes(reported)
      ? `${reported} (${counts})`
      : counts;
  }
  if (per !== undefined) {
    const others = printed.filter((one) => one !== reported && one !== per);
    return [`${reported} per ${per} ${unit}`, ...others].join(', ');
  }
  const figures = printed.join(', ');
  return unit === undefined || unit === 'not-stated' || unit === '%'
    ? figures
    : `${figures} ${unit}`;
}

/** What an edition says of a comparison: `hazard ratio 0.73 (95% CI 0.55 to 0.98); p = 0.01, called significant`. */
export function keptContrastText({
  printedEstimate: effect,
  significance,
}: Pick<Contrast, 'printedEstimate' | 'significance'>): string {
  const parts = [];
  if (typeof effect !== 'string') {
    const { measure, reported, unit, interval } = effect;
    const ends =
      typeof interval === 'string'
        ? ''
        : ` (${interval.level} CI ${interval.low} to ${interval.high})`;
    parts.push(`${inWords(measure)} ${measured(reported, unit)}${ends}`);
  }
  if (typeof significance === 'string') {
    parts.push(
      significance === 'not-stated' ? 'nothing on significance' : 'significance not stated',
    );
  } else {
    const { p, called } = significance;
    const value = typeof p === 'object' ? [`p ${p.operator} ${p.reported}`] : [];
    const verdict = called === 'not-stated' ? [] : [`called ${inWords(called)}`];
    parts.push([...value, ...verdict].join(', '));
  }
  return parts.filter((part) => part !== '').join('; ');
}

/**
 * What this site calculated of a comparison, as an edition holds it: `risk difference 9.3 points (−1.6 to
 * 20.5); risk ratio 2.86 (0.81 to 10.05); odds ratio 3.17 (0.81 to 12.32); p = 0.127`.
 */
export const keptEffectsText = ({
  riskDifference,
  riskRatio,
  oddsRatio,
  fisherP,
}: NonNullable<Contrast['estimate']>): string => {
  const p = calculatedP(fisherP);
  return [
    `risk difference ${pointsText(riskDifference)}`,
    ...(riskRatio === null ? [] : [`risk ratio ${ratioText(riskRatio)}`]),
    ...(oddsRatio === null ? [] : [`odds ratio ${ratioText(oddsRatio)}`]),
    `p ${p.startsWith('<') ? p : `= ${p}`} (Fisher)`,
  ].join('; ');
};

/** A change that an edition holds: `−12 points`, `change not stated`. */
export const keptChangeText = ({ reported, unit }: Pick<Change, 'reported' | 'unit'>): string =>
  reported === 'not-stated' ? 'change not stated' : measured(reported, unit);

const measured = (reported: string, unit = 'not-stated'): string =>
  [signed(reported), ...(unit === 'not-stated' ? [] : [unit])].join(' ');

const inWords = (name: string): string => name.replaceAll('-', ' ');
