import { LIMITS } from './brief.ts';
import { element } from '../element.ts';

/** Where an entry stands in its brief. */
export type EntryPlace = Readonly<{ title: string; index: number; count: number; note: string }>;

/** The buttons that move an entry or take it out, and the field of its note; see BriefEditor. */
export function entryControls({ title, index, count, note }: EntryPlace): HTMLElement {
  const button = (act: string, text: string, isAtEnd = false) =>
    element(
      'button',
      {
        type: 'button',
        'data-act': act,
        'aria-label': `${text}: ${title}`,
        // Not `disabled`: the focus stays where the reader moves things.
        ...(isAtEnd && { 'aria-disabled': 'true' }),
      },
      text,
    );
  const field = element(
    'textarea',
    { name: 'note', rows: '1', maxlength: `${LIMITS.note}`, 'aria-label': `Note: ${title}` },
    note,
  );
  return element(
    'div',
    { class: 'controls', 'data-edit': '' },
    element('label', {}, element('span', {}, 'Note'), field),
    element(
      'p',
      {},
      button('up', 'Move up', index === 0),
      button('down', 'Move down', index === count - 1),
      button('remove', 'Remove'),
    ),
  );
}
