import { EMPTY, type Brief } from './brief.ts';
import { isAlike, mergedBrief } from './merged-brief.ts';

/** How many writes of each tab are in a kept brief, by the id of the tab, the last to write at the end. */
export type Writes = ReadonlyMap<string, number>;

/** A brief as it is kept, with the writes that made it. */
export type KeptBrief = Readonly<{ brief: Brief; writes: Writes }>;

/** Where all tabs of a browser keep the brief. */
export type BriefStore = Readonly<{
  /** What is kept; nothing where the browser lets nothing be read. */
  read: () => KeptBrief | undefined;
  /** Keeps a brief; says whether the browser did. */
  write: (kept: KeptBrief) => boolean;
}>;

/** What a tab wrote, and the brief that it found there before. */
export type BriefStep = Readonly<{ before: Brief; after: KeptBrief }>;

/** Tabs whose writes are counted; older ones have long been heard by all. */
const COUNTED_TABS = 20;

/**
 * The brief as one tab edits it while others may edit it too. What the store holds is merged in before
 * anything is written, and what another tab wrote is merged in when that is heard of, so that neither
 * loses an entry or a note of the other, even where both wrote at the same moment. A browser may tell of
 * a write late, when the tab has long read it or what came after it: the writes that made a brief are
 * counted by tab (a version vector), so that none is taken for news twice.
 *
 * @see Parker DS et al. Detection of mutual inconsistency in distributed systems. IEEE Transactions on
 *   Software Engineering 1983;SE-9(3):240–247
 */
export class BriefInTab {
  readonly #store: BriefStore;
  readonly #id = newTabId();
  #brief = EMPTY;
  /** What the store held when this tab last read or wrote it. */
  #known = EMPTY;
  #writes: Writes = new Map();

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
    this.#brief = brief;
    const kept = this.#store.read();
    if (kept !== undefined) this.#merge(this.#known, kept);
    return this.#write();
  }

  /** Takes in what another tab wrote, unless that was read before; this tab may have written over it. */
  hear({ before, after }: BriefStep): void {
    const kept = this.#store.read();
    if (kept !== undefined && this.#follows(kept)) this.#takeIn(this.#known, kept);
    this.#takeIn(before, after);
  }

  /** Takes in whatever the store holds that this tab has not heard of. */
  catchUp(): void {
    const kept = this.#store.read();
    if (kept !== undefined) this.#takeIn(this.#follows(kept) ? this.#known : EMPTY, kept);
  }

  #takeIn(before: Brief, kept: KeptBrief): void {
    if (this.#hasTakenIn(kept)) return;
    this.#merge(before, kept);
    const now = this.#store.read();
    if (now === undefined || !isAlike(this.#brief, now.brief)) this.#write();
    // All tabs have the order that is kept.
    else [this.#brief, this.#known] = [now.brief, now.brief];
  }

  #merge(before: Brief, { brief, writes }: KeptBrief): void {
    this.#brief = mergedBrief(before, this.#brief, brief);
    this.#known = brief;
    this.#writes = new Map(
      [...writes, ...this.#writes].map(([tab, count]) => [
        tab,
        Math.max(count, writes.get(tab) ?? 0),
      ]),
    );
  }

  #write(): boolean {
    const others = [...this.#writes].filter(([tab]) => tab !== this.#id);
    const own = (this.#writes.get(this.#id) ?? 0) + 1;
    const writes = new Map([...others.slice(1 - COUNTED_TABS), [this.#id, own] as const]);
    const isKept = this.#store.write({ brief: this.#brief, writes });
    if (isKept) [this.#known, this.#writes] = [this.#brief, writes];
    return isKept;
  }

  /** Whether a brief was made from all that this tab has read, or from nothing: the storage was emptied. */
  #follows({ writes }: KeptBrief): boolean {
    return writes.size === 0 || holds(writes, this.#writes);
  }

  #hasTakenIn({ brief, writes }: KeptBrief): boolean {
    return writes.size === 0 ? isAlike(brief, this.#known) : holds(this.#writes, writes);
  }
}

/** Eight digits of base 16, also on plain http, where a browser gives no UUID. */
const newTabId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const holds = (writes: Writes, others: Writes): boolean =>
  [...others].every(([tab, count]) => (writes.get(tab) ?? 0) >= count);
