import { loadPart } from './load-part.ts';

/** Copies the table before it, as rows for a spreadsheet or as a table for a document, or saves its rows. */
class TableExport extends HTMLElement {
  connectedCallback(): void {
    const before = this.previousElementSibling;
    const table = before instanceof HTMLTableElement ? before : before?.querySelector('table');
    if (table === null || table === undefined) return;
    const status = this.querySelector('[role="status"]');
    const say = (words: string): void => {
      if (status) status.textContent = words;
    };
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        // The same words are heard again only when they were gone in between.
        say('');
        void loadPart('The rows could not be written.', async () => {
          const { takeRows } = await import('./table-export/take-rows.ts');
          const { as } = button.dataset;
          await takeRows(table, this.#source(), { as, file: this.dataset.file }, say);
        });
      });
    }
  }

  /** The guidance and edition of the page, which each row carries away. */
  #source(): Readonly<{ guidance: string; edition: string }> {
    const { guidance = '', edition = '' } =
      this.closest<HTMLElement>('[data-edition]')?.dataset ?? {};
    return { guidance, edition };
  }
}

customElements.define('table-export', TableExport);
