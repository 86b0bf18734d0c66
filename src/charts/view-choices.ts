import { upperFirst } from '../format/words.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { ChartFigures } from './chart-view.ts';

/** A way to write a chart's figures that a reader can choose, with the words that say what it shows. */
export type ViewChoice = Readonly<{
  figures: ChartFigures;
  label: string;
  note: string;
  voice: 'reported' | 'calculated';
}>;

/** What a reader can choose of a chart. */
export type ViewChoices = Readonly<{
  figures: readonly ViewChoice[];
  /** Whether intervals can be left out; a calculated ratio is never shown without its own. */
  interval: boolean;
}>;

const PER_HUNDRED = 'to one decimal place, calculated by this site from the printed counts';

/** The choices of a chart whose figures are shares with counts; nothing for any other. */
export function viewChoices(spec: ChartSpec): ViewChoices | undefined {
  switch (spec.kind) {
    case 'proportions': {
      const rows = spec.groups.flatMap((group) => group.rows);
      if (rows.some(({ tally }) => tally === null)) return undefined;
      const [one, ...others] = new Set(rows.map(({ tally }) => tally?.unit));
      const unit = others.length === 0 ? `per 100 ${one}` : 'per 100';
      return {
        figures: choices(unit, {
          percent: 'Percentages as the guidance prints them.',
          counts:
            'Counts as the guidance prints them; the bars and the scale still show percentages.',
        }),
        interval: true,
      };
    }
    case 'forest': {
      const [one, ...others] = new Set(spec.rows.map(({ perHundred }) => perHundred.unit));
      const unit = others.length === 0 ? `per 100 ${one}` : 'per 100';
      return {
        figures: choices(unit, {
          percent: 'Percentages of the arms as the guidance prints them; the ratios do not change.',
          counts: 'Counts of the arms as the guidance prints them; the ratios are calculated.',
        }),
        interval: false,
      };
    }
    case 'points':
    case 'parts':
    case 'icon-array':
    case 'evidence-map':
      return undefined;
    default:
      return spec satisfies never;
  }
}

function choices(
  unit: string,
  notes: Readonly<Record<'percent' | 'counts', string>>,
): readonly ViewChoice[] {
  return [
    { figures: 'percent', label: 'Percentage', note: notes.percent, voice: 'reported' },
    {
      figures: 'per-100',
      label: upperFirst(unit),
      note: `${upperFirst(unit)}, ${PER_HUNDRED}.`,
      voice: 'calculated',
    },
    { figures: 'counts', label: 'Counts', note: notes.counts, voice: 'reported' },
  ];
}
