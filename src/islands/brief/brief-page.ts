import { urls } from '../../urls.ts';
import { isEmpty, joined, LIMITS, type Brief } from './brief.ts';
import { BriefEditor, isTooLong } from './brief-editor.ts';
import { briefText, parseBrief } from './brief-text.ts';
import { keptBrief } from './kept-brief.ts';
import { drawNotes, drawPaper } from './paper.ts';

/** The way past the header goes to a fragment too, which is no brief. */
const isBrief = (fragment: string): boolean => !isEmpty(parseBrief(fragment));

/**
 * The page of the brief: the reader's own, or the one of its address, which becomes the reader's
 * own where there is none yet. Files are made in the browser; what writes them is loaded only then.
 */
class BriefPage extends HTMLElement {
  #shared: Brief | undefined;
  readonly #editor = new BriefEditor(this, (brief, part) => {
    if (part === 'notes') {
      drawNotes(this, brief);
      return;
    }
    drawPaper(this, brief);
    this.dataset.view = this.#shared === undefined ? 'own' : 'shared';
  });

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      if (button !== null) void this.#do(button.dataset.do ?? '');
    });
    addEventListener('hashchange', () => {
      if (isBrief(location.hash.slice(1))) void this.#open();
    });
    void this.#open();
  }

  async #open(): Promise<void> {
    const fragment = location.hash.slice(1);
    const own = keptBrief();
    const named = parseBrief(fragment);
    if (!isBrief(fragment) || briefText(named) === briefText(own)) {
      this.#shared = undefined;
      await this.#editor.show(own);
    } else if (isEmpty(own)) {
      await this.#adopt(named, 'Rebuilt from its address, and kept in this browser.');
    } else {
      this.#shared = named;
      await this.#editor.show(named, 'shared');
    }
    if (isTooLong(fragment)) {
      this.#editor.say(`The address names more than the ${LIMITS.entries} that a brief holds.`);
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
        await this.#copy();
        return;
      case 'word':
      case 'markdown':
        await this.#save(what);
        return;
      case 'take':
        await this.#adopt(brief, 'This is your brief now.');
        return;
      case 'join':
        await this.#adopt(joined(keptBrief(), brief), 'Added to your brief.');
        return;
      case 'own':
        history.replaceState(null, '', urls.brief());
        await this.#open();
    }
  }

  async #copy(): Promise<void> {
    const address = new URL(`${urls.brief()}#${briefText(this.#editor.brief)}`, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.#editor.say('Address copied. It holds the whole brief; whoever has it can read it.');
    } catch {
      history.replaceState(null, '', address);
      this.#editor.say('Copy it from the address bar.');
    }
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
          : `Saved without ${missing} picture(s), which could not be loaded.`,
      );
    } catch {
      this.#editor.say('The file could not be made.');
    }
  }
}

customElements.define('brief-page', BriefPage);
