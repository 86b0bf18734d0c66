const FILTERS = ['domain', 'outcome', 'study', 'design'];

/** By what blocks can be set in order, other than that of the guidance; blocks without it stand last. */
const ORDERS: Readonly<Record<string, (a: DOMStringMap, b: DOMStringMap) => number>> = {
  outcome: (a, b) => words(a.name, b.name),
  study: (a, b) => words(a.source, b.source),
  highest: (a, b) => shares(a.share, b.share, -1),
  lowest: (a, b) => shares(a.share, b.share, 1),
};

/**
 * Filters the blocks of the table inside it, sets them in order, and keeps the choice in the address, from
 * which links to the other table (`data-same`) take it along. An address may name the results themselves
 * (`result`, several times), as the brief does; that goes with whatever else is chosen.
 */
export class EvidenceFilter extends HTMLElement {
  #blocks: HTMLTableSectionElement[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const table = this.querySelector('table');
    if (form === null || table === null) return;
    this.#blocks = [...table.tBodies];
    this.#restore(form);
    this.#apply(form, table);
    this.#carry();
    form.addEventListener('change', () => {
      this.#apply(form, table);
      this.#keep(form);
    });
    form.addEventListener('reset', () => {
      const address = new URL(location.href);
      address.searchParams.delete('result');
      history.replaceState(null, '', address);
      setTimeout(() => {
        this.#apply(form, table);
        this.#keep(form);
      });
    });
    this.querySelector('.empty button')?.addEventListener('click', () => {
      form.reset();
      form.querySelector('select')?.focus();
    });
    addEventListener('popstate', () => {
      this.#restore(form);
      this.#apply(form, table);
    });
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
    this.#carry();
  }

  #carry(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-same]')) {
      link.search = location.search;
    }
  }

  #apply(form: HTMLFormElement, table: HTMLTableElement): void {
    const chosen = new FormData(form);
    const named = new URLSearchParams(location.search).getAll('result');
    const results = this.#blocks.filter(({ dataset }) => dataset.head === undefined);
    for (const block of results) {
      const isNamed = named.length === 0 || named.includes(block.dataset.result ?? block.id);
      block.hidden =
        !isNamed ||
        FILTERS.some((name) => {
          const wanted = chosen.get(name);
          return (
            typeof wanted === 'string' &&
            wanted !== '' &&
            !(block.dataset[name] ?? '').split(' ').includes(wanted)
          );
        });
    }
    const shown = results.filter(({ hidden }) => !hidden);
    const sort = chosen.get('sort');
    const order = typeof sort === 'string' ? ORDERS[sort] : undefined;
    for (const head of this.#blocks) {
      const { head: domain } = head.dataset;
      if (domain === undefined) continue;
      head.hidden = order !== undefined || !shown.some(({ dataset }) => dataset.domain === domain);
    }
    const ordered =
      order === undefined
        ? this.#blocks
        : this.#blocks.toSorted((a, b) => order(a.dataset, b.dataset));
    if (ordered.some((block, index) => block !== table.tBodies[index])) table.append(...ordered);
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `${shown.length} of ${results.length} results shown`;
    // What is printed or copied says by itself that it is not all.
    const selection = this.querySelector('[data-selection]');
    if (selection) {
      selection.textContent =
        shown.length === results.length
          ? ''
          : `A selection: ${shown.length} of ${results.length} results.`;
    }
    for (const note of this.querySelectorAll<HTMLElement>('li[id^="note-"]')) {
      note.hidden = !shown.some((block) => block.querySelector(`a[href$="#${note.id}"]`));
    }
    table.toggleAttribute('hidden', shown.length === 0);
    this.querySelector('table-export')?.toggleAttribute('hidden', shown.length === 0);
    this.querySelector('.empty')?.toggleAttribute('hidden', shown.length > 0);
  }
}

const words = (left = '', right = ''): number => left.localeCompare(right, 'en', { numeric: true });

function shares(left = '', right = '', sign = 1): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return sign * (Number(left) - Number(right));
}

customElements.define('evidence-filter', EvidenceFilter);
