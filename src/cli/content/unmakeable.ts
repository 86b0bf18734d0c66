import { chartSpec } from '../../charts/registry.ts';
import { authoredCard } from '../../learn/authored-card.ts';
import type { Problem } from '../../model/content-error.ts';
import type { Guidance } from '../../model/guidance.ts';

/**
 * Charts that cannot be drawn and cards that cannot be asked: each is made as the build makes it, so
 * that whatever would stop the build is told by the check, with the file that is at fault.
 *
 * @param document - a guidance without other problems
 * @param folder - its folder, as messages name it
 */
export function unmakeable(document: Guidance, folder: string): readonly Problem[] {
  return [
    ...document.figures.flatMap((figure) =>
      faultOf(`${folder}/figures/${figure.id}.yaml`, () => chartSpec(document, figure), {
        allowed: `name what a chart of the kind ${figure.kind} can draw, or choose another kind`,
      }),
    ),
    ...document.learnCards.flatMap((card) =>
      faultOf(`${folder}/learn/${card.id}.mdx`, () => authoredCard(document, card), {
        allowed: 'give each option words of its own, and only one that is right',
      }),
    ),
  ];
}

function faultOf(
  file: string,
  make: () => unknown,
  { allowed }: Pick<Problem, 'allowed'>,
): readonly Problem[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ file, path: [], wrong: error.message, allowed }];
  }
}
