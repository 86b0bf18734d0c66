/** Whether the address names a brief, or one lies where kept-brief.ts keeps it. */
function isBriefThere(): boolean {
  try {
    return location.hash.includes('=') || localStorage.getItem('brief') !== null;
  } catch {
    return false;
  }
}

/** The page of the brief. What shows and edits one is loaded as soon as there is one. */
class BriefPage extends HTMLElement {
  readonly #waiting = new AbortController();

  connectedCallback(): void {
    this.hidden = false;
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
    import('./brief-desk.ts').then(
      ({ BriefDesk }) => new BriefDesk(this),
      () => {
        const status = this.querySelector('[role="status"]');
        if (status)
          status.textContent = 'The brief could not be loaded. Reload the page to try again.';
      },
    );
  }
}

customElements.define('brief-page', BriefPage);
