import type { ResultRow } from './evidence/result-rows.ts';
import type {
  Change,
  Contrast,
  FollowUp,
  Gap,
  Guidance,
  MeasuredFigure,
  Measurement,
  Outcome,
  PrintedEstimate,
  PrintedSpread,
  Result,
  Scale,
  Significance,
  Study,
  Value,
} from './model/guidance.ts';
import { MEASURE_NAMES } from './schema/measure-names.ts';
import type { Proportion } from './statistics/proportion.ts';
import { rounded } from './statistics/rounded.ts';

const NO_BREAK = '\u00a0';

/** The words that stand where the source gives nothing. */
export const NOT_STATED = 'not stated in the guidance';

const CATEGORIES = {
  'standard-arrangements': 'Standard arrangements',
  'special-arrangements': 'Special arrangements',
  'research-only': 'Research only',
  'do-not-use': 'Do not use',
} as const;

/** The name of a recommendation category. */
export const categoryName = (category: keyof typeof CATEGORIES): string => CATEGORIES[category];

/**
 * `1 patient`, `326 patients`; also for units of time.
 *
 * @param one - the unit in the singular, where it is more than the plural without its s
 */
export function counted(amount: string, unit: string, one = unit.replace(/s$/, '')): string {
  return `${amount}${NO_BREAK}${amount === '1' ? one : unit}`;
}

/** The size of a study: `123 patients`, `1 patient`, or nothing where size does not apply. */
export function studySize({ size }: Study): string {
  if (size === 'one-patient') return counted('1', 'patients');
  if (size === 'not-applicable') return '';
  if (size === 'not-stated') return `size ${NOT_STATED}`;
  return counted(size.reported, size.unit, size.one);
}

/**
 * A study by design and size: `Case series, 326 patients`; with its first paragraph where another source
 * of the document has the same.
 */
export const studyName = (study: Study): string =>
  [study.design.name, studySize(study), study.reportedIn ?? '']
    .filter((part) => part !== '')
    .join(', ');

/** `9 of 63`, with the unit when it is not patients: `12 of 158 procedures`. */
export function eventsOfTotal(events: number, total: number, unit: string): string {
  const count = `${events}${NO_BREAK}of${NO_BREAK}${total}`;
  return unit === 'patients' ? count : `${count}${NO_BREAK}${unit}`;
}

/** A figure with the unit that the source prints apart from it, or attached: `29 months`, `10-year`, `38 °C`. */
export function withUnit(printed: string, unit: string): string {
  const attached = /^([-+]?[\d.,]+)([^\d.,].*)$/.exec(printed);
  if (attached === null) return counted(printed, unit);
  const [, amount = '', suffix = ''] = attached;
  return suffix.startsWith('°') ? `${amount}${NO_BREAK}${suffix}` : printed;
}

const BOUNDS = {
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
} as const;

/** The name of a measure of effect, as it stands inside a sentence. */
export const measureName = (measure: PrintedEstimate['measure']): string => MEASURE_NAMES[measure];

const SPREADS = {
  range: 'range',
  'interquartile-range': 'interquartile range',
  'standard-deviation': 'SD',
  'standard-error': 'SE',
} as const;

/** A figure as printed, its sign a minus and not a hyphen. */
const signed = (printed: string): string => printed.replace(/^-/, '−');

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

/** What stands behind a figure, one thing after the other. */
const together = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('; ');

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
function estimateLead(estimate: PrintedEstimate): string {
  const { measure, reported } = estimate;
  const unit = 'unit' in estimate && estimate.unit !== 'not-stated' ? ` ${estimate.unit}` : '';
  return measure === 'ratio'
    ? `${reported}${NO_BREAK}times`
    : `${MEASURE_NAMES[measure]} ${signed(reported)}${unit}`;
}

const intervalText = ({ interval }: PrintedEstimate): string =>
  interval === 'not-stated' ? '' : spreadText({ kind: 'confidence-interval', ...interval });

/** An effect estimate as printed: `hazard ratio 0.61 (95% CI 0.43 to 0.87)`. */
export function estimateText(estimate: PrintedEstimate): string {
  const around = intervalText(estimate);
  return `${estimateLead(estimate)}${around === '' ? '' : ` (${around})`}`;
}

