import { readerDay } from '../cite/reader-day.ts';
import { briefFiles } from './brief-files.ts';
import { BriefInTab, type BriefStep } from './brief-in-tab.ts';
import {
  EMPTY,
  isEmpty,
  joined,
  LIMITS,
  withEntryAt,
  withEntryMoved,
  withNote,
  withoutEntry,
  type Brief,
} from './brief.ts';
import { composedBrief, type ComposedBrief } from './composed-brief.ts';
import { BRIEF_STORE, CHANGED, NOT_KEPT, onKeptElsewhere } from './kept-brief.ts';
import { briefChanges } from './brief-changes.ts';
import { rewrite } from './refill.ts';
import type { SharedBrief } from './shared-brief.ts';

/** Said when there is no more room. */
export const FULL = `The brief is full: it holds ${LIMITS.entries}.`;

type Undo = (brief: Brief) => Brief;

/** Shows a brief in words: all of it, or only what its reader wrote, while the fields are in use. */
export type DrawBrief = (brief: ComposedBrief, part: 'all' | 'notes') => void;

/**
 * Edits the kept brief by what stands in an element: fields named `title` and `note`; below
 * `[data-id]` the field `note` of that entry; buttons with `data-act`: `up`, `down`, `remove`,
 * `clear`, `undo`; and a line `[role="status"]` that says what was done. Alt with an arrow key moves
 * the entry that has the focus.
 */
export class BriefEditor {
  readonly #root: HTMLElement;
  readonly #draw: DrawBrief;
  readonly #own = new BriefInTab(BRIEF_STORE);
  #shared: SharedBrief | undefined;
  #isKept = true;
  #composed: ComposedBrief | undefined;
  #undo: Undo | undefined;
  #draws = 0;
  /** Whether something other than the words in the fields has changed since it was last shown. */
  #isOutdated = false;

