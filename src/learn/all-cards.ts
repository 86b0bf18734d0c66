import { lowerFirst } from '../format/words.ts';
import type { Guidance } from '../model/guidance.ts';
import { amountCards } from './amount-cards.ts';
import { authoredCard } from './authored-card.ts';
import { rightOption, type Card, type CardKind } from './card.ts';
import { denominatorCards } from './denominator-cards.ts';
import { designCards } from './design-cards.ts';
import { estimateCards } from './estimate-cards.ts';
import { followUpCards } from './follow-up-cards.ts';
import { gapCards } from './gap-cards.ts';
import { measureCards } from './measure-cards.ts';
import { medianCards } from './median-cards.ts';
import { recommendationCards } from './recommendation-cards.ts';
import { shareCards } from './share-cards.ts';
import { significanceCards } from './significance-cards.ts';

const ORDER = ['recall', 'figure', 'interpretation', 'appraisal'] as const satisfies CardKind[];

/**
 * Every card of the self-test on a guidance document: made from its data, and written by editors. By
 * kind, then in the order of the document. A question that would be asked twice names its
 * paragraph; one that also has the same answer stands once.
 */
export function allCards(guidance: Guidance): readonly Card[] {
  const position = new Map(guidance.paragraphs.map(({ number }, index) => [number, index]));
  const place = ({ paragraph }: Card) => position.get(paragraph.number) ?? 0;
  const cards = [
    ...recommendationCards(guidance),
    ...measureCards(guidance),
    ...designCards(guidance),
    ...followUpCards(guidance),
    ...gapCards(guidance),
    ...shareCards(guidance),
    ...medianCards(guidance),
    ...amountCards(guidance),
    ...estimateCards(guidance),
    ...denominatorCards(guidance),
    ...significanceCards(guidance),
    ...guidance.learnCards.map((authored) => authoredCard(guidance, authored)),
  ];
  const isFirst = (card: Card, index: number) =>
    cards.findIndex(
      (other) => other.question === card.question && rightOption(other) === rightOption(card),
    ) === index;
  const asked = Map.groupBy(cards, ({ question }) => question);
  return cards
    .filter(isFirst)
    .map((card) =>
      asked.get(card.question)?.length === 1
        ? card
        : { ...card, question: `In ${card.paragraph.number}: ${lowerFirst(card.question)}` },
    )
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || place(a) - place(b));
}
