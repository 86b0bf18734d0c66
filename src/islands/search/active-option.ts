/**
 * Moves through the options of a list while the focus stays in the field above it, as the combobox pattern
 * of the ARIA Authoring Practices has it.
 */
export class ActiveOption {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
    list.role = 'listbox';
    list.ariaLabel = 'Results';
    field.role = 'combobox';
    field.ariaAutoComplete = 'list';
    field.setAttribute('aria-controls', list.id);
    this.reset();
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  /** The option that Enter would follow. */
  get current(): HTMLElement | undefined {
    return this.#options.find((option) => option.ariaSelected === 'true');
  }

  /** Goes on by some options; before the first and behind the last is the field itself. */
  move(by: 1 | -1): void {
    const options = this.#options;
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    const next = at === -1 && by === -1 ? options.length - 1 : at + by;
    this.#choose(options[next]);
  }

  /** Says whether there are options, none of them chosen. */
  reset(): void {
    this.#choose(undefined);
    this.#field.ariaExpanded = String(this.#options.length > 0);
  }

  #choose(chosen: HTMLElement | undefined): void {
    for (const option of this.#options) option.ariaSelected = String(option === chosen);
    if (chosen === undefined) {
      this.#field.removeAttribute('aria-activedescendant');
    } else {
      this.#field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  }
}
