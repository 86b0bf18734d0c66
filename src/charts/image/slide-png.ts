import type { ChartSpec } from '../chart-spec.ts';
import type { ImageLayout, ImageSource } from './image-layout.ts';
import { drawnFor, paintImage } from './paint-image.ts';
import { stackedTexts } from './stacked-texts.ts';
import { voiceBlocks } from './voice-blocks.ts';

/** A slide of 16:9 on the screens of meeting rooms, in pixels. */
export const SLIDE = { width: 1920, height: 1080 } as const;

/** 14 pt on a slide of 13⅓ inches, as the slides of the site have it; a drawing's least letters have 14 px. */
const LEAST = 28;
const SCALE = LEAST / 14;
const MARGIN = 80;
const TOP = 52;
const GAP = 26;
const WIDTH = SLIDE.width - 2 * MARGIN;

/**
 * A figure as a PNG file that fills a slide. No letter is under 14 pt there, but in a drawing that is
 * higher than the room for it, which is drawn smaller. The whole reference and the notice of the licence
 * are in the file; the foot of the picture names both in short.
 */
export function slidePng(spec: ChartSpec, source: ImageSource): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = drawnFor(spec, WIDTH / SCALE);
  const { layout, room } = slideLayout(spec, source);
  const scale = Math.min(SCALE, room / drawing.height);
  return paintImage(
    { ...layout, drawingTop: layout.drawingTop + Math.round((room - drawing.height * scale) / 2) },
    { drawing, scale, left: Math.round((SLIDE.width - drawing.width * scale) / 2) },
    1,
    source,
  );
}

/** The words of the slide, from its head down and from its foot up, and the height that is left between. */
function slideLayout(
  spec: ChartSpec,
  { edition, independence, licence }: ImageSource,
): Readonly<{ layout: ImageLayout; room: number }> {
  const above = stackedTexts(
    [
      { words: spec.title, size: 42, weight: 600, gap: 0 },
      { words: spec.subtitle, size: 30, colour: 'muted', gap: 8 },
    ],
    TOP,
    WIDTH,
  );
  const paragraphs = spec.paragraphs.map(({ text }) => text);
  const foot = [
    spec.licence,
    ...(paragraphs.length === 0
      ? []
      : [`${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}`]),
    edition,
    licence.name,
  ].join('; ');
  const notes = [
    ...voiceBlocks(spec, LEAST, GAP),
    { words: spec.caption, size: LEAST, gap: 8 },
  ] as const;
  const sources = [
    { words: `${foot}. ${independence}`, size: LEAST, colour: 'muted', gap: 14 },
  ] as const;
  const notesHeight = stackedTexts(notes, 0, WIDTH).bottom;
  const sourcesTop = SLIDE.height - TOP * 0.75 - stackedTexts(sources, 0, WIDTH).bottom;
  const notesTop = sourcesTop - 16 - notesHeight;
  const drawingTop = above.bottom + GAP;
  return {
    layout: {
      ...SLIDE,
      left: MARGIN,
      texts: [
        ...above.texts,
        ...stackedTexts(notes, notesTop, WIDTH).texts,
        ...stackedTexts(sources, sourcesTop, WIDTH).texts,
      ],
      drawingTop,
      ruleY: sourcesTop,
    },
    room: notesTop - drawingTop,
  };
}
