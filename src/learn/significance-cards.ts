import { estimateContrast } from '../evidence/estimates.ts';
import { calculatedP } from '../format/calculated.ts';
import { measureName, printedP, pText } from '../format/difference.ts';
import { lowerFirst, NO_BREAK } from '../format/words.ts';
import type { Contrast, Guidance, Result, Significance } from '../model/guidance.ts';
import type { Card, Phrase } from './card.ts';
import { cardOptions } from './card-options.ts';
import { calculated, plain, sentences } from './phrases.ts';
import { stableOrder } from './stable-order.ts';

const NONE = 'not given';

/** The usual limits, which a hurried reader supplies; for a document that prints too few p values to choose from. */
const LIMITS = ['0.05', '0.01', '0.001'].map((figure) => pText('<', figure));

function called(significance: Significance, what: 'change' | 'difference'): string {
  if (significance === 'reported-as-not-stated') {
    return 'The guidance notes that significance was not stated.';
  }
  if (typeof significance === 'string') {
    return `The guidance does not say whether the ${what} was significant.`;
  }
  switch (significance.called) {
    case 'significant':
      return `The guidance calls the ${what} significant.`;
    case 'not-significant':
      return `The guidance calls the ${what} not significant, which is not the same as no ${what}.`;
    default:
      return `The guidance gives the p value without calling the ${what} significant or not significant.`;
  }
}

type Difference = Readonly<{
  id: string;
  result: Result;
  significance: Significance;
  /** What is asked for: the difference between two arms, or the change of one. */
  asked: string;
  contrast: Contrast | undefined;
}>;

/** `hazard ratio for`, `mean difference in`: a measure before its outcome. */
const inOutcome = (measure: string): string =>
  `${measure} ${measure.endsWith('difference') ? 'in' : 'for'}`;

const equalTo = (p: string): string => (p.startsWith('<') ? p : `=${NO_BREAK}${p}`);

const compared = ({ label }: Result, { estimate }: Contrast): string =>
  estimate === 'not-stated'
    ? `the difference in ${lowerFirst(label)}`
    : `the ${inOutcome(measureName(estimate.measure))} ${lowerFirst(label)}`;

const differencesOf = (result: Result): readonly Difference[] => [
  ...result.contrasts.map((contrast) => ({
    id: contrast.id,
    result,
    significance: contrast.significance,
    asked: `${compared(result, contrast)} between “${contrast.of.short}” and “${contrast.against.short}”`,
    contrast,
  })),
  ...result.changes.map(({ id, arm, significance }) => ({
    id,
    result,
    significance,
    asked: `the change in ${lowerFirst(result.label)}, “${arm.short}”`,
    contrast: undefined,
  })),
];

/** A card for each comparison of two arms, and each change of one: which p value is printed, if any. */
export function significanceCards(guidance: Guidance): readonly Card[] {
  const all = guidance.results.flatMap(differencesOf);
  return all.flatMap(({ id: of, result, significance, asked, contrast }): Card[] => {
    const id = `significance.${of}`;
    const right = printedP(significance);
    const elsewhere = stableOrder(
      all.flatMap((other) => printedP(other.significance) || []),
      (p) => `${id} ${p}`,
    );
    const options = cardOptions(id, right === '' ? NONE : right, [
      ...(right === '' ? [] : [NONE]),
      ...elsewhere,
      ...LIMITS,
    ]);
    if (options === undefined) return [];
    const estimate = contrast && estimateContrast(result, contrast);
    const recalculated: Phrase[] =
      estimate === undefined
        ? []
        : [
            calculated(
              `Fisher’s exact test of the counts gives p ${equalTo(calculatedP(estimate.fisherP))} (calculated).`,
            ),
          ];
    const caution =
      contrast === undefined || result.study.design.evidence === 'randomised-comparison'
        ? []
        : [
            plain(
              result.study.design.evidence === 'unknown'
                ? 'The guidance does not say how patients were allocated, so the groups may differ in more than their treatment.'
                : 'Patients were not allocated at random, so the groups may differ in more than their treatment.',
            ),
          ];
    return [
      {
        id,
        kind: 'figure',
        question: `What p value, if any, is given for ${asked}?`,
        options,
        explanation: [
          sentences(
            plain(called(significance, contrast === undefined ? 'change' : 'difference')),
            ...caution,
            ...recalculated,
          ),
        ],
        paragraph: result.paragraph,
        study: result.study,
      },
    ];
  });
}
