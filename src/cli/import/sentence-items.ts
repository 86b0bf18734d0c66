import type { LedgerItem } from '../../schema/ledger.ts';
import type { EffectMeasure, Meaning, Operator, Statistic, Verdict } from '../../schema/meaning.ts';
import type { FigureUnits } from './figure-units.ts';
import { namesIn } from '../../schema/names.ts';
import { printedFigures } from '../../evidence/printed-figures.ts';

const OPERATORS: Readonly<Record<string, Operator>> = {
  '=': '=',
  '<': '<',
  '≤': '≤',
  '≥': '≥',
  '>': '>',
  'at least': 'at least',
  'a minimum of': 'at least',
  'at most': 'at most',
  'up to': 'at most',
  'no more than': 'at most',
  'more than': 'more than',
  over: 'more than',
  above: 'more than',
  'less than': 'less than',
  'fewer than': 'less than',
  under: 'less than',
  below: 'less than',
  within: 'within',
  'in the first': 'within',
  about: 'about',
  approximately: 'about',
};

const MEASURES: readonly (readonly [RegExp, EffectMeasure])[] = [
  [/\bstandardised mean differences?\b|\bSMDs?\b/giu, 'standardised mean difference'],
  [/\bmean differences?\b|\bMDs?\b/giu, 'mean difference'],
  [/\bhazard ratios?\b|\bHRs?\b/giu, 'hazard ratio'],
  [/\b(?:incidence )?rate ratios?\b|\bIRRs?\b/giu, 'rate ratio'],
  [/\b(?:risk ratios?|relative risks?)\b|\bRRs?\b/giu, 'risk ratio'],
  [/\bodds ratios?\b|\bORs?\b/gu, 'odds ratio'],
];

/** What a sentence says of significance, or leaves out; where one begins inside another, the first counts. */
const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [/p(?:[ -]values?)? (?:was |were )?not (?:stated|reported|given)/, 'p not stated'],
  [/significance (?:was |were )?not (?:stated|reported|given)/, 'significance not stated'],
  [/no (?:statistically )?significant/, 'not significant'],
  [/(?:not (?:\p{L}{1,20} )?|non-)significant(?:ly)?/u, 'not significant'],
  [/significant(?:ly)?/, 'significant'],
  [/not (?:stated|reported|given|described)/, 'not stated'],
];
const ANY_VERDICT = new RegExp(
  String.raw`\b(?:${VERDICTS.map(([{ source }]) => `(${source})`).join('|')})\b`,
  'giu',
);

const WORDS = 'no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half';
const NUMBER_WORD = new RegExp(String.raw`\b(?:${WORDS})\b`, 'giu');

const LONGEST_OPERATOR = 24;

/** How many figures a list may have whose unit is said once. */
const LONGEST_LIST = 60;

/** Words that join the figures of one list, in which a unit or a statistic is said once. */
const JOINS = /^[\s()[\]]*(?:(?:,|and|or|to|of|out|from|\/|–|—|-|−)[\s()[\]]*)*$/u;

/** `2½ times as frequent`: a ratio whose measure the source does not name. */
const TIMES_AS = /^\s+times (?:as|more|less) \p{L}/u;

const LEVEL = /^\s*(?:CI\b|confidence interval)/iu;
const SCALE = /\bscales?(?: of| from)?\s*$/iu;

type Place = Readonly<{ text: string; start: number; end: number; isWord: boolean }>;

/** One thing that a sentence prints, and where it stands in the sentence. */
export type PlacedItem = Readonly<{ start: number; end: number; item: LedgerItem }>;

/**
 * What one sentence of an official document prints, in its order: figures with what the words around
 * them say of them, numbers in words, verdicts on significance.
 *
 * Only what the sentence says unmistakably is taken: a unit or statistic that is said once for a list
 * is given to each figure of that list, and to no other.
 *
 * @param sentence plain words
 * @param units the units that the library knows
 * @param names the names with digits that the document declares
 * @example sentenceItems('Survival was 29 months (p=0.2).', units)
 *   // [{ figure: '29', unit: 'months' }, { figure: '0.2', operator: '=', measure: 'p' }]
 */
export const sentenceItems = (
  sentence: string,
  units: FigureUnits,
  names: readonly string[] = [],
): readonly LedgerItem[] => placedItems(sentence, units, names).map(({ item }) => item);

