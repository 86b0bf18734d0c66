const FILTERS = ['domain', 'outcome', 'study', 'design'];

/** Filters and sorts the rows of the table inside it, and keeps the choice in the address. */
export class EvidenceFilter extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const body = this.querySelector('tbody');
    if (form === null || body === null) return;
    this.#rows = [...body.rows];
    this.#restore(form);
    this.#apply(form);
    form.addEventListener('change', () => {
      this.#apply(form);
      this.#keep(form);
    });
    form.addEventListener('reset', () => {
      setTimeout(() => {
        this.#sortBy(undefined, body);
        this.#apply(form);
        this.#keep(form);
      });
    });
    this.querySelector('.empty button')?.addEventListener('click', () => {
      form.reset();
      form.querySelector('select')?.focus();
    });
    addEventListener('popstate', () => {
      this.#restore(form);
      this.#apply(form);
    });
    for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        this.#sortBy(head, body);
      });
    }
  }

  #restore(form: HTMLFormElement): void {
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = asked.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  }

  #keep(form: HTMLFormElement): void {
    const address = new URL(location.href);
    for (const { name, value } of form.querySelectorAll('select')) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
  }

  #apply(form: HTMLFormElement): void {
    const chosen = new FormData(form);
    let shown = 0;
    for (const row of this.#rows) {
      row.hidden = FILTERS.some((name) => {
        const wanted = chosen.get(name);
        return (
          typeof wanted === 'string' &&
          wanted !== '' &&
          !(row.dataset[name] ?? '').split(' ').includes(wanted)
        );
      });
      if (!row.hidden) shown += 1;
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `${shown} of ${this.#rows.length} rows shown`;
    this.querySelector('table')?.toggleAttribute('hidden', shown === 0);
    this.querySelector('table-export')?.toggleAttribute('hidden', shown === 0);
    this.querySelector('.empty')?.toggleAttribute('hidden', shown > 0);
  }

  /** Sorts by a column, up, then down, then as it was; rows without a number stand last. */
  #sortBy(head: HTMLTableCellElement | undefined, body: HTMLTableSectionElement): void {
    const was = head?.ariaSort;
    for (const other of this.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    const now = was === 'ascending' ? 'descending' : was === 'descending' ? undefined : 'ascending';
    if (head === undefined || now === undefined) {
      body.append(...this.#rows);
      return;
    }
    head.ariaSort = now;
    const isNumber = head.dataset.sort === 'number';
    const cells = new Map(this.#rows.map((row) => [row, keyOf(row, head, isNumber)]));
    const sign = now === 'ascending' ? 1 : -1;
    body.append(
      ...this.#rows.toSorted((a, b) => {
        const [left, right] = [cells.get(a) ?? '', cells.get(b) ?? ''];
        if (left === '' || right === '') return Number(left === '') - Number(right === '');
        return sign * compare(left, right);
      }),
    );
  }
}

/** Numbers by size; other text, the numbers of paragraphs included, run of digits by run of digits. */
function compare(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  return Number.isNaN(difference) ? left.localeCompare(right, 'en', { numeric: true }) : difference;
}

/** What a row is sorted by; found by its label, since a row without figures has fewer cells. */
function keyOf(row: HTMLTableRowElement, head: HTMLTableCellElement, isNumber: boolean): string {
  const label = head.textContent.trim();
  const isWhole = row.cells.length === head.parentElement?.childElementCount;
  const cell =
    [...row.cells].find((one) => one.dataset.label === label) ??
    (isWhole ? row.cells[head.cellIndex] : undefined);
  if (cell === undefined) return '';
  const value = cell.dataset.value ?? cell.textContent.trim();
  return isNumber && !/\d/.test(value) ? '' : value;
}

customElements.define('evidence-filter', EvidenceFilter);
