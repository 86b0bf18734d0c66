import { isEmpty, type Brief } from './brief.ts';
import { briefText, parseBrief } from './brief-text.ts';

/** Where the brief lies in the browser's storage; brief-buttons.ts reads it there too. */
const KEPT = 'brief';

/** Told to the document when the brief changed on this page. */
export const CHANGED = 'brief-change';

/** The words for a browser that keeps nothing. */
export const NOT_KEPT =
  'This browser keeps nothing for this site (storage is off or full), so the brief lasts only as long as this page. Its address can be copied.';

/** The reader's brief; an empty one where nothing is kept. */
export function keptBrief(): Brief {
  try {
    return parseBrief(localStorage.getItem(KEPT) ?? '');
  } catch {
    return parseBrief('');
  }
}

/** Keeps the brief in this browser and tells the page; says whether the browser did. */
export function keepBrief(brief: Brief): boolean {
  try {
    if (isEmpty(brief)) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, briefText(brief));
    document.dispatchEvent(new CustomEvent(CHANGED));
    return true;
  } catch {
    return false;
  }
}
