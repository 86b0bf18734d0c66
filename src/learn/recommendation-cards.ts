import { categoryName } from '../format/document.ts';
import { lowerFirst } from '../format/words.ts';
import type { Guidance } from '../model/guidance.ts';
import { recommendationCategory } from '../schema/paragraph.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain } from './phrases.ts';

/** A card for each recommendation: its category. */
export function recommendationCards({ about, paragraphs }: Guidance): readonly Card[] {
  return paragraphs.flatMap((paragraph): Card[] => {
    const { data, number } = paragraph;
    if (data.kind !== 'recommendation') return [];
    const id = `category.${number}`;
    const options = cardOptions(
      id,
      categoryName(data.category),
      recommendationCategory.options.map(categoryName),
    );
    if (options === undefined) return [];
    const whom = data.population === 'all' ? '' : ` (${data.population})`;
    return [
      {
        id,
        kind: 'recall',
        question: `Which category of recommendation applies to ${lowerFirst(about.shortTitle)}${whom}?`,
        options,
        explanation: [[plain(data.headline)]],
        paragraph,
        study: undefined,
      },
    ];
  });
}
