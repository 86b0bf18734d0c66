import { loadPart } from '../load-part.ts';
import { loadStyles } from '../load-styles.ts';
import sheetUrl from '../../styles/self-test.css?url';
import { progressKey } from './kept-progress.ts';
import { keepProgress, keptProgress, type CardProgress, type Progress } from './progress.ts';
import type { Session } from './session.ts';
import { sessionQueue } from './session-queue.ts';

/** The style sheet of the questions, once it is there; a page that it cannot reach works without. */
let sheet: Promise<void> | undefined;

/** The words for a browser that keeps nothing. */
const NOT_KEPT =
  'This browser is not keeping your progress: its storage is full or switched off. To keep it, stop and save it to a file before you leave the page.';

/** How many questions a session asks. */
const LENGTH = 10;

/**
 * The self-test over the list of cards on the page: what is due, sessions, and the learner's progress.
 * The scheduler is loaded when a session starts.
 */
export class SelfTest {
  readonly #root: HTMLElement;
  #progress: Progress;
  #before: Progress | undefined;
  #session: Session | undefined;

  /** @param root - the element that holds the screens of the self-test */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#progress = this.#kept();
    this.#showCounts();
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) this.#press(button);
    });
    root.querySelector('input')?.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const [file] = target.files ?? [];
      // The same file can be chosen again.
      target.value = '';
      if (file !== undefined) {
        void loadPart(`${file.name} was not loaded.`, () => this.#load(file));
      }
    });
    root.addEventListener('pointerdown', () => {
      this.#session?.note(undefined);
    });
    // Here and not on the document: single letters are keys only while the self-test has the focus.
    root.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    // What another tab has kept is not written over from what this one remembers.
    addEventListener('storage', ({ key }) => {
      if (key !== progressKey(this.#guidance)) return;
      this.#progress = this.#kept();
      this.#showCounts();
    });
  }

  #kept(): Progress {
    const { progress, loss } = keptProgress(this.#guidance, new Date());
    if (loss !== '') this.#message(loss);
    return progress;
  }

  get #guidance(): string {
    return this.#root.dataset.guidance ?? '';
  }

  #press(button: HTMLButtonElement): void {
    const { do: action, grade } = button.dataset;
    if (grade !== undefined) this.#session?.grade(Number(grade));
    if (action === 'start') {
      void loadPart('The self-test could not be loaded. The questions are below.', () =>
        this.#start(),
      );
    }
    if (action === 'show') this.#session?.reveal();
    if (action === 'continue') this.#session?.continue();
    if (action === 'stop') this.#stop();
    if (action === 'export') {
      void loadPart('The file could not be made.', () => this.#save());
    }
    if (action === 'reset') {
      this.#replace(new Map(), 'Progress on this device is erased.');
    }
    if (action === 'undo' && this.#before !== undefined) {
      this.#replace(this.#before, 'The earlier progress is back.');
    }
  }

  #key(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (this.#session === undefined || ctrlKey || metaKey || altKey) return;
    const isControl = target instanceof Element && target.closest('button, a, summary') !== null;
    if (isControl && (key === ' ' || key === 'Enter')) this.#session.note(key);
    else if (!event.repeat && this.#session.key(key)) event.preventDefault();
  }

  #cards(): readonly HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('[data-card]')];
  }

  #queue() {
    return sessionQueue(
      this.#cards().map(({ id }) => id),
      this.#progress,
      new Date(),
    );
  }

  #showCounts(): void {
    const { due, fresh, later } = this.#queue().counts;
    const counts = this.#root.querySelector('[data-counts]');
    if (counts !== null) {
      counts.textContent = `${due} due, ${fresh} new, ${later} learnt and not due yet.`;
    }
  }

  async #start(): Promise<void> {
    const { queue } = this.#queue();
    const byId = new Map(this.#cards().map((card) => [card.id, card]));
    const [{ Session }] = await Promise.all([import('./session.ts'), styled()]);
    this.#session = new Session({
      root: this.#root,
      cards: queue.slice(0, LENGTH).flatMap((id) => byId.get(id) ?? []),
      progressOf: (id) => this.#progress.get(id),
      onAnswer: (id, progress) => {
        this.#answer(id, progress);
      },
      nextDue: () => [...this.#progress.values()].map(({ due }) => due).toSorted()[0],
      say: (text) => {
        this.#say(text);
      },
      show: (screen) => {
        this.#show(screen);
      },
    });
  }

  #answer(id: string, progress: CardProgress): void {
    this.#progress = new Map(this.#progress).set(id, progress);
    this.#before = undefined;
    this.#keep();
  }

  /** Keeps the progress, or says above every screen that the browser does not. */
  #keep(): void {
    const isKept = keepProgress(this.#guidance, this.#progress);
    const note = this.#root.querySelector('[data-unkept]');
    const words = isKept ? '' : NOT_KEPT;
    if (note !== null && note.textContent !== words) note.textContent = words;
  }

  #stop(): void {
    this.#session = undefined;
    this.#message('');
    this.#showCounts();
    this.#show('start');
    this.#root.querySelector<HTMLElement>('[data-do="start"]')?.focus();
  }

  /** Shows one screen, and the list of all cards only while no question is asked. */
  #show(screen: string): void {
    for (const section of this.#root.querySelectorAll<HTMLElement>('[data-screen]')) {
      section.hidden = section.dataset.screen !== screen;
    }
    document.querySelector('[data-all-cards]')?.toggleAttribute('hidden', screen === 'card');
  }

  async #save(): Promise<void> {
    const { saveProgress } = await import('./progress-file.ts');
    this.#message(saveProgress(this.#guidance, this.#progress));
  }

  async #load(file: File): Promise<void> {
    const { loadProgress } = await import('./progress-file.ts');
    const known = new Set(this.#cards().map(({ id }) => id));
    const { message, progress } = await loadProgress(this.#guidance, file, known);
    if (progress === undefined) this.#message(message);
    else this.#replace(progress, message);
  }

  #replace(progress: Progress, message: string): void {
    this.#before = this.#progress;
    this.#progress = progress;
    this.#keep();
    this.#showCounts();
    this.#message(message, true);
  }

  #message(text: string, canUndo = false): void {
    const place = this.#root.querySelector('[data-message]');
    if (place !== null) place.textContent = text;
    this.#root.querySelector('[data-do="undo"]')?.toggleAttribute('hidden', !canUndo);
    this.#say(text);
  }

  #say(text: string): void {
    const status = this.#root.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }
}

/** The cards without their look are still cards. */
const styled = (): Promise<void> => (sheet ??= loadStyles(sheetUrl).catch(() => undefined));
