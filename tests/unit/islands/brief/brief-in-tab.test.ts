import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  EMPTY,
  withEntry,
  withEntryMoved,
  withNote,
  withoutEntry,
  type Brief,
} from '../../../../src/islands/brief/brief.ts';
import { BriefInTab } from '../../../../src/islands/brief/brief-in-tab.ts';
import { keptFromText, parseBrief, textToKeep } from '../../../../src/islands/brief/brief-text.ts';

type Write = Readonly<{ turn: number; before: string; after: string }>;

/**
 * A browser with tabs, which hear of each other's writes later. Where each runs in a process of its
 * own, it sees the store as it last heard of it, and the last of two writes at once stays; where all
 * share one, each sees at once what the store holds.
 */
class Browser {
  readonly tabs: readonly Tab[];
  readonly isShared: boolean;
  kept = '';
  turn = 0;

  constructor(count: number, { isShared = false } = {}) {
    this.isShared = isShared;
    this.tabs = Array.from({ length: count }, () => new Tab(this));
  }

  write(by: Tab, before: string, after: string): void {
    this.kept = after;
    this.turn += 1;
    by.wrote = this.turn;
    for (const tab of this.tabs) if (tab !== by) tab.news.push({ turn: this.turn, before, after });
  }

  /** Lets all tabs hear everything; says after how many writes nothing was left to hear. */
  settle(): number {
    let heard = 0;
    for (let tab = this.tabs.find(({ news }) => news.length > 0); tab !== undefined; heard += 1) {
      if (heard > 5000) throw new RangeError('the tabs never agree');
      tab.hear();
      tab = this.tabs.find(({ news }) => news.length > 0);
    }
    return heard;
  }
}

class Tab {
  view = '';
  wrote = 0;
  readonly news: Write[] = [];
  readonly held: BriefInTab;

  constructor(browser: Browser) {
    const seen = () => (browser.isShared ? browser.kept : this.view);
    this.held = new BriefInTab({
      read: () => keptFromText(seen()),
      write: (kept) => {
        const before = seen();
        this.view = textToKeep(kept);
        if (this.view !== before) browser.write(this, before, this.view);
        return true;
      },
    });
  }

  edit(change: (brief: Brief) => Brief): void {
    this.held.edit(change(this.held.brief));
  }

  hear(): void {
    const write = this.news.shift();
    if (write === undefined) return;
    // A write of its own that came later stays what it sees.
    if (write.turn > this.wrote) this.view = write.after;
    this.held.hear({ before: parseBrief(write.before), after: keptFromText(write.after) });
  }
}

const ids = ['a', 'b', 'c', 'd', 'e'];
const step = fc.record({
  tab: fc.nat(1),
  act: fc.constantFrom('add', 'add', 'write', 'write', 'move', 'remove', 'hear', 'hear'),
  id: fc.constantFrom(...ids),
});

