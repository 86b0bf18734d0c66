const root = document.documentElement;

/** Keeps a choice in the browser; an empty one is forgotten. A browser that keeps nothing still obeys. */
function remember(name: 'theme' | 'calculated', value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage can be switched off; the choice then holds for this page.
  }
}

/** The theme and whether calculated values show; reads and sets `data-theme` and `data-calculated`. */
class DisplaySettings extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
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
