import type { MeasuredFigure, Measurement, PrintedSpread, Scale } from '../model/guidance.ts';
import { NO_BREAK, counted, signed, together, withUnit } from './words.ts';

/** `9 of 63`, with the unit when it is not patients: `12 of 158 procedures`. */
export function eventsOfTotal(events: number, total: number, unit: string): string {
  const count = `${events}${NO_BREAK}of${NO_BREAK}${total}`;
  return unit === 'patients' ? count : `${count}${NO_BREAK}${unit}`;
}

const BOUNDS = {
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
} as const;

const SPREADS = {
  range: 'range',
  'interquartile-range': 'interquartile range',
  'standard-deviation': 'SD',
  'standard-error': 'SE',
} as const;

/** A printed spread: `range 3 to 60`, `SD 1.2`, `95% CI 0.43 to 0.87`; empty where there is none. */
export function spreadText(spread: 'not-stated' | 'not-applicable' | PrintedSpread): string {
  if (typeof spread === 'string') return '';
  if ('reported' in spread) return `${SPREADS[spread.kind]}${NO_BREAK}${spread.reported}`;
  const ends = `${signed(spread.low)} to ${signed(spread.high)}`;
  if (spread.kind !== 'confidence-interval') return `${SPREADS[spread.kind]} ${ends}`;
  return spread.level === 'not-stated' ? `CI ${ends}` : `${spread.level}${NO_BREAK}CI ${ends}`;
}

const ofTotal = (total: number | 'not-stated'): string =>
  total === 'not-stated' ? '' : `n${NO_BREAK}=${NO_BREAK}${total}`;

const inUnit = (printed: string, unit: string): string =>
  unit === '%' ? printed : withUnit(printed, unit);

/** The main figure by itself, as printed: `14%`, `29 months`. */
export function leadFigure(figure: MeasuredFigure): string {
  switch (figure.kind) {
    case 'proportion':
    case 'percentage':
    case 'actuarial':
    case 'mean-percentage-change':
      return figure.reported;
    case 'range':
      return `${figure.low} to ${inUnit(figure.high, figure.unit)}`;
    case 'bound':
      return `${BOUNDS[figure.operator]} ${inUnit(figure.reported, figure.unit)}`;
    case 'rate':
      return `${figure.reported} per ${figure.per} ${figure.unit}`;
    case 'time':
    case 'quantity':
      return withUnit(figure.reported, figure.unit);
    case 'score':
      return signed(figure.reported);
    case 'count':
      return counted(String(figure.events), figure.unit, figure.one);
    case 'part':
      return figure.reported === 'not-stated'
        ? `${figure.events} of ${figure.total} ${figure.totalOf}`
        : figure.reported;
    default:
      return figure satisfies never;
  }
}

/** What stands behind the main figure: counts, interval, group size; empty when there is nothing. */
export function figureDetail(figure: MeasuredFigure, unit: string): string {
  switch (figure.kind) {
    case 'proportion':
      return together(eventsOfTotal(figure.events, figure.total, unit), spreadText(figure.spread));
    case 'part':
      return figure.reported === 'not-stated' || figure.events === 'not-stated'
        ? ''
        : eventsOfTotal(figure.events, figure.total, unit);
    case 'count':
      if (figure.total === 'not-stated') return '';
      return figure.among === figure.unit
        ? `of ${figure.total}`
        : `in ${counted(String(figure.total), figure.among)}`;
    case 'percentage':
      return together(ofTotal(figure.total), spreadText(figure.spread), acrossStudies(figure));
    case 'mean-percentage-change':
    case 'quantity':
      return together(spreadText(figure.spread), ofTotal(figure.total));
    case 'actuarial':
    case 'rate':
    case 'time':
      return spreadText(figure.spread);
    case 'range':
      return together(acrossStudies(figure), ofTotal(figure.total));
    case 'score':
      return together(scaleName(figure.scale), spreadText(figure.spread), ofTotal(figure.total));
    case 'bound':
      return '';
    default:
      return figure satisfies never;
  }
}

/** The name of a scale; empty where the source names none. */
const scaleName = (scale: 'not-stated' | Scale): string =>
  scale === 'not-stated' ? '' : scale.name;

const acrossStudies = ({ studies }: Readonly<{ studies: string }>): string =>
  studies === 'not-stated' ? '' : `across ${studies} ${studies === '1' ? 'study' : 'studies'}`;

/** A measurement in one piece: `14% (9 of 63)`, `29 months`. */
export function measurementText({ figure, arm }: Measurement): string {
  const detail = figureDetail(figure, arm.unit);
  return detail === '' ? leadFigure(figure) : `${leadFigure(figure)} (${detail})`;
}

/** Which statistic a figure is, where its kind can be several and the source says it: `median`. */
export function statisticText(figure: MeasuredFigure): string {
  switch (figure.kind) {
    case 'time':
      return figure.statistic.replace('-', ' ');
    case 'quantity':
    case 'score':
      return figure.statistic === 'not-stated' ? '' : figure.statistic;
    case 'mean-percentage-change':
      return 'mean';
    case 'proportion':
    case 'percentage':
    case 'range':
    case 'bound':
    case 'actuarial':
    case 'rate':
    case 'count':
    case 'part':
      return '';
    default:
      return figure satisfies never;
  }
}

/**
 * What stands beside a figure behind which the source prints nothing: that it is a count, or that a
 * percentage has none; empty for what is neither.
 */
export function withoutDetail(figure: MeasuredFigure): string {
  switch (figure.kind) {
    case 'count':
      return 'a count';
    case 'part':
      return figure.reported === 'not-stated' ? 'a count' : 'no count given';
    case 'percentage':
    case 'actuarial':
      return 'no count given';
    default:
      return '';
  }
}
