import { isForm, wordsOf, type Word } from '../search/search-words.ts';

type Row = Readonly<{
  item: HTMLLIElement;
  /** The list in which it stands under its topic. */
  home: HTMLElement;
  words: readonly Word[];
  title: string;
}>;

/** By what rows can be set in order, other than by topic. */
const ORDERS: Readonly<Record<string, (a: Row, b: Row) => number>> = {
  newest: (a, b) => alphabetical(b.item.dataset.published, a.item.dataset.published),
  title: (a, b) => alphabetical(a.title, b.title),
  evidence: (a, b) => Number(b.item.dataset.results) - Number(a.item.dataset.results),
  category: (a, b) => alphabetical(a.item.dataset.category, b.item.dataset.category),
};

const alphabetical = (left = '', right = ''): number =>
  left.localeCompare(right, 'en', { numeric: true });

/**
 * Narrows the list of documents inside it by words, topic and category, sets it in order, and keeps the
 * choice in the address. Each row is read once; what is typed only shows and hides them.
 */
class ShelfList extends HTMLElement {
  #rows: readonly Row[] = [];
  #sort: string | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#rows = [...this.querySelectorAll('li')].flatMap((item) =>
      item.parentElement === null
        ? []
        : [
            {
              item,
              home: item.parentElement,
              words: wordsOf([...item.querySelectorAll('a, p, span')].map(textOf).join('\n')),
              title: textOf(item.querySelector('a')),
            },
          ],
    );
    this.#restore(form);
    const use = () => {
      this.#apply(form);
      keep(form);
    };
    form.addEventListener('input', use);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('reset', () => {
      // The fields are empty only after it.
      setTimeout(use);
    });
    this.querySelector('.empty button')?.addEventListener('click', () => {
      form.reset();
      form.querySelector('input')?.focus();
    });
    addEventListener('popstate', () => {
      this.#restore(form);
    });
  }

  #restore(form: HTMLFormElement): void {
    const asked = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll('select')) {
      const value = asked.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
    const input = form.querySelector('input');
    if (input) input.value = asked.get(input.name) ?? '';
    this.#apply(form);
  }

  #apply(form: HTMLFormElement): void {
    const asked = wordsOf(form.querySelector('input')?.value ?? '');
    const named = this.#rows.filter(({ words }) =>
      asked.every((one) => words.some((word) => isForm(word, one))),
    );
    const fields = [...form.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
    const shown = new Set(named.filter((row) => fields.every((field) => fits(row, field))));
    for (const row of this.#rows) row.item.hidden = !shown.has(row);
    for (const field of fields) {
      const others = fields.filter((other) => other !== field);
      const left = named.filter((row) => others.every((other) => fits(row, other)));
      for (const option of field.options) {
        if (option.value === '') continue;
        const name = (option.dataset.name ??= option.text);
        option.text = `${name} (${left.filter((row) => has(row, field.name, option.value)).length})`;
      }
    }
    this.#setInOrder(form.querySelector<HTMLSelectElement>('[name="sort"]'));
    for (const section of this.querySelectorAll('section')) {
      section.hidden = section.querySelector('li:not([hidden])') === null;
    }
    const status = form.querySelector('[role="status"]');
    const [count, all] = [shown.size, this.#rows.length];
    if (status) status.textContent = `${count === all ? '' : `${count} of `}${all} documents`;
    this.querySelector('.empty')?.toggleAttribute('hidden', count > 0);
  }

  /** Rows stand in one list when they are set in order, and else each under its topic. */
  #setInOrder(field: HTMLSelectElement | null): void {
    const ordered = this.querySelector('.ordered');
    const sort = field?.value ?? '';
    const list = ordered?.querySelector('ul');
    if (!ordered || !list || sort === this.#sort) return;
    this.#sort = sort;
    const order = ORDERS[sort];
    if (order === undefined) for (const { item, home } of this.#rows) home.append(item);
    else list.append(...this.#rows.toSorted(order).map(({ item }) => item));
    const heading = ordered.querySelector('h3');
    if (heading) heading.textContent = field?.selectedOptions[0]?.text ?? '';
  }
}

const textOf = (element: Element | null): string => element?.textContent.trim() ?? '';

const has = ({ item }: Row, facet: string, value: string): boolean =>
  (item.dataset[facet] ?? '').split('|').includes(value);

const fits = (row: Row, { name, value }: HTMLSelectElement): boolean =>
  value === '' || has(row, name, value);

/** Puts what is chosen into the address, as no step of its own. */
function keep(form: HTMLFormElement): void {
  const address = new URL(location.href);
  for (const { name, value } of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input, select',
  )) {
    if (value.trim() === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value.trim());
  }
  history.replaceState(null, '', address);
}

customElements.define('shelf-list', ShelfList);
