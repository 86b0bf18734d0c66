import { estimateText, measureName } from '../format/difference.ts';
import { lowerFirst } from '../format/words.ts';
import type { Contrast, Guidance, PrintedEstimate, Result } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { nearFigures } from './near-figures.ts';
import { plain } from './phrases.ts';

type Printed = Readonly<{ result: Result; contrast: Contrast; estimate: PrintedEstimate }>;

const isRatio = ({ measure }: PrintedEstimate): boolean => measure.endsWith('ratio');

const written = (figure: string): string => figure.replace(/^-/, '−');

/**
 * A card for each effect estimate that the guidance prints. The wrong options are the ends of its
 * interval, which are read for it, and other estimates of the document.
 */
export function estimateCards({ results }: Guidance): readonly Card[] {
  const all = results.flatMap((result) =>
    result.contrasts.flatMap((contrast): Printed[] =>
      contrast.estimate === 'not-stated' ? [] : [{ result, contrast, estimate: contrast.estimate }],
    ),
  );
  return all.flatMap(({ result, contrast, estimate }): Card[] => {
    const id = `estimate.${contrast.id}`;
    const right = written(estimate.reported);
    const others = all.filter(
      (other) => other.estimate !== estimate && isRatio(other.estimate) === isRatio(estimate),
    );
    const ends =
      estimate.interval === 'not-stated' ? [] : [estimate.interval.low, estimate.interval.high];
    const options = cardOptions(
      id,
      right,
      nearFigures(
        id,
        right,
        ends.map(written),
        others.map((other) => written(other.estimate.reported)),
        [],
      ),
    );
    if (options === undefined) return [];
    const arms = `“${contrast.of.short}” against “${contrast.against.short}”`;
    return [
      {
        id,
        kind: 'figure',
        question: `Which ${measureName(estimate.measure)} does the guidance print for ${lowerFirst(result.label)}, ${arms}?`,
        options,
        explanation: [[plain(`The guidance prints: ${estimateText(estimate)}.`)]],
        paragraph: result.paragraph,
        study: result.study,
      },
    ];
  });
}
