import { searchFailed } from './search-failed.ts';

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');

/** Loads the search before it is asked for, which saves its reader the wait; a failure is told when it is. */
function prepareSearch(): void {
  import('./search/search-panel.ts').catch(() => undefined);
}

/** Shows the search, or goes to its field on the page of results; the rest is loaded only now. */
function openSearch(): void {
  if (dialog === null) {
    document.querySelector<HTMLInputElement>('search-panel [name="q"]')?.select();
    return;
  }
  if (!dialog.open) dialog.showModal();
  import('./search/search-panel.ts').catch(() => {
    searchFailed(dialog);
  });
}

const opener = document.querySelector('[data-search-opener]');
for (const intent of ['pointerenter', 'focus']) {
  opener?.addEventListener(intent, prepareSearch, { once: true });
}
opener?.addEventListener('click', (event) => {
  event.preventDefault();
  openSearch();
});

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (target instanceof Element && target.closest('input, select, textarea, [contenteditable]')) {
    return;
  }
  event.preventDefault();
  openSearch();
});
