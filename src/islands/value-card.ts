const REST = 160;

/** Opens the card of a figure while the pointer rests on it or the keyboard stands on it. */
class ValueCard extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const card = this.querySelector<HTMLElement>('[popover]');
    const button = this.querySelector('button');
    if (card === null || button === null) return;
    const later = (open: boolean) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => card.togglePopover({ force: open, source: button }), REST);
    };
    this.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') later(true);
    });
    this.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse' && !this.contains(document.activeElement)) later(false);
    });
    button.addEventListener('focus', () => {
      if (button.matches(':focus-visible')) later(true);
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) later(false);
    });
    button.addEventListener('click', () => {
      clearTimeout(this.#timer);
    });
  }
}

customElements.define('value-card', ValueCard);
