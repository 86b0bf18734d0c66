import type { Guidance } from '../model/guidance.ts';
import { authoredCard } from './authored-card.ts';
import type { Card, CardKind } from './card.ts';
import { denominatorCards } from './denominator-cards.ts';
import { designCards } from './design-cards.ts';
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
 * kind, then in the order of the document.
 */
export function allCards(guidance: Guidance): readonly Card[] {
  const position = new Map(guidance.paragraphs.map(({ number }, index) => [number, index]));
  const place = ({ paragraph }: Card) => position.get(paragraph.number) ?? 0;
  return [
    ...recommendationCards(guidance),
    ...measureCards(guidance),
    ...designCards(guidance),
    ...followUpCards(guidance),
    ...gapCards(guidance),
    ...shareCards(guidance),
    ...medianCards(guidance),
    ...denominatorCards(guidance),
    ...significanceCards(guidance),
    ...guidance.learnCards.map((authored) => authoredCard(guidance, authored)),
  ].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || place(a) - place(b));
}
