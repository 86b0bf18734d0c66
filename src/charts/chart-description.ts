import type { ChartRow, ChartSpec } from './chart-spec.ts';
import { contrastReading } from './forest/contrast-words.ts';
import { readingOf } from './reading.ts';

/** A chart in words, for whoever does not see it. */
export function chartDescription(spec: ChartSpec): string {
  switch (spec.kind) {
    case 'proportions':
    case 'points':
      return spec.groups
        .map(({ heading, rows }) => `${heading === null ? '' : `${heading}. `}${reading(rows)}`)
        .join(' ');
    case 'parts':
      return reading(spec.rows);
    case 'icon-array':
      return spec.blocks.map((block) => `${reading([block])} ${block.note}.`).join(' ');
    case 'evidence-map':
      return spec.rows
        .map(({ study, cells }) => {
          const outcomes = cells.map(({ column, paragraphs }) => {
            const numbers = paragraphs.map(({ text }) => text).join(', ');
            return `${spec.columns[column]?.label ?? ''} (${numbers})`;
          });
          return `${study.text}: ${outcomes.join(', ')}.`;
        })
        .join(' ');
    case 'forest':
      return spec.rows
        .map((row) => contrastReading(spec, row, { figures: 'counts', showCalculated: true }))
        .map((lines) => `${lines.join('; ')}.`)
        .join(' ');
    default:
      return spec satisfies never;
  }
}

const reading = (rows: readonly ChartRow[]): string =>
  rows.map((row) => `${readingOf(row, true).join('; ')}.`).join(' ');
