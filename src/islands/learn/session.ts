import { keepProgress, type CardProgress, type Progress } from './progress.ts';
import { nextProgress, waitText, type GradeNumber } from './schedule.ts';

/** What a session needs of the page around it. */
export type SessionHost = Readonly<{
  root: HTMLElement;
  guidance: string;
  /** The items of the list of all cards that are asked, in order. */
  cards: readonly HTMLElement[];
  progress: Progress;
  say: (text: string) => void;
  /** Takes the progress after each answer. */
  onProgress: (progress: Progress) => void;
  /** Shows one of the screens: `card`, `summary`. */
  show: (screen: string) => void;
}>;

type Asked = Readonly<{ card: HTMLElement; options: readonly HTMLButtonElement[]; right: number }>;

/** What is said of an answer. */
type Outcome = 'right' | 'wrong' | 'shown';

const VERDICTS: Record<Outcome, string> = {
  right: 'Right.',
  wrong: 'Not right.',
  shown: 'The answer:',
};

const HINTS: Record<Outcome, string> = {
  right: 'Space counts as Good.',
  wrong: 'It will come again soon.',
  shown: 'Grade yourself; space counts as Again.',
};

/** Asks the cards one after the other, grades them, and sums up. */
export class Session {
  readonly #host: SessionHost;
  #progress: Map<string, CardProgress>;
  #at = 0;
  #asked: Asked | undefined;
  #outcome: Outcome | undefined;
  #right = 0;
  readonly #missed: HTMLElement[] = [];

  constructor(host: SessionHost) {
    this.#host = host;
    this.#progress = new Map(host.progress);
    this.#ask();
  }

  /** Obeys a key: 1 to 4 choose or grade, space shows the answer or goes on. */
  key(key: string): boolean {
    const number = Number(key);
    if (key === ' ') {
      if (this.#outcome === undefined) this.reveal();
      else this.continue();
      return true;
    }
    if (!(number >= 1 && number <= 4)) return false;
    if (this.#outcome === undefined) this.choose(number - 1);
    else this.grade(number);
    return true;
  }

  /** Takes an option, counted from 0. */
  choose(index: number): void {
    const { options, right } = this.#asked ?? {};
    if (options?.[index] === undefined || this.#outcome !== undefined) return;
    this.#reveal(index === right ? 'right' : 'wrong', index);
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
    const { cards, show, say } = this.#host;
    const card = cards[this.#at];
    if (card === undefined) {
      this.#sumUp();
      return;
    }
    this.#outcome = undefined;
    const step = `${this.#at + 1} of ${cards.length}`;
    this.#part('[data-step]').textContent = step;
    const bar = this.#host.root.querySelector('progress');
    if (bar !== null) {
      bar.max = cards.length;
      bar.value = this.#at;
    }
    const question = this.#part('[data-screen="card"] h2');
    question.textContent = card.querySelector('h3')?.textContent ?? '';
    const options = [...card.querySelectorAll<HTMLElement>(':scope > ol > li')].map(
      (option, index) => this.#optionButton(option.textContent, index),
    );
    this.#part('[data-options]').replaceChildren(
      ...options.map((button) => {
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
    this.#asked = { card, options, right: 'ABCD'.indexOf(card.dataset.card ?? '') };
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
      this.choose(index);
    });
    return button;
  }

  #reveal(outcome: Outcome, chosen?: number): void {
    if (this.#asked === undefined) return;
    const { card, options, right } = this.#asked;
    this.#outcome = outcome;
    const words = options[right]?.querySelector('span')?.textContent ?? '';
    options.forEach((button, index) => {
      button.disabled = true;
      const state = index === right ? 'right' : index === chosen ? 'chosen' : undefined;
      if (state === undefined) return;
      button.dataset.state = state;
      const mark = document.createElement('em');
      mark.textContent = state === 'right' ? 'right' : 'your choice';
      button.append(mark);
    });
    if (outcome === 'right') this.#right += 1;
    if (outcome === 'wrong') this.#missed.push(card);

    const answer = card.querySelector('details > div')?.cloneNode(true);
    // Options are marked and have numbers here, so the letter of the right one would say nothing.
    if (answer instanceof Element) answer.querySelector('b')?.remove();
    this.#part('[data-explanation]').replaceChildren(...(answer?.childNodes ?? []));
    this.#part('[data-verdict]').textContent = VERDICTS[outcome];
    this.#part('[data-hint]').textContent = HINTS[outcome];
    const grades = this.#part('.grades');
    grades.hidden = outcome === 'wrong';
    if (outcome !== 'wrong') this.#showWaits(card.id, grades);
    this.#part('[data-do="show"]').hidden = true;
    this.#part('[data-answer]').hidden = false;
    this.#host.say(`${VERDICTS[outcome]} ${words}`);
    const next = this.#part('[data-do="continue"]');
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #showWaits(id: string, grades: HTMLElement): void {
    const now = new Date();
    const next = nextProgress(this.#progress.get(id), now);
    for (const button of grades.querySelectorAll('button')) {
      const grade = gradeOf(button.dataset.grade);
      const wait = button.querySelector('small');
      if (wait !== null) wait.textContent = `in ${waitText(next[grade].due, now)}`;
    }
  }

  #grade(grade: GradeNumber): void {
    if (this.#asked === undefined || this.#outcome === undefined) return;
    const { card } = this.#asked;
    if (this.#outcome === 'shown') {
      if (grade === 1) this.#missed.push(card);
      else this.#right += 1;
    }
    const next = nextProgress(this.#progress.get(card.id), new Date());
    this.#progress = new Map(this.#progress).set(card.id, next[grade]);
    keepProgress(this.#host.guidance, this.#progress);
    this.#host.onProgress(this.#progress);
    this.#at += 1;
    this.#ask();
  }

  #sumUp(): void {
    const { cards, root, show, say } = this.#host;
    const result = `${this.#right} of ${cards.length} right`;
    const heading = this.#part('[data-screen="summary"] h2');
    heading.textContent = result;
    const now = new Date();
    const [soonest] = [...this.#progress.values()].map(({ due }) => due).toSorted();
    this.#part('[data-next]').textContent =
      soonest === undefined || Date.parse(soonest) <= now.getTime()
        ? 'Some questions are due again now.'
        : `The next question is due in ${waitText(soonest, now)}.`;
    this.#part('[data-missed]').hidden = this.#missed.length === 0;
    root.querySelector('[data-missed] ul')?.replaceChildren(
      ...this.#missed.map((card) => {
        const item = document.createElement('li');
        const source = card.querySelector('details p:last-child a')?.cloneNode(true);
        item.append(`${card.querySelector('h3')?.textContent ?? ''} `, ...(source ? [source] : []));
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
