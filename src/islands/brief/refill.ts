/**
 * Puts fresh content into an element. The text area in which the reader is writing stays where it is,
 * with its caret and what an input method has not finished, wherever the content holds its like: one of
 * the same entry (`data-id`).
 */
export function refill(place: Element, fresh: readonly HTMLElement[]): void {
  const field = document.activeElement;
  const like =
    field instanceof HTMLTextAreaElement && place.contains(field)
      ? fresh.find((one) => one.dataset.id === idOf(field))?.querySelector('textarea')
      : undefined;
  if (field instanceof HTMLTextAreaElement && like) refillAround(place, fresh, field, like);
  else place.replaceChildren(...fresh);
}

const idOf = (field: Element): string | undefined =>
  field.closest<HTMLElement>('[data-id]')?.dataset.id;

function refillAround(
  place: Element,
  fresh: readonly Node[],
  field: HTMLTextAreaElement,
  like: HTMLTextAreaElement,
): void {
  const kept = [...place.children].find((child) => child.contains(field));
  const at = fresh.findIndex((one) => one.contains(like));
  for (const child of [...place.childNodes]) if (child !== kept) child.remove();
  kept?.before(...fresh.slice(0, at));
  kept?.after(...fresh.slice(at + 1));
  if (kept === field) rewrite(field, like.value);
  else if (kept) refillAround(kept, [...(fresh[at]?.childNodes ?? [])], field, like);
}

/** Changes the words of a field and leaves the caret where it is. */
export function rewrite(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  if (field.value === words) return;
  const { selectionStart, selectionEnd } = field;
  field.value = words;
  if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
}
