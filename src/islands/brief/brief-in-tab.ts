import { EMPTY, type Brief } from './brief.ts';
import { isAlike, mergedBrief } from './merged-brief.ts';

/** Where all tabs of a browser keep the brief. */
export type BriefStore = Readonly<{
  /** What is kept; nothing where the browser lets nothing be read. */
  read: () => Brief | undefined;
  /** Keeps a brief; says whether the browser did. */
  write: (brief: Brief) => boolean;
}>;

/** What a tab wrote, and what it found there before. */
export type BriefStep = Readonly<{ before: Brief; after: Brief }>;

/**
 * The brief as one tab edits it while others may edit it too. What the store holds is merged in before
 * anything is written, and what another tab wrote is merged in when that is heard of, so that neither
 * loses an entry or a note of the other, even where both wrote at the same moment.
 */
export class BriefInTab {
  readonly #store: BriefStore;
  #brief = EMPTY;
  /** What the store held when this tab last read or wrote it. */
  #known = EMPTY;

  /** @param store - what it holds now is taken up */
  constructor(store: BriefStore) {
    this.#store = store;
    this.catchUp();
  }

  /** The brief as this tab knows it. */
  get brief(): Brief {
    return this.#brief;
  }

  /** Puts a changed brief in the place of the present one; says whether the browser keeps it. */
  edit(brief: Brief): boolean {
    const kept = this.#store.read();
    this.#brief = kept === undefined ? brief : mergedBrief(this.#known, brief, kept);
    const isKept = this.#store.write(this.#brief);
    if (isKept) this.#known = this.#brief;
    return isKept;
  }

  /**
   * Takes in what another tab wrote. The store may have moved on since, or this tab may have written
   * over the other without knowing.
   */
  hear({ before, after }: BriefStep): void {
    const merged = mergedBrief(before, this.#brief, after);
    const kept = this.#store.read();
    const isThere = kept !== undefined && isAlike(kept, merged);
    this.#brief = isThere ? kept : merged;
    if (isThere || this.#store.write(merged)) this.#known = this.#brief;
  }

  /** Takes in whatever the store holds that this tab has not heard of. */
  catchUp(): void {
    const kept = this.#store.read();
    if (kept !== undefined) this.hear({ before: this.#known, after: kept });
  }
}
