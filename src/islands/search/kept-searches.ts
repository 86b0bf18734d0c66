import { keepText, keptText } from '../kept-text.ts';

/** Where the last searches lie in the browser's storage. */
const KEPT = 'searches';
/** What stands there when the reader wants none kept. */
const OFF = 'off';
const MOST = 8;

/** The reader's last searches on this device, newest first. */
export function keptSearches(): readonly string[] {
  try {
    const found: unknown = JSON.parse(keptText(KEPT) ?? '');
    return Array.isArray(found) ? found.filter((query) => typeof query === 'string') : [];
  } catch {
    // Nothing is kept here, or something else than searches.
    return [];
  }
}

/** Whether searches are kept on this device. */
export function areKept(): boolean {
  const text = keptText(KEPT);
  return text !== undefined && text !== OFF;
}

/** Keeps a search, unless the reader wants none kept. */
export function keepSearch(query: string): void {
  if (query === '' || !areKept()) return;
  const others = keptSearches().filter((kept) => kept.toLowerCase() !== query.toLowerCase());
  // Where storage is full searches are not kept, and nothing else depends on them.
  keepText(KEPT, JSON.stringify([query, ...others].slice(0, MOST)));
}

/** Forgets all searches, and keeps others or none from now on; says whether the browser did. */
export function forgetSearches(keepOthers: boolean): boolean {
  // A full storage has room once they are gone.
  return keepText(KEPT, '') && (keepOthers || keepText(KEPT, OFF));
}
