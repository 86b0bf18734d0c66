import { keepText, keptText } from '../kept-text.ts';
import { isEmpty, type Brief } from './brief.ts';
import type { BriefStep } from './brief-in-tab.ts';
import { briefText, parseBrief } from './brief-text.ts';

/** Where the brief lies in the browser's storage; brief-buttons.ts reads it there too. */
const KEPT = 'brief';

/** Told to the document when the brief changed on this page. */
export const CHANGED = 'brief-change';

/** The words for a browser that keeps nothing. */
export const NOT_KEPT =
  'This browser could not keep the brief (storage is off or full), so your changes last only while this page is open. Its address can be copied.';

/** The reader's brief; nothing where the browser lets nothing be read. */
export function keptBrief(): Brief | undefined {
  const text = keptText(KEPT);
  return text === undefined ? undefined : parseBrief(text);
}

/**
 * Tells of every change that another tab makes to the kept brief: what it found and what it left, or
 * nothing when it emptied the whole storage.
 */
export function onKeptElsewhere(hear: (step?: BriefStep) => void): void {
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key === null) hear();
    if (key === KEPT) {
      hear({ before: parseBrief(oldValue ?? ''), after: parseBrief(newValue ?? '') });
    }
  });
}

/** Keeps the brief in this browser and tells the page; says whether the browser did. */
export function keepBrief(brief: Brief): boolean {
  const isKept = keepText(KEPT, isEmpty(brief) ? '' : briefText(brief));
  if (isKept) document.dispatchEvent(new CustomEvent(CHANGED));
  return isKept;
}