  /** @param draw - shows the brief in words, each entry in an element with its id in `data-id` */
  constructor(root: HTMLElement, draw: DrawBrief) {
    this.#root = root;
    this.#draw = draw;
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
      if (button !== null) void this.#act(button.dataset.act ?? '', idOf(button));
    });
    root.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
        void this.#write(target);
      }
    });
    root.addEventListener('keydown', (event) => {
      const act = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
      const id = event.target instanceof Element ? idOf(event.target) : '';
      if (!event.altKey || act === undefined || id === '') return;
      event.preventDefault();
      void this.#act(act, id);
    });
    onKeptElsewhere((step) => {
      this.#hear('Another tab', step);
    });
    // The tray and the page of the brief can be open in one tab.
    document.addEventListener(CHANGED, () => {
      this.#hear('');
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#hear('Another tab');
    });
    document.documentElement.addEventListener('display-change', () => void this.#redraw());
  }

  /** The brief as it is edited or looked at. */
  get brief(): Brief {
    return this.#shared?.brief ?? this.#own.brief;
  }

  /** The brief in words, as it is shown. */
  get composed(): ComposedBrief | undefined {
    return this.#composed;
  }

  /** Shows the reader's own brief, to be edited. */
  async showOwn(): Promise<void> {
    await this.#turnTo();
  }

  /** Shows the brief of an address, to be looked at. */
  async showShared(shared: SharedBrief): Promise<void> {
    await this.#turnTo(shared);
  }

  async #turnTo(shared?: SharedBrief): Promise<void> {
    this.#shared = shared;
    this.#own.catchUp();
    this.#undo = undefined;
    this.#fill();
    this.#say('');
    await this.#redraw();
  }

  /**
   * Makes a brief the reader's own; the one that it replaces can be had back.
   *
   * @returns whether the browser keeps it
   */
  async take(brief: Brief, words: string): Promise<boolean> {
    this.#shared = undefined;
    this.#own.catchUp();
    const before = this.#own.brief;
    return this.#change(brief, words, isEmpty(before) ? undefined : () => before);
  }

  /** Says something in the line of the editor. */
  say(words: string): void {
    this.#say(words);
  }

  #fields(): readonly (HTMLInputElement | HTMLTextAreaElement)[] {
    return [
      ...this.#root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        '[name="title"], [name="note"]',
      ),
    ].filter((field) => idOf(field) === '');
  }

  /** Shows title and note of the brief in their fields. */
  #fill(): void {
    const { title, note } = this.brief;
    for (const field of this.#fields()) {
      rewrite(field, field.name === 'title' ? title : note);
      field.readOnly = this.#shared !== undefined;
    }
  }

  /** Takes in what was changed elsewhere, and says who did it where the reader may not know. */
  #hear(who: string, step?: BriefStep): void {
    const before = this.#own.brief;
    if (step === undefined) this.#own.catchUp();
    else this.#own.hear(step);
    const changes = briefChanges(before, this.#own.brief);
    if (this.#shared !== undefined || changes === undefined) return;
    this.#fill();
    if (who !== '') {
      const { removed, words } = changes;
      if (removed.length > 0) {
        this.#undo = (now) =>
          removed.reduce((brief, { entry, place }) => withEntryAt(brief, entry, place), now);
      }
      this.#say(`${who} ${words}.`);
    }
    void this.#redraw();
  }

  async #write(field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
    const id = idOf(field);
    const brief = this.#own.brief;
    if (id !== '') this.#keep(withNote(brief, id, field.value));
    else if (field.name === 'title') this.#keep({ ...brief, title: field.value });
    else if (field.name === 'note') this.#keep({ ...brief, note: field.value });
    else return;
    await this.#show();
  }

  async #act(act: string, id: string): Promise<void> {
    if (this.#shared !== undefined) return;
    const { brief } = this.#own;
    const index = brief.entries.findIndex((entry) => entry.id === id);
    const entry = brief.entries[index];
    if (act === 'undo' && this.#undo !== undefined) {
      const before = this.#undo(brief);
      const back = before.entries.find((one) => !brief.entries.some((now) => now.id === one.id));
      await this.#change(before, before === brief ? FULL : 'It is back.');
      this.#focus(back?.id ?? '', 'remove');
    } else if (act === 'clear') {
      const emptied = this.#change(EMPTY, 'The brief is empty.', (now) => joined(brief, now));
      this.#focusUndo();
      await emptied;
    } else if (entry !== undefined && (act === 'up' || act === 'down')) {
      const moved = withEntryMoved(brief, id, act === 'up' ? -1 : 1);
      const place = moved.entries.findIndex((one) => one.id === id) + 1;
      await this.#change(moved, `Moved to place ${place} of ${moved.entries.length}.`, this.#undo);
    } else if (entry !== undefined && act === 'remove') {
      const words = `Removed ${index + 1} of ${brief.entries.length}.`;
      const removed = this.#change(withoutEntry(brief, id), words, (now) =>
        withEntryAt(now, entry, index),
      );
      this.#focusUndo();
      await removed;
    }
  }

  async #change(brief: Brief, words: string, undo?: Undo): Promise<boolean> {
    this.#undo = undo;
    const isKept = this.#keep(brief);
    this.#fill();
    this.#say(words);
    await this.#redraw();
    return isKept;
  }

  /** Keeps a change; says so for as long as the browser does not. */
  #keep(brief: Brief): boolean {
    const wasKept = this.#isKept;
    this.#isKept = this.#own.edit(brief);
    if (wasKept !== this.#isKept) this.#say('');
    return this.#isKept;
  }

  #focusUndo(): void {
    this.#root.querySelector<HTMLElement>('[data-act="undo"]')?.focus();
  }

  #focus(id: string, act: string | undefined): void {
    const control = act === undefined ? 'textarea' : `[data-act="${act}"]`;
    this.#root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] ${control}`)?.focus();
  }

  #say(words: string): void {
    const status = this.#root.querySelector('[role="status"]');
    if (status) status.textContent = [words, this.#isKept ? '' : NOT_KEPT].join(' ').trim();
    const undo = this.#root.querySelector<HTMLElement>('[data-act="undo"]');
    if (undo) undo.hidden = this.#undo === undefined;
  }

  async #compose(): Promise<ComposedBrief | undefined> {
    this.#draws += 1;
    const draw = this.#draws;
    const files = await briefFiles(this.brief.entries.map(({ id }) => id));
    // A later change has overtaken this one.
    if (draw !== this.#draws) return undefined;
    this.#composed = composedBrief(this.brief, files, {
      showsCalculated: document.documentElement.dataset.calculated !== 'off',
      day: readerDay(),
      origin: location.origin,
      warning: this.#shared?.warning ?? '',
    });
    return this.#composed;
  }

  async #redraw(): Promise<void> {
    this.#isOutdated = true;
    await this.#show();
  }

  async #show(): Promise<void> {
    const composed = await this.#compose();
    if (composed === undefined) return;
    if (!this.#isOutdated) {
      this.#draw(composed, 'notes');
      return;
    }
    this.#isOutdated = false;
    const focused = document.activeElement;
    const id = focused === null ? '' : idOf(focused);
    const act = focused instanceof HTMLElement ? focused.dataset.act : undefined;
    this.#draw(composed, 'all');
    if (id !== '' && !this.#root.contains(focused)) this.#focus(id, act);
  }
}

/** The id of the entry that an element belongs to; empty outside of all. */
const idOf = (element: Element): string =>
  element.closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
