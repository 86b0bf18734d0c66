import { loadStyles } from '../load-styles.ts';
import { ActiveOption } from './active-option.ts';
import { chosenIn, offerValues, showChips } from './facet-fields.ts';
import { narrowed } from './facets.ts';
import { documentNames, type DocumentNames } from './document-names.ts';
import { findFromOpen, type FoundFromOpen } from './find-from-open.ts';
import type { Library } from './find-places.ts';
import { keepSearch } from './kept-searches.ts';
import { offerForgetting, showLastSearches } from './last-searches.ts';
import { loadLibrary } from './load-library.ts';
import { namedOutcomes } from './named-outcomes.ts';
import { showQuickResults } from './quick-results.ts';
import { showPlaces } from './result-list.ts';
import styles from './search-panel.css?url';
import { absenceText, statusText } from './status-text.ts';

/** How long typing rests before it is a question. */
const REST = 120;

/** Searches while one types, in the dialog of every page and on the page of results. */
class SearchPanel extends HTMLElement {
  #library: Promise<Library> | undefined;
  #styled: Promise<void> | undefined;
  /** What stands below the field; nothing while there is no question, or no index. */
  #found: FoundFromOpen | undefined;
  #names: DocumentNames = new Map();
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the address holds what is still being typed, which the next letter replaces. */
  #isDraft = false;

