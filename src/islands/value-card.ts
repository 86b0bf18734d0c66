const REST = 160;
const GAP = 12;

/** Opens the card of a figure while the pointer rests on it or the keyboard stands on it. */
export class ValueCard extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the card opened by itself, so that a click is meant to keep it. */
  #isPassing = false;

  connectedCallback(): void {
    const card = this.querySelector<HTMLElement>('[popover]');
    const button = this.querySelector('button');
    if (card === null || button === null) return;
    const later = (open: boolean) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (card.matches(':popover-open') === open) return;
        card.togglePopover({ force: open, source: button });
        this.#isPassing = open;
      }, REST);
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
    button.addEventListener('click', (event) => {
      clearTimeout(this.#timer);
      if (this.#isPassing) {
        event.preventDefault();
        // The reader may have scrolled since it opened.
        uncover(button, card);
      }
      this.#isPassing = false;
    });
    card.addEventListener('beforetoggle', () => {
      addTools(card, button.textContent.trim());
    });
    card.addEventListener('toggle', ({ newState }) => {
      if (newState !== 'open') {
        // Escape gives the focus back to the figure, which must not open the card again.
        clearTimeout(this.#timer);
        this.#isPassing = false;
        return;
      }
      uncover(button, card);
    });
  }
}

/** Adds what a reader can do with a figure to its card, from the template of the page, when it first opens. */
function addTools(card: HTMLElement, figure: string): void {
  const { of } = card.dataset;
  const template = document.querySelector<HTMLTemplateElement>('#value-tools');
  if (of === undefined || template === null || card.querySelector('.tools') !== null) return;
  const tools = document.createElement('span');
  tools.className = 'tools';
  tools.append(template.content.cloneNode(true));
  const cite = tools.querySelector<HTMLElement>('cite-this');
  const add = tools.querySelector<HTMLElement>('add-to-brief');
  if (cite === null || add === null) return;
  cite.dataset.subject = of;
  cite.querySelector('button')?.setAttribute('aria-label', `Cite ${figure}`);
  add.dataset.item = `${add.dataset.item ?? ''}${of}`;
  add.dataset.label = figure;
  card.append(tools);
}

/** Moves the page where the card, at the foot of a narrow window, would cover the figure it belongs to. */
function uncover(button: HTMLElement, card: HTMLElement): void {
  const figure = button.getBoundingClientRect();
  const { top, bottom } = card.getBoundingClientRect();
  if (figure.bottom > top && figure.top < bottom) scrollBy(0, figure.bottom - top + GAP);
}

customElements.define('value-card', ValueCard);
