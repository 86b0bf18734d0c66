import { loadPart } from '../load-part.ts';

/** Opens the citations of what its button stands beside; the dialog itself is loaded only now. */
class CiteThis extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener(
      'click',
      () =>
        void loadPart('Citations could not be loaded.', async () => {
          const { showCitations } = await import('./cite-dialog.ts');
          await showCitations(this.dataset.subject ?? '', this.closest('[popover]'));
        }),
    );
  }
}

customElements.define('cite-this', CiteThis);
