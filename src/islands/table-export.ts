import { loadPart } from './load-part.ts';

/** Copies the rows of the table before it for a spreadsheet, or saves them as a file. */
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
          const as =
            button.dataset.as === 'csv' ? (`${this.dataset.file ?? 'table'}.csv` as const) : 'copy';
          await takeRows(table, this.#source(), as, say);
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