/** What the guidance calls a difference in words: `called not significant`; empty where it does not. */
const verdictText = (significance: Significance): string =>
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
function changeLead({ reported, unit, baseline, followUp }: Change): string {
  if (reported !== 'not-stated') {
    return `${signed(reported)}${unit === 'not-stated' ? '' : ` ${unit}`}`;
  }
  return baseline === undefined || followUp === undefined
    ? NOT_STATED
    : `${leadFigure(baseline.figure)} to ${leadFigure(followUp.figure)}`;
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
export function withoutDetail({ kind }: MeasuredFigure): string {
  if (kind === 'count' || kind === 'part') return 'a count';
  return kind === 'percentage' || kind === 'actuarial' ? 'no count given' : '';
}

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

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

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

/** What a value prints where it stands in a sentence. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'measurement':
      return measurementText(value.measurement);
    case 'statement':
      return value.result.text ?? value.result.label;
    case 'study-size':
      return studySize(value.study);
    case 'group-size':
      return counted(String(value.group.total), value.group.unit, value.group.one);
    case 'follow-up':
      return followUpTime(value.result.followUp);
    case 'contrast':
      return contrastText(value.contrast);
    case 'change':
      return changeText(value.change);
    case 'scale':
      return `${value.scale.minimum} to ${value.scale.maximum}`;
    case 'measure':
      return withUnit(value.measure.reported, value.measure.unit);
    default:
      return value satisfies never;
  }
}

/** The value without what stands behind it, for titles: `14%`. */
export const shortValueText = (value: Value): string =>
  value.kind === 'measurement' ? leadFigure(value.measurement.figure) : valueText(value);

/**
 * Words of the content with the figures in the place of the values that they name in braces.
 *
 * @throws RangeError when the guidance has no value of that name
 */
export const withValues = ({ id, values }: Guidance, words: string): string =>
  words.replaceAll(/\{([^{}]*)\}/g, (_braces, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new RangeError(`${id} has no value ${name}`);
    return shortValueText(value);
  });

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

/** Words as they stand inside a sentence: `Pain on MRI` becomes `pain on MRI`, and `SF-36 score` stays. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** Words as they begin a sentence. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What the source does not say, as the phrase that completes “The guidance does not state …”. */
export function gapText({ question, result }: Gap): string {
  const rest = result?.remainder;
  const asked: Readonly<Record<string, string | number | undefined>> = {
    outcome: lowerFirst(result?.label ?? ''),
    rest: rest && lowerFirst(rest.label),
    events: rest?.events,
    total: rest?.total,
    totalOf: rest?.totalOf,
  };
  return question.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => String(asked[name] ?? ''));
}

