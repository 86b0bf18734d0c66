/** Opens the citations of what its button stands beside; the dialog itself is loaded only now. */
class CiteThis extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      const { subject = '' } = this.dataset;
      const text = button.textContent;
      import('./cite-dialog.ts')
        .then(({ showCitations }) => showCitations(subject, this.closest('[popover]')))
        .catch(() => {
          button.textContent = 'Citations could not be loaded';
          setTimeout(() => (button.textContent = text), 4000);
        });
    });
  }
}

customElements.define('cite-this', CiteThis);
