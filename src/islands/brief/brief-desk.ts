import { urls } from '../../urls.ts';
import { copyText } from '../copy-text.ts';
import { loadPart } from '../load-part.ts';
import { EMPTY, isEmpty, joined, type Brief } from './brief.ts';
import { BriefEditor, FULL } from './brief-editor.ts';
import { briefText } from './brief-text.ts';
import { BRIEF_STORE } from './kept-brief.ts';
import { drawNotes, drawPaper } from './paper.ts';
import type { SharedBrief } from './shared-brief.ts';

/** The brief of the page's address, if it names one; what reads it is loaded only then. */
async function sharedBrief(): Promise<SharedBrief | undefined> {
  const fragment = location.hash.slice(1);
  // The way past the header goes to a fragment too.
  if (!fragment.includes('=')) return undefined;
  const { parseShared } = await import('./shared-brief.ts');
  return parseShared(fragment);
}

/**
 * Works the page of the brief: the reader's own, or the one of its address, which becomes the reader's
 * own where there is none yet and nothing of it is missing. Files are made in the browser; what
 * writes them is loaded only then.
 */
export class BriefDesk {
  readonly #page: HTMLElement;
  readonly #editor: BriefEditor;
  #shared: SharedBrief | undefined;

  /** @param page - the element that BriefPaper.astro makes */
  constructor(page: HTMLElement) {
    this.#page = page;
    this.#editor = new BriefEditor(page, (brief, part) => {
      if (part === 'notes') {
        drawNotes(page, brief);
        return;
      }
      drawPaper(page, brief);
      page.dataset.view = this.#shared === undefined ? 'own' : 'shared';
    });
    page.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      if (button !== null) void this.#do(button.dataset.do ?? '');
    });
    addEventListener('hashchange', () => {
      if (location.hash.includes('=')) this.#start();
    });
    this.#start();
  }

  #start(): void {
    void loadPart('The brief of this address could not be read.', () => this.#open());
  }

  async #open(): Promise<void> {
    let shared: SharedBrief | undefined;
    try {
      shared = await sharedBrief();
    } catch (error) {
      await this.#editor.showOwn();
      throw error;
    }
    const own = BRIEF_STORE.read()?.brief ?? EMPTY;
    const isOwn = shared !== undefined && briefText(shared.brief) === briefText(own);
    if (shared === undefined || (isOwn && shared.state !== 'damaged')) {
      this.#shared = undefined;
      if (isOwn) history.replaceState(null, '', urls.brief());
      await this.#editor.showOwn();
    } else if (isEmpty(own) && shared.state === 'whole') {
      await this.#adopt(shared.brief, 'Rebuilt from its address, and kept in this browser.');
    } else {
      this.#shared = shared;
      this.#page.dataset.own = isEmpty(own) ? 'empty' : 'filled';
      const warning = this.#page.querySelector('[data-warning]');
      if (warning) warning.textContent = shared.warning;
      await this.#editor.showShared(shared);
    }
  }

  async #adopt(brief: Brief, words: string): Promise<void> {
    this.#shared = undefined;
    const isKept = await this.#editor.take(brief, words);
    // What is kept is edited from now on; where nothing is kept, the address alone holds the brief.
    if (isKept) history.replaceState(null, '', urls.brief());
  }

  async #do(what: string): Promise<void> {
    const { brief } = this.#editor;
    switch (what) {
      case 'print':
        print();
        return;
      case 'copy':
        await loadPart('The address could not be made.', () => this.#copy());
        return;
      case 'word':
      case 'markdown':
        await loadPart('The file could not be made.', () => this.#save(what));
        return;
      case 'take':
        await this.#adopt(brief, 'This is your brief now.');
        return;
      case 'join':
        await this.#join(brief);
        return;
      case 'own':
        history.replaceState(null, '', urls.brief());
        await this.#open();
    }
  }

  async #join(brief: Brief): Promise<void> {
    const own = BRIEF_STORE.read()?.brief ?? EMPTY;
    const both = joined(own, brief);
    const left = brief.entries.filter(({ id }) => !both.entries.some((entry) => entry.id === id));
    if (left.length === 0) await this.#adopt(both, 'Added to your brief.');
    else
      this.#editor.say(`${FULL} There is no room for ${left.length} of these, so none was added.`);
  }

  async #copy(): Promise<void> {
    this.#editor.say('');
    const words =
      this.#shared === undefined
        ? 'Address copied. It holds the whole brief; whoever has it can read it.'
        : 'Address copied as you opened it.';
    await copyText(await this.#address(), words, (said) => {
      this.#editor.say(said);
    });
  }

  async #address(): Promise<string> {
    // What is missing of a shared brief must not look whole when it is shared again.
    if (this.#shared !== undefined) return location.href;
    const { sharedText } = await import('./shared-brief.ts');
    return new URL(`${urls.brief()}#${sharedText(this.#editor.brief)}`, location.href).href;
  }

  async #save(format: 'word' | 'markdown'): Promise<void> {
    const brief = this.#editor.composed;
    if (brief === undefined) return;
    this.#editor.say('Making the file …');
    try {
      const { saveBrief } = await import('./save-brief.ts');
      const missing = await saveBrief(brief, format);
      this.#editor.say(
        missing === 0
          ? 'Saved.'
          : `Saved without ${missing === 1 ? '1 picture' : `${missing} pictures`}, which could not be loaded.`,
      );
    } catch (error) {
      this.#editor.say('');
      throw error;
    }
  }
}
