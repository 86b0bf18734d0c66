import { copyText } from './copy-text.ts';

/** Copies the address of what its button names. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      const address = new URL(`#${button.dataset.target ?? ''}`, location.href);
      void copyText(address.href, 'Link copied');
    });
  }
}

customElements.define('copy-link', CopyLink);
