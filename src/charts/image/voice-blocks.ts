import { lowerFirst } from '../../format/words.ts';
import type { ChartSpec } from '../chart-spec.ts';
import { chartVoices } from './chart-voices.ts';
import type { TextBlock } from './stacked-texts.ts';

/**
 * What an image says below its drawing of which marks are reported and which calculated.
 *
 * @param size - of the words, in pixels
 * @param gap - above the first, in pixels
 */
export function voiceBlocks(spec: ChartSpec, size: number, gap: number): readonly TextBlock[] {
  const { reported, calculated } = chartVoices(spec);
  return [
    { words: `Reported in the guidance: ${lowerFirst(reported)}`, size, gap },
    ...(calculated === null
      ? []
      : [
          {
            words: `Calculated by Evidence Ledger, not in the guidance: ${lowerFirst(calculated)}`,
            size,
            colour: 'calculated' as const,
            gap: 4,
          },
        ]),
  ];
}
