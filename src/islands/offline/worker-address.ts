import { urls } from '../../urls.ts';

/** The address of the worker that keeps some guidance of an edition of the site. */
export const workerAddress = (edition: string, guidance: readonly string[]): string =>
  `${urls.serviceWorker()}?${new URLSearchParams([
    ['edition', edition],
    ...guidance.toSorted().map((id) => ['guidance', id]),
  ]).toString()}`;

/** Which guidance a worker keeps. */
export const keptBy = ({ scriptURL }: ServiceWorker): readonly string[] =>
  new URL(scriptURL).searchParams.getAll('guidance');
