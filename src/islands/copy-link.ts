/** Copies the address of what its button names to the clipboard, and says so on the button. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      const label = button.textContent;
      const address = new URL(`#${button.dataset.target ?? ''}`, location.href);
      const say = (text: string) => {
        button.textContent = text;
        setTimeout(() => (button.textContent = label), 2000);
      };
      navigator.clipboard.writeText(address.href).then(
        () => {
          say('Link copied');
        },
        () => {
          location.hash = address.hash;
          say('Copy it from the address bar');
        },
      );
    });
  }
}

customElements.define('copy-link', CopyLink);