/** A date as British readers write it, as exact as it is known: `15 December 2010`, `January 2026`. */
export function dateText(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Whether more or less of an outcome is good for a patient. */
export const directionText = (direction: Outcome['direction']): string =>
  ({
    'higher-is-better': 'a high figure is desirable',
    'lower-is-better': 'a low figure is desirable',
    neither: 'its parts differ',
    'not-stated': `which figure is desirable is ${NOT_STATED}`,
  })[direction];

/** A calculated share, or the counts that it is of, in per cent with one decimal, for people: `7.7`. */
export const percentNumber = (share: number | Proportion): string =>
  rounded(share, 1, 100).replace('-', '−');

/** Whom or what a hundred is counted of: `people`, `procedures`. */
export const hundredOf = (unit: string): string => (unit === 'patients' ? 'people' : unit);

/** A calculated interval of a share: `7.7 to 25.0%`. */
export const percentInterval = ({ low, high }: Readonly<{ low: number; high: number }>): string =>
  `${percentNumber(low)} to ${percentNumber(high)}%`;

/** A calculated difference of shares, in percentage points: `9.3 points (−1.6 to 20.5)`. */
export const pointsText = ({
  estimate,
  low,
  high,
}: Readonly<{ estimate: number; low: number; high: number }>): string =>
  `${percentNumber(estimate)}${NO_BREAK}points (${percentNumber(low)}${NO_BREAK}to${NO_BREAK}${percentNumber(high)})`;

/** A calculated ratio with its interval: `2.86 (0.81 to 10.05)`. */
export const ratioText = ({
  estimate,
  low,
  high,
}: Readonly<{ estimate: number; low: number; high: number }>): string =>
  `${rounded(estimate, 2)} (${rounded(low, 2)}${NO_BREAK}to${NO_BREAK}${rounded(high, 2)})`;

/**
 * A calculated p value: three decimals, or that it is smaller: `0.127`, `< 0.001`.
 *
 * The value is a sum of many products, whose last digits are noise: of 0 in 1 against 9 in 15 it is
 * 0.4375, and comes as 0.43749999999999994. So it is read to twelve digits.
 */
export function calculatedP(p: number): string {
  const known = Number(p.toPrecision(12));
  return known < 0.001 ? `<${NO_BREAK}0.001` : rounded(known, 3);
}

/** What the guidance prints of a contrast, by name. */
const contrastKind = ({ estimate }: Contrast): string =>
  estimate === 'not-stated' ? 'Printed p value' : `Printed ${MEASURE_NAMES[estimate.measure]}`;

/** What a value is of, where its figure stands beside it: `Pain relief, Warmth`. */
export function valueLabel(value: Value): string {
  switch (value.kind) {
    case 'measurement':
      return `${value.result.label}, ${value.measurement.short}`;
    case 'statement':
      return value.result.label;
    case 'study-size':
      return 'Size of the study';
    case 'group-size':
      return value.group.label;
    case 'follow-up':
      return followUpLabel(value.result);
    case 'contrast':
      return `${contrastKind(value.contrast)} for ${lowerFirst(value.result.label)}`;
    case 'change':
      return `Change in ${lowerFirst(value.result.label)}, ${value.change.arm.short}`;
    case 'scale':
      return `Scale of ${lowerFirst(value.result.label)}`;
    case 'measure':
      return value.measure.label;
    default:
      return value satisfies never;
  }
}

/** What a value is, in words, for lists of checks: `Pain relief, Warmth: 42% (136 of 326)`. */
export function valueName(value: Value): string {
  switch (value.kind) {
    case 'measurement':
      return `${value.result.label}, ${value.measurement.short}: ${valueText(value)}`;
    case 'statement':
      return `${value.result.label}: ${valueText(value)}`;
    case 'study-size':
      return `Size of the study: ${studyName(value.study)}`;
    case 'group-size':
      return `Size of a group: ${value.group.label}, ${valueText(value)}`;
    case 'follow-up':
      return `${followUpLabel(value.result)}: ${valueText(value)}`;
    case 'contrast':
    case 'change':
    case 'scale':
      return `${valueLabel(value)}: ${valueText(value)}`;
    case 'measure':
      return `${value.measure.label}: ${valueText(value)}`;
    default:
      return value satisfies never;
  }
}

/** What a printed time of a result is: the time within which most cases occurred is no follow-up. */
function followUpLabel({ label, followUp }: Result): string {
  const kind = typeof followUp === 'string' ? followUp : followUp.kind;
  const of = lowerFirst(label);
  if (kind === 'most-within') return `Time within which most cases of ${of} occurred`;
  if (kind === 'median' || kind === 'mean') return `${upperFirst(kind)} time given for ${of}`;
  return `Follow-up for ${of}`;
}

/** The size of a file for people: `900 bytes`, `4.9 kB`, `213 kB`, `2.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NO_BREAK}bytes`;
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${rounded(amount, amount < 10 ? 1 : 0)}${NO_BREAK}${unit}`;
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

/** What the guidance calls a difference where it prints no p: `called significant`; else empty. */
export const calledText = (significance: Significance): string =>
  printedP(significance) === '' ? verdictText(significance) : '';

/** How much evidence a document holds: `6 studies · 20 results`, `no results of studies`. */
export function evidenceSize({ studies, results }: Guidance): string {
  if (results.length === 0) return 'no results of studies';
  const own = studies.filter(({ design }) => design.evidence !== 'advice').length;
  return [
    counted(String(own), 'studies', 'study'),
    counted(String(results.length), 'results'),
  ].join(' · ');
}

/**
 * Which document it is and how old: `NICE ABC123 (was DEF45) · published 15 December 2010 · evidence as of
 * 2010 · update noted January 2026`.
 */
export function documentFacts({
  issuer,
  number,
  replaces,
  published,
  evidenceYear,
  updates,
}: Guidance['about']): string {
  const earlier = replaces.map((one) => one.number).join(', ');
  const last = updates.at(-1);
  return [
    `${issuer.short} ${number}${earlier === '' ? '' : ` (was ${earlier})`}`,
    `published ${dateText(published)}`,
    `evidence as of ${evidenceYear}`,
    ...(last !== undefined && updates.length > 1 ? [`update noted ${dateText(last.date)}`] : []),
  ].join(' · ');
}
