import { notice } from '../notice.ts';
import { editionOf } from './worker-address.ts';

/** Under this name a tab remembers which edition it has been told of. */
const TOLD = 'told-edition';

/**
 * Tells once a tab that a newer edition has arrived, whole, and shows it when the reader wants it.
 * Pages that are open go on with theirs until then; then all of them are read anew, at once.
 */
export function offerNewerEdition({ waiting, active }: ServiceWorkerRegistration): void {
  if (waiting === null || active === null) return;
  const edition = editionOf(waiting) ?? '';
  if (edition === editionOf(active) || sessionStorage.getItem(TOLD) === edition) return;
  sessionStorage.setItem(TOLD, edition);
  notice('A newer edition of this site is there. This page is of the earlier one.', {
    'Show the newer edition': () => {
      waiting.postMessage('take over');
    },
  });
}

/** Reads the page anew when another edition takes the place of the one that it was read from. */
export function followEdition(): void {
  const { serviceWorker } = navigator;
  let shown = serviceWorker.controller;
  serviceWorker.addEventListener('controllerchange', () => {
    const now = serviceWorker.controller;
    if (shown !== null && now !== null && editionOf(shown) !== editionOf(now)) location.reload();
    shown = now;
  });
}
