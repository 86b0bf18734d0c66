/** Where the last searches lie in the browser's storage. */
const KEPT = 'searches';
/** What stands there when the reader wants none kept. */
const OFF = 'off';
const MOST = 8;

/** The reader's last searches on this device, newest first. */
export function keptSearches(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(found) ? found.filter((query) => typeof query === 'string') : [];
  } catch {
    // Nothing is kept here, or something else than searches.
    return [];
  }
}

/** Whether searches are kept on this device. */
export function areKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== OFF;
  } catch {
    return false;
  }
}

/** Keeps a search, unless the reader wants none kept. */
export function keepSearch(query: string): void {
  if (query === '' || !areKept()) return;
  const others = keptSearches().filter((kept) => kept.toLowerCase() !== query.toLowerCase());
  store(JSON.stringify([query, ...others].slice(0, MOST)));
}

/** Forgets all searches, and keeps others or none from now on. */
export function forgetSearches(keepOthers: boolean): void {
  store(keepOthers ? '[]' : OFF);
}

function store(text: string): void {
  try {
    localStorage.setItem(KEPT, text);
  } catch {
    // Storage is off or full: searches are not kept, and nothing else depends on them.
  }
}
