import { execFileSync } from 'node:child_process';

import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { PICTURE_SIZE } from '../../../../src/exports/picture-size.ts';
import { drawPicture } from '../../../../src/integrations/share-pictures/draw-picture.ts';

const { width, height } = PICTURE_SIZE;
const DRAWING = import.meta.resolve('../../../../src/integrations/share-pictures/draw-picture.ts');

/** Whether anything but the ground is drawn in a part of the picture with this title. */
async function inked(title: string) {
  const image = await loadImage(
    await drawPicture({
      title,
      subject: 'Warm pads',
      keywords: ['INV1'],
      site: 'Site',
      notice: 'Independent of the issuer.',
    }),
  );
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const isInked = (left: number, top: number, wide: number, high: number) =>
    context.getImageData(left, top, wide, high).data.some((value) => value < 200);
  return { size: [image.width, image.height], isInked };
}

const LONG =
  'Recurrence of the disease after a very long and thorough time of follow-up in every arm';

describe('the picture of a page', () => {
  test('has the size that its page promises', async () => {
    expect((await inked('Efficacy')).size).toEqual([1200, 630]);
  });

  test.each(['Efficacy', LONG, `${LONG} ${LONG} ${LONG}`])(
    'keeps the title “%s” inside its margins and off the rule',
    async (title) => {
      const { isInked } = await inked(title);
      expect(isInked(84, 176, 1032, 200)).toBe(true);
      expect(isInked(0, 0, 80, height)).toBe(false);
      expect(isInked(width - 80, 0, 80, height)).toBe(false);
      // Free space above the rule, below the last line of the longest title.
      expect(isInked(0, 486, width, 16)).toBe(false);
    },
  );

  test('is the same on a machine of any language', () => {
    // Turkish has no ligature of f and i, German and C have.
    const script = `
      const { drawPicture } = await import(${JSON.stringify(DRAWING)});
      const words = { title: 'First finding', subject: 'fi', keywords: ['fi'], site: 'fi', notice: 'fi' };
      process.stdout.write(Buffer.from(await drawPicture(words)).toString('base64'));`;
    const pictures = ['C', 'tr_TR.UTF-8', 'de_DE.UTF-8'].map((language) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: language, LANG: language, LANGUAGE: language },
      }),
    );
    expect(pictures[0]).toMatch(/^iVBOR/);
    expect(new Set(pictures).size).toBe(1);
  });
});