describe('a brief in several tabs', () => {
  test('loses no entry and no note of either, however their writes and news cross', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, isShared) => {
        const browser = new Browser(2, { isShared });
        const added = new Set<string>();
        const removed = new Set<string>();
        const lines = new Map<string, string>();
        steps.forEach(({ tab: index, act, id }, moment) => {
          const tab = browser.tabs[index]!;
          const line = `${index}:${moment}`;
          const own = `${index} ${id}`;
          if (act === 'hear') tab.hear();
          if (act === 'add') {
            tab.edit((brief) => withEntry(brief, id));
            added.add(id);
          }
          if (act === 'move') tab.edit((brief) => withEntryMoved(brief, id, -1));
          if (act === 'remove' && tab.held.brief.entries.some((entry) => entry.id === id)) {
            tab.edit((brief) => withoutEntry(brief, id));
            removed.add(id);
          }
          if (act === 'write') {
            const entry = tab.held.brief.entries.find((one) => one.id === id);
            if (entry === undefined) return;
            // The tab writes its own line anew and leaves the other's alone.
            const others = entry.note.split('\n').filter((one) => one !== lines.get(own));
            tab.edit((brief) => withNote(brief, id, [...others, line].filter(Boolean).join('\n')));
            lines.set(own, line);
          }
        });
        browser.settle();
        const kept = parseBrief(browser.kept);
        for (const tab of browser.tabs) expect(tab.held.brief).toEqual(kept);
        const sure = [...added].filter((id) => !removed.has(id));
        expect(kept.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(sure));
        for (const id of sure) {
          const note = kept.entries.find((entry) => entry.id === id)!.note.split('\n');
          const last = [lines.get(`0 ${id}`), lines.get(`1 ${id}`)].filter(Boolean);
          expect(note).toEqual(expect.arrayContaining(last));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('takes in the other’s entry and note before it writes its own', () => {
    const browser = new Browser(2);
    const [one, two] = browser.tabs as [Tab, Tab];
    one.edit((brief) => withEntry(brief, 'a'));
    two.edit((brief) => withEntry(brief, 'b'));
    browser.settle();
    expect(two.held.brief).toEqual(parseBrief(browser.kept));
    expect(new Set(two.held.brief.entries.map(({ id }) => id))).toEqual(new Set(['a', 'b']));
  });

  test('leaves what the other has written since, when it hears late of what it wrote before', () => {
    const browser = new Browser(2, { isShared: true });
    const [one, two] = browser.tabs as [Tab, Tab];
    one.edit((brief) => withEntry(brief, 'a'));
    for (const note of ['F', 'Fo', 'For']) one.edit((brief) => withNote(brief, 'a', note));
    two.hear();
    two.hear();
    expect(parseBrief(browser.kept).entries).toEqual([{ id: 'a', note: 'For' }]);
    browser.settle();
    expect(one.held.brief.entries).toEqual([{ id: 'a', note: 'For' }]);
    expect(two.held.brief).toEqual(one.held.brief);
  });

  test('takes nothing for removed that it has not shown yet', () => {
    const [a, b] = [withEntry(EMPTY, 'a'), ['a', 'b'].reduce(withEntry, EMPTY)];
    const written: Brief[] = [];
    const held = new BriefInTab({
      read: () => ({ brief: a, writes: new Map([['0000000a', 1]]) }),
      write: ({ brief }) => {
        written.push(brief);
        return true;
      },
    });
    held.hear({ before: a, after: { brief: b, writes: new Map([['0000000a', 2]]) } });
    expect(held.brief).toEqual(b);
    expect(written.every(({ entries }) => entries.length === 2)).toBe(true);
  });

  test('catches up with what it slept through', () => {
    const browser = new Browser(2);
    const [one, two] = browser.tabs as [Tab, Tab];
    one.edit((brief) => withEntry(brief, 'a'));
    two.news.length = 0;
    two.view = browser.kept;
    two.held.catchUp();
    expect(two.held.brief.entries).toEqual([{ id: 'a', note: '' }]);
  });

  test('stays whole where the browser keeps nothing', () => {
    const held = new BriefInTab({ read: () => undefined, write: () => false });
    expect(held.edit(withEntry(EMPTY, 'a'))).toBe(false);
    expect(held.edit(withEntry(held.brief, 'b'))).toBe(false);
    expect(held.brief.entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  // https://w3c.github.io/webcrypto/#Crypto-interface: randomUUID is for secure contexts alone.
  test('is kept on plain http too, where a browser gives no UUID', () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
    });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const browser = new Browser(1);
    browser.tabs[0]!.edit((brief) => withEntry(brief, 'a'));
    expect(keptFromText(browser.kept).writes.size).toBe(1);
    expect(parseBrief(browser.kept).entries).toEqual([{ id: 'a', note: '' }]);
  });

  test('stays whole where the storage is full', () => {
    const full = withEntry(EMPTY, 'a');
    const held = new BriefInTab({
      read: () => ({ brief: full, writes: new Map() }),
      write: () => false,
    });
    held.edit(withNote(withEntry(held.brief, 'b'), 'a', 'written'));
    held.catchUp();
    expect(held.brief.entries).toEqual([
      { id: 'a', note: 'written' },
      { id: 'b', note: '' },
    ]);
  });
});
