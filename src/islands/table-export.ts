import { copyText } from './copy-text.ts';
import { loadPart } from './load-part.ts';
import { saveFile } from './save-file.ts';
import { shownRows, type TableSource } from './table-export/shown-rows.ts';

/** Copies the rows of the table before it for a spreadsheet, or saves them as a file. */
class TableExport extends HTMLElement {
  connectedCallback(): void {
    const before = this.previousElementSibling;
    const table = before instanceof HTMLTableElement ? before : before?.querySelector('table');
    if (table === null || table === undefined) return;
    this.hidden = false;
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        // The same words are heard again only when they were gone in between.
        this.#say('');
        void loadPart('The rows could not be written.', () =>
          button.dataset.as === 'csv' ? this.#save(table) : this.#copy(table),
        );
      });
    }
  }

  async #copy(table: HTMLTableElement): Promise<void> {
    const [rows, { separated }] = await withWriter(table, this.#source());
    await copyText(separated(rows, '\t'), `Copied ${counted(rows)}`, (words) => {
      this.#say(words);
    });
  }

  async #save(table: HTMLTableElement): Promise<void> {
    const [rows, { separated }] = await withWriter(table, this.#source());
    // The cells are those of the page, with signs that Excel needs the mark for.
    const file = new Blob(['\ufeff', separated(rows, ',')], { type: 'text/csv;charset=utf-8' });
    saveFile(file, `${this.dataset.file ?? 'table'}.csv`);
    this.#say(`Saved ${counted(rows)}`);
  }

  /** The guidance and edition of the page, which each row carries away. */
  #source(): TableSource {
    const { guidance = '', edition = '' } =
      this.closest<HTMLElement>('[data-edition]')?.dataset ?? {};
    return { guidance, edition };
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

/** The rows, and what writes them, which is loaded only now. */
async function withWriter(table: HTMLTableElement, source: TableSource) {
  return [shownRows(table, source), await import('../exports/csv.ts')] as const;
}

/** `12 rows`, without the header; `1 row`. */
function counted(rows: readonly unknown[]): string {
  const count = rows.length - 1;
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}

customElements.define('table-export', TableExport);
