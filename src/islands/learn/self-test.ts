import { loadStyles } from '../load-styles.ts';
import sheetUrl from '../../styles/self-test.css?url';
import { keepProgress, keptProgress, type Progress } from './progress.ts';
import type { Session } from './session.ts';
import { sessionQueue } from './session-queue.ts';

/** The style sheet of the questions, once it is there; a page that it cannot reach works without. */
let sheet: Promise<void> | undefined;

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
    this.#progress = keptProgress(this.#guidance);
    this.#showCounts();
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) this.#press(button);
    });
    root.querySelector('input')?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#load(target);
    });
    document.addEventListener('keydown', (event) => {
      this.#key(event);
    });
  }

  get #guidance(): string {
    return this.#root.dataset.guidance ?? '';
  }

  #press(button: HTMLButtonElement): void {
    const { do: action, grade } = button.dataset;
    if (grade !== undefined) this.#session?.grade(Number(grade));
    if (action === 'start') void this.#start();
    if (action === 'show') this.#session?.reveal();
    if (action === 'continue') this.#session?.continue();
    if (action === 'stop') this.#stop();
    if (action === 'export') void this.#save();
    if (action === 'reset') {
      this.#replace(new Map(), 'Progress on this device is erased.');
    }
    if (action === 'undo' && this.#before !== undefined) {
      this.#replace(this.#before, 'The earlier progress is back.');
    }
  }

  #key(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (this.#session === undefined || ctrlKey || metaKey || altKey || event.repeat) return;
    if (document.querySelector('dialog[open], :popover-open') !== null) return;
    if (target instanceof Element) {
      if (target.closest('input, select, textarea') !== null) return;
      if (key === ' ' && target.closest('button, a, summary') !== null) return;
    }
    if (this.#session.key(key)) event.preventDefault();
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
    try {
      const [{ Session }] = await Promise.all([import('./session.ts'), styled()]);
      this.#session = new Session({
        root: this.#root,
        guidance: this.#guidance,
        cards: queue.slice(0, LENGTH).flatMap((id) => byId.get(id) ?? []),
        progress: this.#progress,
        say: (text) => {
          this.#say(text);
        },
        onProgress: (progress) => {
          this.#progress = progress;
          this.#before = undefined;
        },
        show: (screen) => {
          this.#show(screen);
        },
      });
    } catch {
      this.#message('The self-test could not be loaded. The questions stand below.');
    }
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
    saveProgress(this.#guidance, this.#progress);
    this.#message(`Saved: progress of ${this.#progress.size} questions.`);
  }

  async #load(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const { loadProgress } = await import('./progress-file.ts');
    const known = new Set(this.#cards().map(({ id }) => id));
    const { message, progress } = await loadProgress(this.#guidance, file, known);
    if (progress === undefined) this.#message(message);
    else this.#replace(progress, message);
    input.value = '';
  }

  #replace(progress: Progress, message: string): void {
    this.#before = this.#progress;
    this.#progress = progress;
    const isKept = keepProgress(this.#guidance, progress);
    this.#showCounts();
    this.#message(
      isKept
        ? message
        : `${message} This browser keeps nothing: it lasts until you leave the page.`,
      true,
    );
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
