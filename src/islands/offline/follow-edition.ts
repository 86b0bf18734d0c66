import { editionOf } from './edition-of.ts';

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
