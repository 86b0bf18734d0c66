import { keepText, keptText } from '../kept-text.ts';
import type { BriefStep, BriefStore, KeptBrief } from './brief-in-tab.ts';
import { keptFromText, textToKeep } from './brief-text.ts';

/** Where the brief lies in the browser's storage; brief-buttons.ts reads it there too. */
const KEPT = 'brief';

/** Told to the document when the brief changed on this page. */
export const CHANGED = 'brief-change';

/** The words for a browser that keeps nothing. */
export const NOT_KEPT =
  'This browser could not keep the brief (storage is off or full), so your changes last only while this page is open. Its address can be copied.';

/** Where the tabs of this browser keep the reader's brief; a change is told to the page. */
export const BRIEF_STORE: BriefStore = {
  read: () => {
    const text = keptText(KEPT);
    return text === undefined ? undefined : keptFromText(text);
  },
  write: (kept: KeptBrief) => {
    const isKept = keepText(KEPT, textToKeep(kept));
    if (isKept) document.dispatchEvent(new CustomEvent(CHANGED));
    return isKept;
  },
};

/**
 * Tells of every change that another tab makes to the kept brief: what it found and what it left, or
 * nothing when it emptied the whole storage.
 */
export function onKeptElsewhere(hear: (step?: BriefStep) => void): void {
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key === null) hear();
    if (key === KEPT) {
      hear({ before: keptFromText(oldValue ?? '').brief, after: keptFromText(newValue ?? '') });
    }
  });
}
