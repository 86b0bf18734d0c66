/**
 * Says that the search of a panel could not be loaded. Trying again asks the page of results, which
 * loads everything anew: a module that failed once is not asked for again by the same page.
 *
 * @param panel - the search panel of the page or of the dialog
 */
export function searchFailed(panel: Element | null): void {
  const failed = panel?.querySelector('.failed');
  const form = panel?.querySelector('form');
  const input = panel?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!failed || !form || !input) return;
  if (input.value === '') input.value = new URLSearchParams(location.search).get('q') ?? '';
  failed.removeAttribute('hidden');
  failed.querySelector('button')?.addEventListener('click', () => {
    form.requestSubmit();
  });
}
