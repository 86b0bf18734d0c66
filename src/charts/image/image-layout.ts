import type { ChartSpec } from '../chart-spec.ts';
import type { ChartFont } from '../drawing.ts';
import type { ChartColour } from '../palette.ts';
import { SVG_WIDTHS } from '../render-svg.ts';
import { stackedTexts } from './stacked-texts.ts';
import { voiceBlocks } from './voice-blocks.ts';

/** What an image says of where it comes from, since it travels without its page. */
export type ImageSource = Readonly<{
  /** The citation of the guidance, with the paragraphs. */
  citation: string;
  /** The edition of this site that drew it. */
  edition: string;
  /** That the site is independent of the issuer. */
  independence: string;
  /** What may be done with the image: its name, in words, and its address where it has one. */
  licence: Readonly<{ name: string; notice: string; address: string | undefined }>;
}>;

/** Lines of one block of words; `y` is the baseline of the first. */
export type ImageText = Readonly<{
  lines: readonly string[];
  y: number;
  font: ChartFont;
  colour: ChartColour;
}>;

/** An image of a figure: words above and below a drawing, in pixels. */
export type ImageLayout = Readonly<{
  width: number;
  height: number;
  /** Left edge of words and drawing. */
  left: number;
  texts: readonly ImageText[];
  /** Top of the drawing. */
  drawingTop: number;
  /** Height of the line above the sources. */
  ruleY: number;
}>;

const MARGIN = 40;

/**
 * Places the words that a figure needs to stand by itself: title, denominators, which marks are
 * reported and which calculated, caption, source, edition.
 *
 * @param drawingHeight - in pixels, at the wide drawing's own width
 */
export function imageLayout(
  spec: ChartSpec,
  { citation, edition, independence }: Omit<ImageSource, 'licence'>,
  drawingHeight: number,
): ImageLayout {
  const above = stackedTexts(
    [
      { words: spec.title, size: 22, weight: 600, gap: 0 },
      { words: spec.subtitle, size: 16, colour: 'muted', gap: 8 },
    ],
    MARGIN,
    SVG_WIDTHS.wide,
  );
  const drawingTop = above.bottom + 24;
  const notes = stackedTexts(
    [...voiceBlocks(spec, 14, 22), { words: spec.caption, size: 15, gap: 12 }],
    drawingTop + drawingHeight,
    SVG_WIDTHS.wide,
  );
  const ruleY = notes.bottom + 18;
  const sources = stackedTexts(
    [
      { words: `Source: ${citation}`, size: 13, colour: 'muted', gap: 12 },
      { words: `${spec.licence}, ${edition}. ${independence}`, size: 13, colour: 'muted', gap: 4 },
    ],
    ruleY,
    SVG_WIDTHS.wide,
  );
  return {
    width: SVG_WIDTHS.wide + 2 * MARGIN,
    height: Math.ceil(sources.bottom + MARGIN * 0.8),
    left: MARGIN,
    texts: [...above.texts, ...notes.texts, ...sources.texts],
    drawingTop,
    ruleY,
  };
}
