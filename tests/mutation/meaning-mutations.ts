import { MEASURE_NAMES } from '../../src/schema/measure-names.ts';
import { measure, operator, statistic, verdict } from '../../src/schema/meaning.ts';
import { printedSpread } from '../../src/schema/printed.ts';
import { TIME_UNITS } from '../../src/schema/units.ts';
import { mutation, type Mutation } from './mutations.ts';

/** The words that may stand under a key of a study or of a ledger, one for another. */
const WORDS: readonly (readonly [key: string, words: readonly string[]])[] = [
  ['operator', ['=', '<', '≤', '≥', '>']],
  ['operator', ['at-least', 'at-most', 'more-than', 'less-than']],
  ['operator', operator.options],
  ['unit', [...TIME_UNITS, 'patients', 'procedures', 'points', 'cm', 'patient-years']],
  ['among', ['patients', 'procedures', 'deaths']],
  ['statistic', ['mean', 'median', 'not-stated']],
  ['statistic', statistic.options],
  ['kind', printedSpread.options.map(({ shape }) => shape.kind.value)],
  ['kind', ['time-point', 'median', 'mean', 'within', 'at-least']],
  ['measure', Object.keys(MEASURE_NAMES)],
  ['measure', measure.options],
  ['level', ['90%', '95%', '99%', 'not-stated']],
  // A ledger holds the level of an interval as a figure.
  ['figure', ['90%', '95%', '99%']],
  ['called', ['significant', 'not-significant', 'not-stated']],
  ['verdict', verdict.options],
];

/** The keys whose value is an arm of the study. */
const ARMS = ['of', 'against', 'reference', 'favours'];

/**
 * Every single slip with the words that give the figures of a file their meaning: each operator, unit,
 * statistic, measure, level of an interval and verdict word to each other of its list, each arm of a contrast to another.
 */
export function meaningMutations(text: string): Mutation[] {
  const entries = [
    ...text.matchAll(/\b([a-z]+): ('?)([^\s,{}[\]'][^,{}[\]'\n]*)\2(?=[,}\n ])/g),
  ].map((match) => ({
    key: match[1] ?? '',
    word: (match[3] ?? '').trim(),
    at: match.index + match[0].indexOf(match[3] ?? '', (match[1] ?? '').length),
  }));
  const arms = [
    ...new Set(entries.filter(({ key }) => ARMS.includes(key)).map(({ word }) => word)),
  ];
  return entries.flatMap(({ key, word, at }) => {
    const lists = ARMS.includes(key)
      ? [arms]
      : WORDS.filter(([name, words]) => name === key && words.includes(word)).map(
          ([, words]) => words,
        );
    const others = new Set(lists.flat().filter((other) => other !== word));
    return [...others].map((other) => mutation(text, 'meaning', at, word, other));
  });
}
