import { optionOrder } from '../../learn/option-order.ts';
import { askAgain } from './ask-again.ts';
import type { CardProgress } from './progress.ts';
import { nextProgress, waitText, type GradeNumber } from './schedule.ts';

/** What a session needs of the page around it. */
export type SessionHost = Readonly<{
  root: HTMLElement;
  /** The items of the list of all cards that are asked, in order. */
  cards: readonly HTMLElement[];
  /** The progress of a card that was asked before. */
  progressOf: (card: string) => CardProgress | undefined;
  /** Takes the progress of a card after each answer. */
  onAnswer: (card: string, progress: CardProgress) => void;
  /** When the next card is due, as ISO text. */
  nextDue: () => string | undefined;
  say: (text: string) => void;
  /** Shows one of the screens: `card`, `summary`. */
  show: (screen: string) => void;
}>;

type Asked = Readonly<{
  card: HTMLElement;
  buttons: readonly HTMLButtonElement[];
  right: HTMLButtonElement | undefined;
}>;

/** What is said of an answer. */
type Outcome = 'right' | 'wrong' | 'shown';

const VERDICTS: Record<Outcome, string> = {
  right: 'Right.',
  wrong: 'Not right.',
  shown: 'The answer:',
};

const HINTS: Record<Outcome, string> = {
  right: 'Continuing counts as Good.',
  wrong: 'This question comes up again before the session ends.',
  shown: 'How well did you know it? Continuing counts as Again.',
};

/** Keys that go on once an answer is shown. */
const GOES_ON = [' ', 'Enter'];

/** Asks the cards one after the other and the missed ones again, grades them, and sums up. */
export class Session {
  readonly #host: SessionHost;
  #queue: readonly HTMLElement[];
  #asked: Asked | undefined;
  #outcome: Outcome | undefined;
  /** Cards that were answered, each in its first attempt. */
  readonly #met = new Set<HTMLElement>();
  readonly #missed = new Set<HTMLElement>();
  /** The key pressed last, unless the pointer was used since. */
  #pressed: string | undefined;
  /** The key that brought the answer; pressed twice by accident, it would grade what nobody has read. */
  #spent: string | undefined;

  constructor(host: SessionHost) {
    this.#host = host;
    this.#queue = host.cards;
    this.#ask();
  }

  /** Notes a key that a control of its own obeys, or `undefined` for the pointer. */
  note(key: string | undefined): void {
    this.#pressed = key;
  }

  /**
   * Obeys a key: 1 to 4 choose; space shows the answer; then space or Enter, whichever did not bring the
   * answer, goes on, and the first letter of a grade gives it.
   */
  key(key: string): boolean {
    this.#pressed = key;
    if (this.#outcome === undefined) {
      if (key === ' ') this.reveal();
      return key === ' ' || this.#choose(key);
    }
    if (!GOES_ON.includes(key)) return this.#gradeBy(key);
    if (key !== this.#spent) this.continue();
    return true;
  }

  /** Takes the option that a key stands beside. */
  #choose(key: string): boolean {
    const button = this.#asked?.buttons[Number(key) - 1];
    if (button !== undefined) this.choose(button);
    return button !== undefined;
  }

