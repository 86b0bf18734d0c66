import { estimateContrast } from '../evidence/estimates.ts';
import { calculatedP, lowerFirst, printedP, pText } from '../format.ts';
import type { Contrast, Guidance } from '../model/guidance.ts';
import type { Card, Phrase } from './card.ts';
import { cardOptions } from './card-options.ts';
import { calculated, plain, sentences } from './phrases.ts';
import { stableOrder } from './stable-order.ts';

const NONE = 'not given';

/** The usual limits, which a hurried reader supplies; for a document that prints too few p values to choose from. */
const LIMITS = ['0.05', '0.01', '0.001'].map((figure) => pText('<', figure));

function called({ significance }: Contrast): string {
  if (significance === 'reported-as-not-stated') {
    return 'The guidance notes that significance was not stated.';
  }
  if (typeof significance === 'string') {
    return 'The guidance does not say whether the difference was significant.';
  }
  switch (significance.called) {
    case 'significant':
      return 'The guidance calls the difference significant.';
    case 'not-significant':
      return 'The guidance calls the difference not significant, which is not the same as no difference.';
    default:
      return 'The guidance gives the p value without calling the difference significant or not significant.';
  }
}

/** A card for each comparison of two arms: which p value is printed, if any. */
export function significanceCards(guidance: Guidance): readonly Card[] {
  const contrasts = guidance.results.flatMap((result) =>
    result.contrasts.map((contrast) => ({ result, contrast })),
  );
  return contrasts.flatMap(({ result, contrast }): Card[] => {
    const id = `significance.${contrast.id}`;
    const right = printedP(contrast.significance);
    const elsewhere = stableOrder(
      contrasts.flatMap(({ contrast: other }) => printedP(other.significance) || []),
      (p) => `${id} ${p}`,
    );
    const options = cardOptions(id, right === '' ? NONE : right, [
      ...(right === '' ? [] : [NONE]),
      ...elsewhere,
      ...LIMITS,
    ]);
    if (options === undefined) return [];
    const estimate = estimateContrast(result, contrast);
    const recalculated: Phrase[] =
      estimate === undefined
        ? []
        : [
            calculated(
              `Fisher’s exact test of the counts gives ${calculatedP(estimate.fisherP)} (calculated).`,
            ),
          ];
    const caution =
      result.study.design.evidence === 'randomised-comparison'
        ? []
        : [
            plain(
              'Patients were not allocated at random, so the groups may differ in more than their treatment.',
            ),
          ];
    return [
      {
        id,
        kind: 'figure',
        question: `What p value, if any, is given for the difference in ${lowerFirst(result.label)} between “${contrast.of.short}” and “${contrast.against.short}”?`,
        options,
        explanation: [sentences(plain(called(contrast)), ...caution, ...recalculated)],
        paragraph: result.paragraph,
        study: result.study,
      },
    ];
  });
}
