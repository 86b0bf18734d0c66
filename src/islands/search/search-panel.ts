import { foundPages, type FoundPage } from './found-pages.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { showPages } from './result-list.ts';
import { pagefindTerm } from './search-words.ts';

/** How long typing rests before it is a question. */
const REST = 120;
/** Pages whose texts are looked at; more are no help to a reader. */
const MOST = 60;

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
const placesOf = ({ start, parts }: FoundPage) => parts.length + (start === undefined ? 0 : 1);

/** Searches while one types, in the dialog of every page and on the page of results. */
class SearchPanel extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the address holds what is still being typed, which the next letter replaces. */
  #isDraft = false;

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      const isTyped = target instanceof HTMLInputElement;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(
        () => {
          this.#keepAddress(isTyped);
          void this.#search();
        },
        isTyped ? REST : 0,
      );
    });
    this.addEventListener('submit', (event) => {
      if (!this.#keepsAddress) return;
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#keepAddress(false);
      void this.#search();
    });
    this.addEventListener('keydown', (event) => {
      this.#moveFocus(event);
    });
    this.#part('.empty button', HTMLElement).addEventListener('click', () => {
      for (const select of this.#filters) select.value = '';
      this.#keepAddress(false);
      this.#input.focus();
      void this.#search();
    });
    this.#joinDialog();
    if (this.#keepsAddress) {
      addEventListener('popstate', () => {
        this.#restore();
      });
      this.#restore();
      if (this.#input.value === '') this.#input.focus();
    } else {
      void this.#search();
    }
  }

  get #keepsAddress(): boolean {
    return this.dataset.keepsAddress === 'true';
  }

  get #input(): HTMLInputElement {
    return this.#part('input', HTMLInputElement);
  }

  get #filters(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #part<Found extends HTMLElement>(selector: string, type: new () => Found): Found {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new RangeError(`the search has no ${selector}`);
    return found;
  }

  #joinDialog(): void {
    const dialog = this.closest('dialog');
    if (dialog === null) return;
    this.querySelector('[data-close]')?.addEventListener('click', () => {
      dialog.close();
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
    });
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.dataset.index ?? '', this.dataset.base ?? '');
    return this.#pagefind;
  }

  async #search(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value.trim();
    const term = pagefindTerm(query);
    try {
      const pagefind = await this.#load();
      const { results } = term === '' ? { results: [] } : await pagefind.search(term);
      const found = await Promise.all(
        results.slice(0, MOST).map(async ({ score, data }) => ({ score, fragment: await data() })),
      );
      // Pagefind does not say that the file with the words of a query is out of reach.
      if (found.length === 0 && !navigator.onLine) throw new Error('no connection');
      if (asked === this.#asked) this.#show(query, foundPages(found, query));
    } catch {
      this.#pagefind = undefined;
      if (asked === this.#asked) this.#show(query, undefined);
    }
  }

  /** Shows pages, or that the index is not there. */
  #show(query: string, found: readonly FoundPage[] | undefined): void {
    const pages = (found ?? []).filter((page) =>
      this.#filters.every(
        ({ value, dataset }) =>
          value === '' || page.filters[dataset.filter ?? '']?.includes(value) === true,
      ),
    );
    const limit = Number(this.dataset.limit);
    showPages(this.#part('[data-search-results]', HTMLOListElement), pages.slice(0, limit));
    this.#offerFilters(found ?? []);
    const isFiltered = this.#filters.some(({ value }) => value !== '');
    const status = this.#part('.status', HTMLElement);
    status.textContent =
      query === '' ? (status.dataset.hint ?? '') : statusText(query, pages, found?.length);
    this.#part('.failed', HTMLElement).hidden = found !== undefined;
    this.#part('.empty', HTMLElement).hidden =
      found === undefined || query === '' || pages.length > 0;
    this.#part('.empty p', HTMLElement).hidden = isFiltered;
    this.#part('.empty button', HTMLElement).hidden = !isFiltered;
    this.#part('.all', HTMLElement).hidden = pages.length <= limit;
    const all = this.#part('.all a', HTMLAnchorElement);
    all.textContent = `All ${counted(pages.length, 'page')} with results`;
    all.search = this.#parameters().toString();
    this.#part('.found', HTMLElement).scrollTop = 0;
  }

  /** Each filter offers the values of what was found, with how many pages have it. */
  #offerFilters(found: readonly FoundPage[]): void {
    for (const select of this.#filters) {
      const values = found.flatMap(({ filters }) => filters[select.dataset.filter ?? ''] ?? []);
      const counts = new Map([...Map.groupBy(values, String)].map(([v, all]) => [v, all.length]));
      const chosen = select.value;
      if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
      select.replaceChildren(
        new Option('All', ''),
        ...[...counts]
          .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
          .map(([value, count]) => new Option(`${value} (${count})`, value)),
      );
      select.value = chosen;
    }
    this.#part('.filters', HTMLElement).hidden =
      found.length === 0 && this.#filters.every(({ value }) => value === '');
  }

  #parameters(): URLSearchParams {
    const fields = [this.#input, ...this.#filters];
    return new URLSearchParams(
      fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value.trim()]),
    );
  }

  /** Puts the question into the address: a new step back for each, but not for each letter. */
  #keepAddress(isTyped: boolean): void {
    if (!this.#keepsAddress) return;
    const address = new URL(location.href);
    address.search = this.#parameters().toString();
    const replaces = isTyped && (this.#isDraft || location.search === '');
    if (address.href !== location.href) {
      if (replaces) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#isDraft = isTyped;
  }

  #restore(): void {
    const asked = new URLSearchParams(location.search);
    this.#input.value = asked.get('q') ?? '';
    for (const select of this.#filters) {
      const value = asked.get(select.name) ?? '';
      select.replaceChildren(new Option(value, value));
    }
    this.#isDraft = false;
    void this.#search();
  }

  /** Arrow keys go from the field to the results and from one to the next. */
  #moveFocus(event: KeyboardEvent): void {
    const { key, target } = event;
    if (
      !(target instanceof HTMLElement) ||
      !['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)
    ) {
      return;
    }
    const links = [...this.querySelectorAll<HTMLElement>('[data-search-results] a')];
    const at = links.indexOf(target);
    if (at === -1 && !(target === this.#input && key === 'ArrowDown')) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[key] ?? at;
    event.preventDefault();
    if (next < 0) this.#input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }
}

function statusText(query: string, pages: readonly FoundPage[], found: number | undefined): string {
  if (found === undefined) return '';
  if (pages.length === 0) {
    return found === 0
      ? `Nothing found for “${query}”.`
      : `Nothing found for “${query}” with these filters.`;
  }
  const places = pages.reduce((sum, page) => sum + placesOf(page), 0);
  return `${counted(places, 'result')} on ${counted(pages.length, 'page')}`;
}

customElements.define('search-panel', SearchPanel);
