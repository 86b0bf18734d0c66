import sharp from 'sharp';
import { expect, test } from 'vitest';

import { slidePng } from '../../../../src/charts/image/slide-png.ts';
import { demoSpecs } from '../demo.ts';
import { allSpecs } from '../htg241.ts';
import { source } from './source.ts';

// PNG specification, 11.2.2: IHDR has width, height and, as its tenth byte, 3 for a palette.
test.each([...allSpecs, ...demoSpecs].map((spec) => [`${spec.id}: ${spec.title}`, spec] as const))(
  '%s fills a slide of 16:9, and nothing of it reaches the edges',
  async (_id, spec) => {
    const png = Buffer.from(await slidePng(spec, source));
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)]).toEqual([
      1920, 1080, 3,
    ]);
    expect(png.byteLength).toBeLessThan(120_000);
    const { info } = await sharp(png)
      .trim({ background: '#fff' })
      .toBuffer({ resolveWithObject: true });
    const left = -(info.trimOffsetLeft ?? 0);
    const top = -(info.trimOffsetTop ?? 0);
    expect(left).toBeGreaterThanOrEqual(60);
    expect(1920 - left - info.width).toBeGreaterThanOrEqual(60);
    expect(top).toBeGreaterThanOrEqual(40);
    expect(1080 - top - info.height).toBeGreaterThanOrEqual(30);
    // The drawing stands where no words do: a line in the middle of the slide is not white throughout.
    const middle = sharp(png).extract({ left: 0, top: 300, width: 1920, height: 240 });
    const { channels } = await middle.removeAlpha().stats();
    expect(channels.some(({ min }) => min < 200)).toBe(true);
  },
);
