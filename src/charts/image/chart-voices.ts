import type { ChartRow, ChartSpec } from '../chart-spec.ts';

/** Which marks of a drawing the guidance reports and which this site calculated. */
export type ChartVoices = Readonly<{ reported: string; calculated: string | null }>;

/** The two voices of a drawing, named by its marks. */
export function chartVoices(spec: ChartSpec): ChartVoices {
  switch (spec.kind) {
    case 'proportions':
      return {
        reported: 'Bars, percentages and counts.',
        calculated: hasInterval(spec.groups.flatMap(({ rows }) => rows))
          ? 'Whiskers and figures with a dashed underline: 95% Wilson score intervals, from the counts.'
          : null,
      };
    case 'icon-array':
      return {
        reported: 'Filled marks, percentages and counts.',
        calculated: hasInterval(spec.blocks)
          ? 'Figures with a dashed underline: 95% Wilson score intervals, from the counts.'
          : null,
      };
    case 'parts':
      return { reported: 'Every figure.', calculated: null };
    case 'points':
      return {
        reported: spec.groups.some(({ rows }) => rows.some(({ spread }) => spread !== null))
          ? 'Every figure, range and interval. Nothing is calculated.'
          : 'Every figure. The guidance gives no range or interval, so nothing is calculated.',
        calculated: null,
      };
    case 'evidence-map':
      return { reported: 'Designs, sizes and paragraphs.', calculated: null };
    case 'forest':
      return {
        reported: 'Counts of both groups.',
        calculated: `${spec.measure}s and their 95% intervals, unadjusted, from the counts. Nothing is pooled.`,
      };
    default:
      return spec satisfies never;
  }
}

const hasInterval = (rows: readonly ChartRow[]): boolean =>
  rows.some(({ interval }) => interval !== null);
