import { fileSize } from '../../format/words.ts';
import { keepText } from '../kept-text.ts';
import type { KeepableEdition } from './keepable-edition.ts';
import {
  forgetAll,
  inTurn,
  keepGuidance,
  keptGuidance,
  servedEdition,
  workerNews,
  type Outcome,
  type WorkerNews,
} from './keep-guidance.ts';

/** Under this name a browser remembers that its reader wants nothing kept unasked. */
export const UNASKED = 'keep-unasked';

const SAID = {
  kept: 'This guidance is kept on this device, and can be read and searched without a network.',
  waiting:
    'This guidance is kept in a newer edition of the site, which is shown when you ask for it or close all of its pages.',
  failed:
    'Not everything arrived, so nothing was changed: what was kept before is still kept. The connection may be down, or the site may just have changed.',
  full: 'The storage that this browser allows is full, so nothing was changed: what was kept before is still kept.',
} as const;

/** The button that keeps a guidance for reading without a network, or gives it up. */
class KeepOffline extends HTMLElement {
  readonly #id = this.dataset.guidance ?? '';
  readonly #words = this.querySelector('p');
  readonly #button = this.querySelector('button');
  #isKept = false;

  async connectedCallback(): Promise<void> {
    workerNews.addEventListener('message', ({ data }: MessageEvent<WorkerNews>) => {
      if (data.kept === undefined || data.all === undefined) return;
      this.#say(`${fileSize(data.kept)} of ${fileSize(data.all)} kept`);
    });
    this.#button?.addEventListener('click', () => {
      if (this.#button?.disabled === false) void this.#keep(!this.#isKept);
    });
    // What is being kept just now is shown when it is.
    await inTurn(() => this.#show());
  }

  async #show(): Promise<void> {
    const [kept, served] = await Promise.all([keptGuidance(), servedEdition()]);
    this.#isKept = kept.includes(this.#id);
    this.#offer();
    if (this.#isKept) this.#say(SAID.kept);
    else if (served === undefined) this.#say('There is no connection, so nothing can be fetched.');
    else this.#say(`It takes ${fileSize(bytesOf(served, this.#id, kept))} on this device.`);
  }

  async #keep(isWanted: boolean): Promise<void> {
    if (this.#button) this.#button.disabled = true;
    // A browser asks its reader, or decides by itself; it may keep things either way.
    if (isWanted) void navigator.storage.persist();
    else keepText(UNASKED, 'no');
    const outcome = await inTurn(async () => {
      const others = (await keptGuidance()).filter((id) => id !== this.#id);
      return this.#keepOnly(isWanted ? [...others, this.#id] : others);
    });
    await this.#show();
    if (outcome !== 'kept') this.#say(SAID[outcome]);
  }

  async #keepOnly(ids: readonly string[]): Promise<Outcome> {
    if (ids.length === 0) {
      await forgetAll();
      return 'kept';
    }
    const served = await servedEdition();
    return served === undefined ? 'failed' : keepGuidance(served.edition, ids);
  }

  #offer(): void {
    if (this.#button === null) return;
    this.#button.hidden = false;
    this.#button.disabled = false;
    this.#button.textContent = this.#isKept
      ? 'Remove from this device'
      : 'Keep this guidance offline';
  }

  #say(words: string): void {
    if (this.#words) this.#words.textContent = words;
  }
}

/** What has to be kept for a guidance, with what all pages need unless that is kept already. */
const bytesOf = ({ bytes }: KeepableEdition, id: string, kept: readonly string[]): number =>
  (bytes.guidance[id] ?? 0) + (kept.length === 0 ? bytes.site : 0);

customElements.define('keep-offline', KeepOffline);
