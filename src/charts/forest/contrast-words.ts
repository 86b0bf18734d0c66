import { lowerFirst } from '../../format/words.ts';
import type { ForestSpec } from '../chart-spec.ts';
import type { ChartFigures } from '../chart-view.ts';

type ForestRow = ForestSpec['rows'][number];

/** What is written of the two arms of a contrast. */
export type ContrastWords = Readonly<{
  of: string;
  against: string;
  /** The counts behind the two figures; null where the figures are counts. */
  counts: Readonly<{ of: string; against: string }> | null;
  voice: 'reported' | 'calculated';
}>;

/** The figures of the two arms: counts and percentages as printed, or per hundred as calculated. */
export function contrastWords(
  { of, against, printed, perHundred }: ForestRow,
  figures: ChartFigures,
): ContrastWords {
  switch (figures) {
    case 'counts':
      return { of, against, counts: null, voice: 'reported' };
    case 'percent':
      return { ...printed, counts: { of, against }, voice: 'reported' };
    case 'per-100': {
      const unit = perHundred.unit === 'people' ? 'per\u00a0100' : `per 100 ${perHundred.unit}`;
      return {
        of: `${perHundred.of} ${unit}`,
        against: `${perHundred.against} ${unit}`,
        counts: { of, against },
        voice: 'calculated',
      };
    }
    default:
      return figures satisfies never;
  }
}

/** The two arms of a contrast in one line: `Warmth 14% (9 of 63), rest 5% (3 of 60)`. */
export function armsLine({ arms }: ForestSpec, row: ForestRow, figures: ChartFigures): string {
  const { of, against, counts, voice } = contrastWords(row, figures);
  const from = voice === 'calculated' ? 'calculated from ' : '';
  const behind = (text: string | undefined) => (text === undefined ? '' : ` (${from}${text})`);
  return [
    `${arms.of} ${of}${behind(counts?.of)}`,
    `${lowerFirst(arms.against)} ${against}${behind(counts?.against)}`,
  ].join(', ');
}

/** What is read out at a contrast of two arms, a phrase a line. */
export function contrastReading(
  spec: ForestSpec,
  row: ForestRow,
  { figures, showCalculated }: Readonly<{ figures: ChartFigures; showCalculated: boolean }>,
): readonly string[] {
  return [
    row.label,
    armsLine(spec, row, figures),
    ...(showCalculated
      ? [
          row.ratio.estimate === null
            ? `calculated ${spec.measure.toLowerCase()} ${row.ratio.text}: a count is zero`
            : `calculated ${spec.measure.toLowerCase()} with 95% interval ${row.ratio.text}`,
        ]
      : []),
  ];
}
