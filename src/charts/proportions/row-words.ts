import type { ProportionRow } from '../chart-spec.ts';
import type { ChartView } from '../chart-view.ts';
import type { RowWords } from '../labelled-rows.ts';

/** What is written at a proportion: as printed, or per hundred in the voice of what is calculated. */
export function rowWords(
  { printed, detail, tally, interval }: ProportionRow,
  view: ChartView,
): RowWords {
  const text = view.interval && interval !== null ? interval.text : null;
  const asPrinted = { unit: '', interval: text, voice: 'reported' } as const;
  if (view.figures === 'percent' || tally === null) {
    return { ...asPrinted, figure: printed, detail };
  }
  const { counts, perHundred, unit } = tally;
  const isPeople = unit === 'people';
  if (view.figures === 'counts') {
    return { ...asPrinted, figure: counts, unit: isPeople ? '' : unit, detail: printed };
  }
  return {
    figure: perHundred,
    unit: isPeople ? 'per 100' : `per 100 ${unit}`,
    detail: `calculated from ${detail}`,
    interval: text?.replace('%', '') ?? null,
    voice: 'calculated',
  };
}

/**
 * What is read out at a proportion, a phrase a line.
 *
 * @example rowReading(row, view).join('; ') // 'Warmth: 14.3 per 100 people; calculated from 9 of 63'
 */
export function rowReading(row: ProportionRow, view: ChartView): readonly string[] {
  const words = rowWords(row, view);
  const isCalculated = words.voice === 'calculated';
  const unit = isCalculated ? `per 100 ${row.tally?.unit ?? ''}` : words.unit;
  const withUnit = (text: string) => `${text} ${unit}`.trimEnd();
  return [
    `${row.short}: ${withUnit(words.figure)}`,
    ...(words.detail === '' ? [] : [words.detail]),
    ...(words.interval === null
      ? []
      : [`calculated 95% interval ${isCalculated ? withUnit(words.interval) : words.interval}`]),
  ];
}
