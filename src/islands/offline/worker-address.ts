import { urls } from '../../urls.ts';

/**
 * The address of the worker that keeps some guidance of an edition of the site.
 *
 * @param round - another one for each time that all was given up: while a page is open that it served, a
 *   browser takes the same address for the same worker, which has nothing any more
 */
export const workerAddress = (
  edition: string,
  guidance: readonly string[],
  round: string,
): string =>
  `${urls.serviceWorker()}?${new URLSearchParams([
    ['edition', edition],
    ['round', round],
    ...guidance.toSorted().map((id) => ['guidance', id]),
  ]).toString()}`;

/** Which guidance a worker keeps. */
export const keptBy = ({ scriptURL }: ServiceWorker): readonly string[] =>
  new URL(scriptURL).searchParams.getAll('guidance');