  connectedCallback(): void {
    const input = this.#input;
    const list = this.#part('[data-search-results]', HTMLElement);
    const options = new ActiveOption(input, list);
    new MutationObserver(() => {
      options.reset();
    }).observe(list, { childList: true });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === 'Enter' && event.shiftKey && this.#open !== undefined) this.#turn();
      else if (by === 1 || by === -1) options.move(by);
      else if (event.key === 'Enter' && options.current !== undefined) options.current.click();
      else return;
      event.preventDefault();
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#keepAddress(true);
        void this.#search();
      }, REST);
    });
    for (const select of this.#selects) {
      select.addEventListener('change', () => {
        this.#choose();
      });
    }
    this.querySelector('.scope button')?.addEventListener('click', () => {
      this.#turn();
      input.focus();
    });
    list.addEventListener('click', () => {
      keepSearch(this.#query);
    });
    this.addEventListener('submit', (event) => {
      keepSearch(this.#query);
      if (!this.#keepsAddress) return;
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#keepAddress(false);
      void this.#search();
    });
    this.#part('.empty button', HTMLElement).addEventListener('click', () => {
      for (const select of this.#selects) select.value = '';
      this.#choose();
      input.focus();
    });
    this.#part('.failed button', HTMLElement).addEventListener('click', () => {
      input.focus();
      void this.#search();
    });
    this.#offerLastSearches();
    this.#joinDialog();
    if (this.#keepsAddress) {
      addEventListener('popstate', () => {
        this.#restore();
      });
    }
    // What was typed before the script was there is a question too.
    if (this.#keepsAddress && input.value === '') this.#restore();
    else void this.#search();
  }

  get #keepsAddress(): boolean {
    return this.dataset.keepsAddress === 'true';
  }

  get #input(): HTMLInputElement {
    return this.#part('input[name="q"]', HTMLInputElement);
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  /** The field that says which guidance is open, and is off while all are searched; none where there is one alone. */
  get #open(): HTMLInputElement | undefined {
    const field = this.querySelector<HTMLInputElement>('input[name="in"]');
    return field === null || field.value === '' ? undefined : field;
  }

  /** From the open guidance to all, and back. */
  #turn(): void {
    const open = this.#open;
    if (open === undefined) return;
    open.disabled = !open.disabled;
    this.#keepAddress(false);
    void this.#search();
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
      if (target === dialog || (target instanceof Element && target.closest('a:not([data-query])')))
        dialog.close();
    });
  }

  #offerLastSearches(): void {
    const room = this.#part('.last', HTMLElement);
    offerForgetting(room, this.dataset.page ?? '');
    room.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.dataset.query === undefined || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.#input.value = link.dataset.query;
      this.#input.focus();
      this.#keepAddress(false);
      void this.#search();
    });
  }

  async #search(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#query;
    try {
      this.#library ??= loadLibrary(this.dataset.index ?? '', this.dataset.names ?? '');
      // Results without their look are still results.
      this.#styled ??= loadStyles(styles).catch(() => undefined);
      const [library] = await Promise.all([this.#library, this.#styled]);
      this.#names = documentNames(library.documents);
      const open = this.#open;
      const found = await findFromOpen(
        query,
        library,
        open?.disabled === false ? open.value : undefined,
      );
      if (asked === this.#asked) this.#show(found);
    } catch {
      this.#library = undefined;
      if (asked === this.#asked) this.#show(undefined);
    }
  }

  /** A facet was chosen or opened: the same places, fewer or more of them. */
  #choose(): void {
    this.#keepAddress(false);
    this.#show(this.#found);
  }

  /** Shows what was found, or that the index is not there. */
  #show(found: FoundFromOpen | undefined): void {
    this.#found = found;
    const query = this.#query;
    this.#offerTurn(found);
    const chosen = chosenIn(this.#selects);
    const all = found?.places ?? [];
    const places = narrowed(all, chosen);
    const limit = Number(this.dataset.limit);
    const list = this.#part('[data-search-results]', HTMLElement);
    const quick = this.#part('.quick', HTMLElement);
    // Of one guidance its number is name enough.
    const { within } = found ?? {};
    const names = within === undefined ? this.#names : new Map([[within, within]]);
    if (found === undefined) {
      list.replaceChildren();
      quick.replaceChildren();
      quick.hidden = true;
    } else {
      showPlaces(list, places.slice(0, limit), found.question, names);
      showQuickResults(quick, namedOutcomes(found.outcomes, found.question), found.question, names);
    }
    offerValues(this.#selects, all, chosen, this.#names);
    this.#part('.facets', HTMLElement).hidden = all.length === 0 && chosen.size === 0;
    showChips(this.#part('.chips', HTMLElement), chosen, this.#names, (facet) => {
      this.#openFacet(facet);
    });
    const status = this.#part('.status', HTMLElement);
    const hint = query === '' ? (status.dataset.hint ?? '') : '';
    status.textContent =
      hint !== '' || found === undefined
        ? hint
        : statusText(query, found, places.length, chosen.size > 0, this.#names.size === 0);
    status.toggleAttribute(
      'data-absence',
      query !== '' && found !== undefined && absenceText(found, this.#names.size === 0) !== '',
    );
    this.#part('.failed', HTMLElement).hidden = found !== undefined;
    this.#part('.empty', HTMLElement).hidden =
      found === undefined || query === '' || places.length > 0;
    this.#part('.empty p', HTMLElement).hidden = chosen.size > 0;
    this.#part('.empty button', HTMLElement).hidden = chosen.size === 0;
    const more = this.#part('.all', HTMLElement);
    more.hidden = places.length <= limit;
    const link = this.#part('.all a', HTMLAnchorElement);
    link.textContent = `All ${places.length} results`;
    link.search = this.#parameters().toString();
    const last = this.#part('.last', HTMLElement);
    last.hidden = query !== '';
    if (query === '') showLastSearches(last, this.dataset.page ?? '');
    this.#part('.found', HTMLElement).scrollTop = 0;
  }

  /** Says what the key that widens the search would do; of one guidance no facet tells it from others. */
  #offerTurn(found: FoundFromOpen | undefined): void {
    const { within, elsewhere = 0 } = found ?? {};
    for (const select of this.#selects) {
      if (select.dataset.facet !== 'Guidance' && select.dataset.facet !== 'Topic') continue;
      if (within !== undefined) select.value = '';
      select.closest('label')?.toggleAttribute('hidden', within !== undefined);
    }
    const scope = this.querySelector('.scope');
    const open = this.#open;
    const isOffered =
      open !== undefined &&
      this.#query !== '' &&
      found !== undefined &&
      (open.disabled || (within !== undefined && elsewhere > 0));
    scope?.toggleAttribute('hidden', !isOffered);
    const words = scope?.querySelector('span');
    if (words && open) {
      words.textContent = open.disabled
        ? `Search ${open.value} first`
        : `Search all guidance (${elsewhere} more)`;
    }
  }

  #openFacet(facet: string): void {
    const select = this.#selects.find(({ dataset }) => dataset.facet === facet);
    if (select === undefined) return;
    select.value = '';
    select.focus();
    this.#choose();
  }

  #parameters(): URLSearchParams {
    const open = this.#open;
    const fields = [this.#input, ...this.#selects, ...(open?.disabled === false ? [open] : [])];
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
    for (const select of this.#selects) {
      const value = asked.get(select.name) ?? '';
      select.replaceChildren(new Option(value, value));
    }
    const open = this.querySelector<HTMLInputElement>('input[name="in"]');
    const number = asked.get('in') ?? '';
    if (open && number !== '') open.value = number;
    if (open) open.disabled = number === '';
    this.#isDraft = false;
    void this.#search();
  }
}

customElements.define('search-panel', SearchPanel);
