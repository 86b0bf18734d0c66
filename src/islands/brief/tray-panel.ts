import controls from '../../styles/brief-controls.css?url';
import { urls } from '../../urls.ts';
import { LIMITS } from './brief.ts';
import { BriefEditor } from './brief-editor.ts';
import { missingWords, type ComposedBrief } from './composed-brief.ts';
import { element } from '../element.ts';
import { loadStyles } from '../load-styles.ts';
import { entryControls } from './entry-controls.ts';
import { refill } from './refill.ts';
import styles from './tray-panel.css?url';

/** The tray as it lies over a page: what was collected, in order, with the way to the brief. */
class TrayPanel {
  readonly #dialog: HTMLDialogElement;
  readonly #list = element('ol', { role: 'list' });
  readonly #editor: BriefEditor;

  constructor(tray: HTMLElement) {
    const close = element('button', { class: 'button' }, 'Close');
    this.#dialog = element(
      'dialog',
      { class: 'brief brief-panel', 'aria-labelledby': 'brief-panel-title' },
      element(
        'form',
        { method: 'dialog' },
        element('h2', { id: 'brief-panel-title' }, 'Your brief'),
        close,
      ),
      element(
        'p',
        { class: 'muted small' },
        'Kept in this browser only; nothing in it is sent anywhere.',
      ),
      this.#list,
      element(
        'p',
        { class: 'said' },
        element('span', { role: 'status' }),
        element('button', { type: 'button', 'data-act': 'undo', hidden: '' }, 'Undo'),
      ),
      element(
        'label',
        {},
        element('span', {}, 'Note for the whole brief'),
        element('textarea', { name: 'note', rows: '2', maxlength: `${LIMITS.note}` }),
      ),
      element('a', { class: 'button', href: urls.brief() }, 'Make the brief'),
    );
    // Beside the button, so that the focus order follows the page; the tray itself may be hidden.
    tray.after(this.#dialog);
    this.#editor = new BriefEditor(this.#dialog, (brief) => {
      this.#draw(brief);
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
  }

  async open(): Promise<void> {
    this.#dialog.showModal();
    await this.#editor.showOwn();
  }

  #draw({ items }: ComposedBrief): void {
    refill(
      this.#list,
      items.map((item, index) => {
        const { title } = item;
        const about =
          item.state === 'found' ? [item.lead, item.source] : [missingWords(item.state)];
        return element(
          'li',
          { 'data-id': item.id },
          element('strong', {}, `${index + 1}. ${title}`),
          element('p', { class: 'muted small' }, about.filter(Boolean).join(' · ')),
          entryControls({ title, index, count: items.length, note: item.note }),
        );
      }),
    );
  }
}

let panel: TrayPanel | undefined;

/** Opens the tray of the brief over the page, with its styles. */
export async function openTray(tray: HTMLElement): Promise<void> {
  if (panel === undefined) {
    await Promise.all([controls, styles].map(loadStyles));
    panel = new TrayPanel(tray);
  }
  await panel.open();
}
