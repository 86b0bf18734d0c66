import { element } from './element.ts';

/** How long words stay that ask nothing of the reader. */
const STAYS = 6000;
/** A live region speaks when its words change, so it must be there before them. */
const BEFORE_WORDS = 100;

let end: (() => void) | undefined;

/**
 * Says something at the foot of the window, above whatever is open there, to those who see it and to
 * those who hear it; a later notice takes the place of an earlier one. Without a field or a choice it
 * goes away by itself.
 *
 * @param choices - what each further button does; any button closes the notice
 * @param field - something to copy from by hand
 */
export function notice(
  words: string,
  choices: Readonly<Record<string, () => void>> = {},
  field?: HTMLTextAreaElement,
): void {
  end?.();
  const opener = document.activeElement;
  const status = element('span', { role: 'status' });
  // A landmark, as the rest of the page is; a dialog would take the focus of what it lies above.
  const box = element(
    'section',
    { class: 'notice-box no-print', popover: 'manual', 'aria-label': 'Notice' },
    status,
  );
  if (field !== undefined) box.append(field);
  const close = (): void => {
    if (box.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    box.remove();
  };
  for (const [name, act] of [...Object.entries(choices), ['Close', close] as const]) {
    const button = element('button', { type: 'button', class: 'button' }, name);
    button.addEventListener('click', () => {
      close();
      act();
    });
    box.append(button);
  }
  end = close;
  // What lies outside an open dialog cannot be pressed.
  (document.querySelector('dialog:modal') ?? document.body).append(box);
  // By the keyboard the notice comes next after what was pressed.
  box.showPopover(opener instanceof HTMLElement ? { source: opener } : undefined);
  field?.focus();
  field?.select();
  setTimeout(() => {
    status.textContent = words;
  }, BEFORE_WORDS);
  if (field === undefined && box.childElementCount === 2) setTimeout(close, STAYS);
}