/** The same as {@link sentenceItems}, each with its place, for whoever reads the words between them. */
export function placedItems(
  sentence: string,
  units: FigureUnits,
  names: readonly string[] = [],
): readonly PlacedItem[] {
  const named = namesIn(sentence, names);
  const verdicts = verdictsIn(sentence);
  const places = placesIn(sentence, verdicts);
  const meanings = meaningsOf(sentence, places, units);
  return [
    ...places.flatMap(({ text, start, end, isWord }, index) => {
      const name = named.find((one) => one.start <= start && end <= one.end)?.name;
      if (name !== undefined) return isWord ? [] : [{ start, end, item: { figure: text, name } }];
      const meaning = meanings[index] ?? {};
      const counts = !isWord || text !== 'no' || meaning.unit !== undefined;
      return counts ? [{ start, end, item: itemOf(text, isWord, meaning) }] : [];
    }),
    ...verdicts.map(({ start, end, verdict }) => ({ start, end, item: { verdict } })),
  ].toSorted((a, b) => a.start - b.start);
}

function itemOf(text: string, isWord: boolean, meaning: Meaning): LedgerItem {
  if (isWord) return { word: text, ...meaning };
  return Object.keys(meaning).length === 0 ? text : { figure: text, ...meaning };
}

type Said = Readonly<{ start: number; end: number; verdict: Verdict }>;

function verdictsIn(sentence: string): readonly Said[] {
  return [...sentence.matchAll(ANY_VERDICT)].flatMap((match) => {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const kind = VERDICTS.at(groups.findIndex((group) => group !== undefined));
    const start = match.index;
    return kind === undefined ? [] : [{ start, end: start + match[0].length, verdict: kind[1] }];
  });
}

function placesIn(sentence: string, verdicts: readonly Said[]): readonly Place[] {
  const inVerdict = new Set(verdicts.map(({ start }) => start));
  const figures = printedFigures(sentence).map(({ figure, start, end }) => ({
    text: figure,
    start,
    end,
    isWord: false,
  }));
  const words = [...sentence.matchAll(NUMBER_WORD)]
    .map((match) => ({
      text: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      isWord: true,
    }))
    .filter(({ start }) => !inVerdict.has(start));
  return [...figures, ...words].toSorted((a, b) => a.start - b.start);
}

function meaningsOf(
  sentence: string,
  places: readonly Place[],
  units: FigureUnits,
): readonly Meaning[] {
  const found: Meaning[] = places.map(() => ({}));
  const give = (index: number, meaning: Meaning) => {
    if (found[index] !== undefined) found[index] = { ...found[index], ...meaning };
  };
  const before = (index: number) =>
    sentence.slice(places[index - 1]?.end ?? 0, places[index]?.start ?? 0);
  const after = (index: number) =>
    sentence.slice(places[index]?.end ?? 0, places[index + 1]?.start ?? sentence.length);
  const joins = (index: number) => index > 0 && JOINS.test(before(index));

  // Ends of an interval, a range or a scale: two figures that belong together.
  const ends = (first: number, statistic: Statistic) => {
    give(first, { statistic });
    if (joins(first + 1)) give(first + 1, { statistic });
  };
  places.forEach((place, index) => {
    const ahead = before(index);
    if (place.isWord) return;
    if (place.text.endsWith('%') && LEVEL.test(after(index))) {
      give(index, { statistic: 'confidence level' });
      ends(index + 1, 'confidence interval');
    } else if (found[index]?.statistic !== undefined) {
      return;
    } else if (/\b(?:CI|confidence interval)[^\p{L}\d]*$/iu.test(ahead)) {
      ends(index, 'confidence interval');
    } else if (/\b(?:interquartile range|IQR)[^\p{L}\d]*(?:was )?$/iu.test(ahead)) {
      ends(index, 'interquartile range');
    } else if (/\brang(?:e|ed|es|ing)(?: was| from)?[^\p{L}\d]*$/iu.test(ahead)) {
      ends(index, 'range');
    } else if (/\b(?:SD|standard deviation)[^\p{L}\d]*$/iu.test(ahead)) {
      give(index, { statistic: 'standard deviation' });
    } else if (/\b(?:SE|standard error)[^\p{L}\d]*$/iu.test(ahead)) {
      give(index, { statistic: 'standard error' });
    } else if (
      SCALE.test(ahead) ||
      (joins(index + 1) && /^(?:-point)?\s+scale\b/iu.test(after(index + 1)))
    ) {
      ends(index, 'scale');
    }
  });

  // What names a figure stands before it, past the ends of a scale.
  const named = (index: number) => {
    let first = index;
    while (first > 0 && found[first - 1]?.statistic === 'scale') first -= 1;
    return sentence.slice(places[first - 1]?.end ?? 0, places[index]?.start ?? 0);
  };
  // The mean or median of the list in which a figure stands, past a standard deviation in brackets.
  const statisticBefore = (index: number, steps = LONGEST_LIST): 'mean' | 'median' | undefined => {
    if (!joins(index) || /[([]/u.test(before(index))) return undefined;
    const { statistic } = found[index - 1] ?? {};
    if (statistic === 'mean' || statistic === 'median') return statistic;
    if (statistic === 'standard deviation' || statistic === 'standard error') {
      const described = found[index - 2]?.statistic;
      return described === 'mean' || described === 'median' ? described : undefined;
    }
    return isPercentage(places[index - 1]) || steps === 0
      ? undefined
      : statisticBefore(index - 1, steps - 1);
  };
  let pending: EffectMeasure | undefined;
  places.forEach((place, index) => {
    if (place.isWord) return;
    const ahead = named(index);
    const operator = operatorBefore(ahead);
    if (/\bp\s*[=<≤≥>]\s*$/iu.test(ahead)) {
      give(index, { measure: 'p', ...(operator === undefined ? {} : { operator }) });
      return;
    }
    if (operator !== undefined && operator !== '=') give(index, { operator });
    if (found[index]?.statistic !== undefined) return;
    if (TIMES_AS.test(after(index))) {
      give(index, { measure: 'ratio' });
      return;
    }
    const said = measureIn(ahead);
    if (said !== undefined) {
      give(index, { measure: said.measure });
      pending = said.several ? said.measure : undefined;
      return;
    }
    if (pending !== undefined && /^[\s)\]]*(?:,|and|or)[\s,]*$/u.test(ahead)) {
      give(index, { measure: pending });
      return;
    }
    const counted = units.after(after(index));
    const statistic = statisticIn(ahead);
    if (statistic !== undefined && !(counted !== undefined && units.isCounted(counted))) {
      give(index, { statistic });
    } else {
      const earlier = isPercentage(place) ? undefined : statisticBefore(index);
      if (earlier !== undefined) give(index, { statistic: earlier });
    }
  });

  places.forEach((place, index) => {
    const attached = place.isWord ? undefined : units.attached(place.text);
    if (attached !== undefined) {
      give(index, { unit: attached });
      return;
    }
    const unit = units.after(after(index));
    if (unit === undefined) return;
    let first = index;
    while (index - first < LONGEST_LIST && joins(first)) first -= 1;
    for (let at = first; at <= index; at += 1) {
      const isShare = [at, at + 1].some(
        (one) => isPercentage(places[one]) && (one === at || isRange(before(one))),
      );
      if (
        !isShare &&
        (!units.isCounted(unit) || /^[\d,]+$|^\p{L}+$/u.test(places[at]?.text ?? ''))
      ) {
        give(at, { unit });
      }
    }
  });
  places.forEach((place, index) => {
    if (!isPercentage(place) && isPercentage(places[index + 1]) && isRange(before(index + 1))) {
      give(index, { unit: '%' });
    }
  });
  return found;
}

