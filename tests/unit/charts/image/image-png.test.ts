import { loadImage, createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imagePng, PNG_SCALE } from '../../../../src/charts/image/image-png.ts';
import { imageSvg } from '../../../../src/charts/image/image-svg.ts';
import { allSpecs } from '../htg241.ts';
import { source } from './source.ts';

// PNG specification, 5.2 and 11.2.2: eight bytes of signature, then IHDR with width and height.
test.each(allSpecs.map((spec) => [spec.id, spec] as const))(
  '%s is a PNG of twice the size of its SVG',
  async (_id, spec) => {
    const png = Buffer.from(await imagePng(spec, source));
    const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/
      .exec(imageSvg(spec, source))!
      .map(Number);
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      width! * PNG_SCALE,
      height! * PNG_SCALE,
    ]);
  },
);

test('the ground is opaque white up to the edges, where nothing is drawn', async () => {
  const image = await loadImage(Buffer.from(await imagePng(allSpecs[0]!, source)));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  for (const [x, y, width, height] of [
    [0, 0, image.width, 40],
    [0, image.height - 20, image.width, 20],
    [0, 0, 60, image.height],
    [image.width - 40, 0, 40, image.height],
  ] as const) {
    const { data } = context.getImageData(x, y, width, height);
    expect(data.every((value) => value === 255)).toBe(true);
  }
});

test('two drawings of one figure have the same bytes, also when they are drawn at once', async () => {
  const [first, second] = allSpecs;
  const [once, other, again] = await Promise.all(
    [first!, second!, first!].map((spec) => imagePng(spec, source)),
  );
  expect(Buffer.from(once!).equals(Buffer.from(again!))).toBe(true);
  expect(Buffer.from(once!).equals(Buffer.from(other!))).toBe(false);
});

// PNG specification, 11.2.2: the tenth byte of IHDR is the colour type, and 3 is a palette.
test('a picture has a palette, and takes less than a tenth of a byte for each of its pixels', async () => {
  const png = Buffer.from(await imagePng(allSpecs[0]!, source));
  expect(png.readUInt8(25)).toBe(3);
  expect(png.byteLength).toBeLessThan((png.readUInt32BE(16) * png.readUInt32BE(20)) / 10);
});

// Read back by sharp, as a catalogue of pictures reads it; expected values: those that went in, escaped as XML.
test('a picture says its source, its rights and its licence to programs that keep pictures', async () => {
  const { xmp } = await sharp(await imagePng(allSpecs[0]!, source)).metadata();
  const said = xmp!.toString();
  expect(said).toContain(`<dc:source>${source.citation} Drawn by Evidence Ledger, `);
  expect(said).toContain(
    `<rdf:li xml:lang="x-default">Licensed as CC BY 4.0 &amp; to be named. ${source.independence}</rdf:li>`,
  );
  expect(said).toContain(
    '<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>',
  );
});