  #gradeBy(key: string): boolean {
    const button = this.#host.root.querySelector<HTMLElement>(
      `.grades:not([hidden]) [data-key="${CSS.escape(key.toLowerCase())}"]`,
    );
    if (button !== null) this.grade(Number(button.dataset.grade));
    return button !== null;
  }

  /** Takes an option. */
  choose(button: HTMLButtonElement): void {
    if (this.#outcome !== undefined) return;
    this.#reveal(button === this.#asked?.right ? 'right' : 'wrong', button);
  }

  /** Shows the answer without a choice. */
  reveal(): void {
    if (this.#outcome === undefined) this.#reveal('shown');
  }

  /** Goes on with the grade that follows from the answer. */
  continue(): void {
    if (this.#outcome !== undefined) this.#grade(this.#outcome === 'right' ? 3 : 1);
  }

  /** Goes on with a grade of the learner's own; a wrong choice stays one. */
  grade(number: number): void {
    if (this.#outcome === undefined) return;
    const grade = ([1, 2, 3, 4] as const).find((one) => one === number) ?? 1;
    this.#grade(this.#outcome === 'wrong' ? 1 : grade);
  }

  #ask(): void {
    const { cards, show, say, progressOf } = this.#host;
    const [card] = this.#queue;
    if (card === undefined) {
      this.#sumUp();
      return;
    }
    this.#outcome = undefined;
    const step = this.#met.has(card)
      ? 'Again, as it was missed'
      : `${this.#met.size + 1} of ${cards.length}`;
    this.#part('[data-step]').textContent = step;
    const bar = this.#host.root.querySelector('progress');
    if (bar !== null) {
      bar.max = cards.length;
      bar.value = cards.length - this.#queue.length;
    }
    const question = this.#part('[data-screen="card"] h2');
    question.replaceChildren(...(card.querySelector('h3')?.cloneNode(true).childNodes ?? []));
    const listed = [...card.querySelectorAll<HTMLElement>('ol > li')].map(
      ({ textContent }, index) => ({
        text: textContent,
        isRight: 'ABCD'.charAt(index) === card.dataset.card,
      }),
    );
    const options = optionOrder(card.id, progressOf(card.id)?.reps ?? 0, listed);
    const buttons = options.map(({ text }, index) => this.#optionButton(text, index));
    this.#part('[data-options]').replaceChildren(
      ...buttons.map((button) => {
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
    const right = buttons[options.findIndex(({ isRight }) => isRight)];
    this.#asked = { card, buttons, right };
    this.#part('[data-answer]').hidden = true;
    this.#part('[data-do="show"]').hidden = false;
    show('card');
    say(step);
    this.#host.root.scrollIntoView({ block: 'start', behavior: 'instant' });
    question.focus({ preventScroll: true });
  }

  #optionButton(text: string, index: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    const key = document.createElement('kbd');
    key.textContent = String(index + 1);
    const words = document.createElement('span');
    words.textContent = text;
    button.append(key, words);
    button.addEventListener('click', () => {
      this.choose(button);
    });
    return button;
  }

  #reveal(outcome: Outcome, chosen?: HTMLButtonElement): void {
    if (this.#asked === undefined) return;
    const { card, buttons, right } = this.#asked;
    this.#outcome = outcome;
    this.#spent = this.#pressed;
    const words = right?.querySelector('span')?.textContent ?? '';
    for (const button of buttons) {
      button.disabled = true;
      const state = button === right ? 'right' : button === chosen ? 'chosen' : undefined;
      if (state === undefined) continue;
      button.dataset.state = state;
      const mark = document.createElement('em');
      mark.textContent = state === 'right' ? 'right' : 'your choice';
      button.append(mark);
    }

    const answer = card.querySelector('details > div')?.cloneNode(true);
    // Options are marked and have numbers here, so the letter of the right one would say nothing.
    if (answer instanceof Element) answer.querySelector('b')?.remove();
    this.#part('[data-explanation]').replaceChildren(...(answer?.childNodes ?? []));
    const verdict = this.#part('[data-verdict]');
    verdict.textContent = VERDICTS[outcome];
    this.#part('[data-hint]').textContent = HINTS[outcome];
    const grades = this.#part('.grades');
    grades.hidden = outcome === 'wrong';
    if (outcome !== 'wrong') this.#showWaits(card.id, grades);
    this.#part('[data-do="show"]').hidden = true;
    this.#part('[data-answer]').hidden = false;
    this.#host.say(`${VERDICTS[outcome]} ${words}`);
    const next = this.#part('[data-do="continue"]');
    const key = next.querySelector('kbd');
    if (key !== null) key.textContent = this.#spent === ' ' ? 'Enter' : 'space';
    // Not the button: a key that is still held, or pressed twice, would press it.
    verdict.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #showWaits(id: string, grades: HTMLElement): void {
    const now = new Date();
    const next = nextProgress(this.#host.progressOf(id), now);
    for (const button of grades.querySelectorAll('button')) {
      const grade = gradeOf(button.dataset.grade);
      const wait = button.querySelector('small');
      if (wait !== null) wait.textContent = `in ${waitText(next[grade].due, now)}`;
    }
  }

  #grade(grade: GradeNumber): void {
    if (this.#asked === undefined || this.#outcome === undefined) return;
    const { card } = this.#asked;
    const rest = this.#queue.slice(1);
    const isMissed = this.#outcome === 'wrong' || (this.#outcome === 'shown' && grade === 1);
    if (isMissed) this.#missed.add(card);
    this.#queue = isMissed ? askAgain(card, rest) : rest;
    this.#met.add(card);
    const next = nextProgress(this.#host.progressOf(card.id), new Date());
    this.#host.onAnswer(card.id, next[grade]);
    this.#ask();
  }

  #sumUp(): void {
    const { cards, root, show, say, nextDue } = this.#host;
    const result = `${cards.length - this.#missed.size} of ${cards.length} right the first time`;
    const heading = this.#part('[data-screen="summary"] h2');
    heading.textContent = result;
    const now = new Date();
    const soonest = nextDue();
    this.#part('[data-next]').textContent =
      soonest === undefined || Date.parse(soonest) <= now.getTime()
        ? 'Some questions are due again now.'
        : `The next question is due in ${waitText(soonest, now)}.`;
    this.#part('[data-missed]').hidden = this.#missed.size === 0;
    root.querySelector('[data-missed] ul')?.replaceChildren(
      ...[...this.#missed].map((card) => {
        const item = document.createElement('li');
        const source = card.querySelector('details p:last-child a')?.cloneNode(true);
        // Without its paragraph, to which the link leads.
        const words = card.querySelector('h3')?.lastChild?.textContent?.trim() ?? '';
        item.append(`${words} `, ...(source ? [source] : []));
        return item;
      }),
    );
    this.#asked = undefined;
    this.#outcome = undefined;
    show('summary');
    say(`End of the session: ${result}`);
    root.scrollIntoView({ block: 'start', behavior: 'instant' });
    heading.focus({ preventScroll: true });
  }

  #part(selector: string): HTMLElement {
    const found = this.#host.root.querySelector<HTMLElement>(selector);
    if (found === null) throw new RangeError(`the self-test has no ${selector}`);
    return found;
  }
}

const gradeOf = (text: string | undefined): GradeNumber =>
  ([1, 2, 3, 4] as const).find((one) => String(one) === text) ?? 1;
