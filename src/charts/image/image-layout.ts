import { lowerFirst } from '../../format/words.ts';
import type { ChartSpec } from '../chart-spec.ts';
import type { ChartFont } from '../drawing.ts';
import type { ChartColour } from '../palette.ts';
import { lineHeight, wrapText } from '../pen.ts';
import { measureText, SVG_WIDTHS } from '../render-svg.ts';
import { chartVoices } from './chart-voices.ts';

/** What an image says of where it comes from, since it travels without its page. */
export type ImageSource = Readonly<{
  /** The citation of the guidance, with the paragraphs. */
  citation: string;
  /** The edition of this site that drew it. */
  edition: string;
  /** That the site is independent of the issuer. */
  independence: string;
  /** What may be done with the image: in words, and the address of the licence where it has one. */
  licence: Readonly<{ notice: string; address: string | undefined }>;
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
/** Of the line that words may fill where the reader's machine has a wider typeface in place of the site's. */
const FILLED = 0.97;

type Block = Readonly<{
  words: string;
  size: number;
  weight?: 400 | 600;
  colour?: ChartColour;
  gap: number;
}>;

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
  const { reported, calculated } = chartVoices(spec);
  const above = placed(
    [
      { words: spec.title, size: 22, weight: 600, gap: 0 },
      { words: spec.subtitle, size: 16, colour: 'muted', gap: 8 },
    ],
    MARGIN,
  );
  const drawingTop = above.bottom + 24;
  const notes = placed(
    [
      { words: `Reported in the guidance: ${lowerFirst(reported)}`, size: 14, gap: 22 },
      ...(calculated === null
        ? []
        : [
            {
              words: `Calculated by Evidence Ledger, not in the guidance: ${lowerFirst(calculated)}`,
              size: 14,
              colour: 'calculated' as const,
              gap: 4,
            },
          ]),
      { words: spec.caption, size: 15, gap: 12 },
    ],
    drawingTop + drawingHeight,
  );
  const ruleY = notes.bottom + 18;
  const sources = placed(
    [
      { words: `Source: ${citation}`, size: 13, colour: 'muted', gap: 12 },
      { words: `${spec.licence}, ${edition}. ${independence}`, size: 13, colour: 'muted', gap: 4 },
    ],
    ruleY,
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

function placed(
  blocks: readonly Block[],
  top: number,
): Readonly<{ texts: readonly ImageText[]; bottom: number }> {
  const texts: ImageText[] = [];
  let bottom = top;
  for (const { words, size, weight = 400, colour = 'ink', gap } of blocks) {
    const font: ChartFont = { size, weight };
    const lines = wrapText(words, SVG_WIDTHS.wide * FILLED, font, measureText);
    texts.push({ lines, y: bottom + gap + size, font, colour });
    bottom += gap + size * 0.25 + size + (lines.length - 1) * lineHeight(font);
  }
  return { texts, bottom };
}
