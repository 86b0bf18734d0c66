import { keptText } from '../kept-text.ts';
import { loadPart } from '../load-part.ts';

/** Whether the address names a brief, or one lies where kept-brief.ts keeps it. */
const isBriefThere = (): boolean =>
  location.hash.includes('=') || /(?:^|&)(?:title|note|i)=/.test(keptText('brief') ?? '');

/** The page of the brief. What shows and edits one is loaded as soon as there is one. */
class BriefPage extends HTMLElement {
  readonly #waiting = new AbortController();

  connectedCallback(): void {
    for (const change of ['hashchange', 'storage', 'pageshow']) {
      addEventListener(
        change,
        () => {
          this.#open();
        },
        { signal: this.#waiting.signal },
      );
    }
    this.#open();
  }

  #open(): void {
    if (!isBriefThere() || this.#waiting.signal.aborted) return;
    this.#waiting.abort();
    void loadPart('The brief could not be loaded.', async () => {
      const { BriefDesk } = await import('./brief-desk.ts');
      new BriefDesk(this);
    });
  }
}

customElements.define('brief-page', BriefPage);
