import { keptText } from '../kept-text.ts';
import { loadPart } from '../load-part.ts';

/** The ids of what is in the brief, as kept-brief.ts keeps them; what edits it is loaded when asked for. */
const keptIds = (): readonly string[] => new URLSearchParams(keptText('brief')).getAll('i');

/** Puts what it stands beside into the brief, or takes it out again. */
class AddToBrief extends HTMLElement {
  connectedCallback(): void {
    // One and the same function, so that a button whose row moves still answers once.
    this.firstElementChild?.addEventListener('click', this.#toggle);
    this.show(keptIds());
  }

  /** Says what a click would do while these are in the brief. */
  show(ids: readonly string[]): void {
    const { item = '', label = '' } = this.dataset;
    const button = this.firstElementChild;
    if (!button) return;
    const words = `${ids.includes(item) ? 'Remove from' : 'Add to'} brief`;
    // Words set anew, though the same, would have the page laid out once more.
    if (button.textContent !== words) button.textContent = words;
    button.ariaLabel = `${words}: ${label}`;
  }

  readonly #toggle = (): void =>
    void loadPart('The brief could not be changed.', async () => {
      const { toggleEntry } = await import('./toggle-entry.ts');
      toggleEntry(this);
    });
}

/** The button of the header that counts what is in the brief and opens it. */
class BriefTray extends HTMLElement {
  connectedCallback(): void {
    for (const [target, name] of [
      [document, 'brief-change'],
      [window, 'storage'],
    ] as const) {
      target.addEventListener(name, () => {
        this.#show();
      });
    }
    this.firstElementChild?.addEventListener(
      'click',
      () =>
        void loadPart('The brief could not be loaded.', async () => {
          const { openTray } = await import('./tray-panel.ts');
          await openTray(this);
        }),
    );
    this.#show();
  }

  #show(): void {
    const ids = keptIds();
    this.hidden = ids.length === 0;
    const count = this.querySelector('b');
    if (count) count.textContent = `${ids.length}`;
    for (const add of document.querySelectorAll('add-to-brief')) {
      if (add instanceof AddToBrief) add.show(ids);
    }
  }
}

customElements.define('add-to-brief', AddToBrief);
customElements.define('brief-tray', BriefTray);
