import { dayText } from '../../exports/cited-date.ts';
import { readerDay } from './reader-day.ts';

/**
 * Fills the place that is left open for the reader's own day: as references write it, or with
 * `data-long` as it stands in a sentence, `30 November 2026`.
 */
class CitedDate extends HTMLElement {
  connectedCallback(): void {
    this.textContent =
      this.dataset.long === undefined
        ? dayText(readerDay())
        : new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
  }
}

customElements.define('cited-date', CitedDate);