const isPercentage = (place: Place | undefined): boolean => place?.text.endsWith('%') ?? false;

/** Whether words join the two ends of a range: `58–90%`, `58 to 90%`. */
const isRange = (between: string): boolean => /^\s*(?:to|[–—−-])\s*$/u.test(between);

/** The words of comparison at the end of a text, the longest first. */
const OPERATOR = new RegExp(
  String.raw`(?:([=<≤≥>])|(?<!\p{L})(${Object.keys(OPERATORS)
    .filter((name) => /\p{L}/u.test(name))
    .toSorted((a, b) => b.length - a.length)
    .join('|')}))\s*$`,
  'iu',
);

function operatorBefore(ahead: string): Operator | undefined {
  const [, sign, words] = OPERATOR.exec(ahead.slice(-LONGEST_OPERATOR)) ?? [];
  return OPERATORS[(sign ?? words ?? '').toLowerCase()];
}

/** The last measure of effect that words name, and whether it is named in the plural. */
function measureIn(
  ahead: string,
): Readonly<{ measure: EffectMeasure; several: boolean }> | undefined {
  const found = MEASURES.flatMap(([pattern, measure]) =>
    [...ahead.matchAll(pattern)].map((match) => ({
      measure,
      end: match.index + match[0].length,
      start: match.index,
      several: match[0].endsWith('s'),
    })),
  );
  const last = found.reduce<(typeof found)[number] | undefined>(
    (best, one) =>
      best === undefined || one.end > best.end || (one.end === best.end && one.start < best.start)
        ? one
        : best,
    undefined,
  );
  return last && { measure: last.measure, several: last.several };
}

function statisticIn(ahead: string): 'mean' | 'median' | undefined {
  const found = [...ahead.matchAll(/\b(?:median|mean|average|averaged)\b/giu)].at(-1)?.[0];
  if (found === undefined) return undefined;
  return found.toLowerCase() === 'median' ? 'median' : 'mean';
}
