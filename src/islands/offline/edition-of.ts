/** Of which edition of the site a worker is. */
export const editionOf = ({ scriptURL }: ServiceWorker): string | null =>
  new URL(scriptURL).searchParams.get('edition');
