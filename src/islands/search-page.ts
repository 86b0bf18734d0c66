import { searchFailed } from './search-failed.ts';

const panel = document.querySelector<HTMLElement>('search-panel');

/** Starts the search of the page of results: at once when its address asks something, else when it is used. */
function start(): void {
  import('./search/search-panel.ts').catch(() => {
    searchFailed(panel);
  });
}

if (location.search === '') panel?.addEventListener('focusin', start, { once: true });
else start();
