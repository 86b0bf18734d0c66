import { element } from '../element.ts';
import { notice } from '../notice.ts';
import { areKept, forgetSearches, keptSearches } from './kept-searches.ts';

/**
 * Shows the reader's last searches with what forgets them and what keeps none.
 *
 * @param room holds a list, a button and a checkbox
 * @param searchPage address of the page of results
 */
export function showLastSearches(room: HTMLElement, searchPage: string): void {
  const searches = keptSearches();
  room.querySelector('ul')?.replaceChildren(
    ...searches.map((query) => {
      const address = `${searchPage}?${new URLSearchParams({ q: query }).toString()}`;
      return element('li', {}, element('a', { href: address, 'data-query': query }, query));
    }),
  );
  room.toggleAttribute('data-empty', searches.length === 0);
  const keep = room.querySelector('input');
  if (keep !== null) keep.checked = areKept();
}

/** Lets the reader forget the searches, and keep none from then on. */
export function offerForgetting(room: HTMLElement, searchPage: string): void {
  const keep = room.querySelector('input');
  const forget = (keepOthers: boolean): void => {
    if (!forgetSearches(keepOthers)) {
      notice('This browser could not keep that choice: its storage is off or full.');
    }
    showLastSearches(room, searchPage);
  };
  room.querySelector('button')?.addEventListener('click', () => {
    forget(keep?.checked ?? true);
    keep?.focus();
  });
  keep?.addEventListener('change', () => {
    forget(keep.checked);
  });
}
