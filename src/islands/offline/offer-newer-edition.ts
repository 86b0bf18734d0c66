import { notice } from '../notice.ts';
import { editionOf } from './edition-of.ts';

/**
 * Tells on each page that a newer edition has arrived, whole, and shows it when the reader wants it.
 * Pages that are open go on with theirs until then; then all of them are read anew (follow-edition.ts).
 */
export function offerNewerEdition({ waiting, active }: ServiceWorkerRegistration): void {
  if (waiting === null || active === null) return;
  if (editionOf(waiting) === editionOf(active)) return;
  notice('A newer edition of this site is available. This page is from the earlier one.', {
    'Show the newer edition': () => {
      waiting.postMessage('take over');
    },
  });
}
