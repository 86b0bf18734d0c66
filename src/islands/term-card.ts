import { ValueCard } from './value-card.ts';

/** Opens the definition of a term as the card of a figure opens. */
class TermCard extends ValueCard {}

customElements.define('term-card', TermCard);
