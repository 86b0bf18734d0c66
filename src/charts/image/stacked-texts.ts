import type { ChartFont } from '../drawing.ts';
import type { ChartColour } from '../palette.ts';
import { lineHeight, wrapText } from '../pen.ts';
import { measureText } from '../render-svg.ts';
import type { ImageText } from './image-layout.ts';

/** Words of an image, with what sets them off from the block above. */
export type TextBlock = Readonly<{
  words: string;
  /** In pixels. */
  size: number;
  weight?: 400 | 600;
  colour?: ChartColour;
  /** Pixels above it. */
  gap: number;
}>;

/** Of the line that words may fill where the reader's machine has a wider typeface in place of the site's. */
const FILLED = 0.97;

/**
 * Places blocks of words one below the other.
 *
 * @param top - where the first begins, in pixels
 * @param width - of a line, in pixels
 * @returns the blocks in lines, and where the last one ends
 */
export function stackedTexts(
  blocks: readonly TextBlock[],
  top: number,
  width: number,
): Readonly<{ texts: readonly ImageText[]; bottom: number }> {
  const texts: ImageText[] = [];
  let bottom = top;
  for (const { words, size, weight = 400, colour = 'ink', gap } of blocks) {
    const font: ChartFont = { size, weight };
    const lines = wrapText(words, width * FILLED, font, measureText);
    texts.push({ lines, y: bottom + gap + size, font, colour });
    bottom += gap + size * 0.25 + size + (lines.length - 1) * lineHeight(font);
  }
  return { texts, bottom };
}
