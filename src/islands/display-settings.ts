import { keepText } from './kept-text.ts';
import { notice } from './notice.ts';

const root = document.documentElement;

/** Keeps a choice in the browser; an empty one is forgotten. A browser that keeps nothing obeys, and says so. */
function remember(name: 'theme' | 'calculated', value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
  if (!keepText(name, value)) {
    notice(
      'This browser keeps nothing (storage is off or full): the choice holds for this page only.',
    );
  }
}

/** The theme and whether calculated values show; reads and sets `data-theme` and `data-calculated`. */
class DisplaySettings extends HTMLElement {
  connectedCallback(): void {
    for (const input of this.querySelectorAll('input')) {
      input.checked =
        input.name === 'theme'
          ? input.value === (root.dataset.theme ?? '')
          : root.dataset.calculated !== 'off';
      input.addEventListener('change', () => {
        if (input.name === 'theme') remember('theme', input.value);
        else remember('calculated', input.checked ? '' : 'off');
        root.dispatchEvent(new CustomEvent('display-change'));
      });
    }
  }
}

customElements.define('display-settings', DisplaySettings);
