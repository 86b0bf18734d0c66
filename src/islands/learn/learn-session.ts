import { loadPart } from '../load-part.ts';
import { hasKeptProgress } from './kept-progress.ts';
import type { SelfTest } from './self-test.ts';

/**
 * The place of the self-test on a page. What runs it is loaded when a learner presses a button, or at
 * once for one who has learnt here before and wants to see what is due.
 */
class LearnSession extends HTMLElement {
  #test: Promise<SelfTest> | undefined;
  #isLoaded = false;

  connectedCallback(): void {
    if (hasKeptProgress(this.dataset.guidance ?? '')) this.#load();
    this.addEventListener('click', (event) => {
      if (this.#isLoaded) return;
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      // The press is repeated once there is someone to hear it.
      this.#load(button);
    });
  }

  #load(pressed: HTMLButtonElement | null = null): void {
    void loadPart('The self-test could not be loaded. The questions are below.', async () => {
      this.#test ??= import('./self-test.ts').then(({ SelfTest }) => new SelfTest(this));
      try {
        await this.#test;
      } catch (error) {
        this.#test = undefined;
        throw error;
      }
      this.#isLoaded = true;
      pressed?.click();
    });
  }
}

customElements.define('learn-session', LearnSession);
