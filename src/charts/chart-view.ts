import type { ChartKind } from './chart-spec.ts';

const FIGURES = ['percent', 'per-100', 'counts'] as const;
const NO_INTERVAL = 'no-interval';

/** How a chart writes its figures: as printed percentages, calculated per hundred, or as printed counts. */
export type ChartFigures = (typeof FIGURES)[number];

/** What a reader has chosen to see of a chart. */
export type ChartView = Readonly<{
  figures: ChartFigures;
  /** Whether calculated 95% intervals are drawn. */
  interval: boolean;
}>;

/** What a chart shows until a reader chooses, and what it is drawn as while building. */
export function usualView(kind: ChartKind): ChartView {
  return { figures: kind === 'forest' ? 'counts' : 'percent', interval: true };
}

/**
 * What is left of a view while calculated values are switched off: printed percentages in place of
 * figures per hundred, and no intervals.
 */
export function shownView({ figures, interval }: ChartView, showCalculated: boolean): ChartView {
  return {
    figures: figures === 'per-100' && !showCalculated ? 'percent' : figures,
    interval: interval && showCalculated,
  };
}

/**
 * The view that an address asks for in the parameter named like the figure; what it does not say, or
 * says in words that mean nothing here, is as usual.
 *
 * @param search - the query of the address, with or without its question mark
 * @example viewOfAddress('?haemorrhage=per-100,no-interval', 'haemorrhage', usualView('proportions'))
 * // { figures: 'per-100', interval: false }
 */
export function viewOfAddress(search: string, figure: string, usual: ChartView): ChartView {
  const words = (new URLSearchParams(search).get(figure) ?? '').split(',');
  return {
    figures: FIGURES.find((one) => words.includes(one)) ?? usual.figures,
    interval: usual.interval && !words.includes(NO_INTERVAL),
  };
}

/**
 * The query of an address with a view of a figure in it; the usual view leaves no parameter, and what
 * else the query says stays.
 *
 * @returns with its question mark, or empty
 * @example addressOfView('', 'haemorrhage', { figures: 'counts', interval: true }, usualView('proportions'))
 * // '?haemorrhage=counts'
 */
export function addressOfView(
  search: string,
  figure: string,
  view: ChartView,
  usual: ChartView,
): string {
  const words = [
    ...(view.figures === usual.figures ? [] : [view.figures]),
    ...(view.interval === usual.interval ? [] : [NO_INTERVAL]),
  ];
  const query = new URLSearchParams(search);
  if (words.length === 0) query.delete(figure);
  else query.set(figure, words.join(','));
  // A comma may stand in a query as it is, and is easier to read there.
  const written = query.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}
