import type { Page } from 'playwright-core';

/**
 * Asks the page of all results a question, as Enter in its field does, and waits for what it shows.
 * The page is not loaded again, as it is not for a reader who asks one question after the other.
 *
 * @param page shows `/search/`
 * @returns the addresses of the results, best first, whole; none when nothing is found
 */
export function askSearch(page: Page, query: string): Promise<readonly string[]> {
  return page.evaluate(async (question) => {
    const panel = document.querySelector('main search-panel')!;
    const field = panel.querySelector<HTMLInputElement>('input[name="q"]')!;
    // The search is loaded when its field is used.
    field.focus();
    await customElements.whenDefined('search-panel');
    const status = panel.querySelector('.status')!;
    const shown = new Promise<void>((resolve) => {
      // What is found is said anew even when it is said in the same words.
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(status, { childList: true });
    });
    field.value = question;
    field.form!.requestSubmit();
    await shown;
    return [...panel.querySelectorAll<HTMLAnchorElement>('[data-search-results] a')].map(
      ({ href }) => href,
    );
  }, query);
}
