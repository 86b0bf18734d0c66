import { copyText } from './copy-text.ts';

/** Copies the address of what its button names. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    // One and the same function, so that a button whose row moves still answers once.
    this.querySelector('button')?.addEventListener('click', this.#copy);
  }

  readonly #copy = (): void => {
    const target = this.querySelector('button')?.dataset.target ?? '';
    void copyText(new URL(`#${target}`, location.href).href, 'Link copied');
  };
}

customElements.define('copy-link', CopyLink);
