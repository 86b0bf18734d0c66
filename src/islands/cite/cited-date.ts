import { dayText } from '../../exports/cited-date.ts';
import { readerDay } from './reader-day.ts';

/** Fills the place that a reference leaves open for the day on which its reader saw the source. */
class CitedDate extends HTMLElement {
  connectedCallback(): void {
    this.textContent = dayText(readerDay());
  }
}

customElements.define('cited-date', CitedDate);
