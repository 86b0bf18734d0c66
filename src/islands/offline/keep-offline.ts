import { fileSize } from '../../format.ts';
import { keepText } from '../kept-text.ts';
import type { KeepableEdition } from './keepable-edition.ts';
import {
  forgetAll,
  keepGuidance,
  keptGuidance,
  servedEdition,
  workerNews,
  type WorkerNews,
} from './keep-guidance.ts';

/** Under this name a browser remembers that its reader wants nothing kept unasked. */
export const UNASKED = 'keep-unasked';

const SAID = {
  kept: 'This guidance is kept on this device, and can be read and searched without a network.',
  waiting:
    'This guidance is kept in a newer edition of the site, which is shown when you ask for it or close all of its pages.',
  failed:
    'Not everything arrived, so nothing was changed: what was kept before still is. The connection may be down, or the site may just have changed.',
  full: 'The storage that this browser allows is full, so nothing was changed: what was kept before still is.',
} as const;

/** The button that keeps a guidance for reading without a network, or gives it up. */
class KeepOffline extends HTMLElement {
  readonly #id = this.dataset.guidance ?? '';
  readonly #words = this.querySelector('p');
  readonly #button = this.querySelector('button');

  async connectedCallback(): Promise<void> {
    workerNews.addEventListener('message', ({ data }: MessageEvent<WorkerNews>) => {
      if (data.kept === undefined || data.all === undefined || this.#button?.disabled !== true)
        return;
      this.#say(`${fileSize(data.kept)} of ${fileSize(data.all)} kept`);
    });
    this.#button?.addEventListener('click', () => void this.#change());
    await this.#show();
  }

  async #show(): Promise<void> {
    const [kept, served] = await Promise.all([keptGuidance(), servedEdition()]);
    const isKept = kept.includes(this.#id);
    this.#offer(isKept ? 'Remove from this device' : 'Keep this guidance offline');
    if (isKept) this.#say(SAID.kept);
    else if (served === undefined) this.#say('There is no connection, so nothing can be fetched.');
    else this.#say(`It takes ${fileSize(bytesOf(served, this.#id, kept))} on this device.`);
  }

  async #change(): Promise<void> {
    const kept = await keptGuidance();
    if (kept.includes(this.#id)) {
      keepText(UNASKED, 'no');
      await this.#keep(kept.filter((id) => id !== this.#id));
    } else {
      // A browser asks its reader, or decides by itself; it may keep things either way.
      void navigator.storage.persist();
      await this.#keep([...kept, this.#id]);
    }
  }

  async #keep(ids: readonly string[]): Promise<void> {
    if (this.#button) this.#button.disabled = true;
    if (ids.length === 0) {
      await forgetAll();
      await this.#show();
      return;
    }
    const served = await servedEdition();
    const outcome = served === undefined ? 'failed' : await keepGuidance(served.edition, ids);
    if (outcome === 'kept') await this.#show();
    else this.#offer(this.#button?.textContent ?? '');
    if (outcome !== 'kept') this.#say(SAID[outcome]);
  }

  #offer(what: string): void {
    if (this.#button === null) return;
    this.#button.hidden = false;
    this.#button.disabled = false;
    this.#button.textContent = what;
  }

  #say(words: string): void {
    if (this.#words) this.#words.textContent = words;
  }
}

/** What has to be kept for a guidance, with what all pages need unless that is kept already. */
const bytesOf = ({ bytes }: KeepableEdition, id: string, kept: readonly string[]): number =>
  (bytes.guidance[id] ?? 0) + (kept.length === 0 ? bytes.site : 0);

customElements.define('keep-offline', KeepOffline);
