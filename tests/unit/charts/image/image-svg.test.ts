import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { imagePng, PNG_SCALE } from '../../../../src/charts/image/image-png.ts';
import { renderSvg } from '../../../../src/charts/render-svg.ts';
import { drawingBox, imageSvg } from '../../../../src/charts/image/image-svg.ts';
import { allSpecs, specOf } from '../htg241.ts';
import { source } from './source.ts';

type Raster = Readonly<{ width: number; height: number; pixels: Uint8Array | Uint8ClampedArray }>;

/** The file as a program shows it that is no browser and has no typeface at all. */
function rasterised(svg: string): Raster {
  const { width, height, pixels } = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: PNG_SCALE },
  }).render();
  return { width, height, pixels };
}

async function decoded(png: Uint8Array): Promise<Raster> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, pixels: data };
}

/** How dark a pixel is, 0 to 255, by its green alone. */
const ink = ({ width, pixels }: Raster, x: number, y: number): number =>
  255 - (pixels[(y * width + x) * 4 + 1] ?? 255);

/** Ink in squares of some pixels: edges that are smoothed in another way weigh little. */
function inkBySquare(raster: Raster, side: number): readonly number[] {
  const squares: number[] = [];
  for (let top = 0; top + side <= raster.height; top += side) {
    for (let left = 0; left + side <= raster.width; left += side) {
      let sum = 0;
      for (let y = top; y < top + side; y += 1) {
        for (let x = left; x < left + side; x += 1) sum += ink(raster, x, y);
      }
      squares.push(sum / side ** 2);
    }
  }
  return squares;
}

describe.each(allSpecs.map((spec) => ({ spec, name: spec.id })))('the image $name', ({ spec }) => {
  const svg = imageSvg(spec, source);
  const [, width = 0, height = 0] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
  const raster = rasterised(svg);
  const readable = /<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? '';
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&', '&amp;');

  test('needs nothing from a page or from elsewhere', () => {
    expect(svg).not.toMatch(/var\(|style=|<style|<script|href="[^#]|url\(|data:/);
    // Names of vocabularies, not addresses to fetch from.
    const drawn = svg.replace(/<metadata>.*<\/metadata>/, '');
    expect(
      drawn.match(/https?:\/\/[^\s"<]+/g)?.filter((url) => !url.includes('nice.org.uk')),
    ).toEqual(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']);
  });

  test('stands on a ground of its own', () => {
    expect(svg).toContain(`<rect width="${width}" height="${height}" fill="#ffffff"/>`);
  });

  test('says its title, denominators, caption, source, edition, and who is not behind it', () => {
    expect(plain(readable)).toContain(plain(spec.title));
    for (const text of [spec.subtitle, spec.caption, source.citation, source.independence]) {
      expect(plain(readable)).toContain(plain(text));
    }
    expect(readable).toContain(source.edition);
    expect(readable).toContain('Reported in the guidance: ');
  });

  test('says which marks are calculated if and only if some are', () => {
    expect(readable.includes('Calculated by Evidence Ledger, not in the guidance: ')).toBe(
      svg.includes('data-voice="calculated"'),
    );
  });

  test('has shapes for all of its letters, so that no program needs the typeface', () => {
    expect(svg).not.toMatch(/<text|font-family|textLength/);
  });

  test('defines every shape that it uses once, and no other', () => {
    const defined = [...svg.matchAll(/<path id="([^"]+)"/g)].map(([, id]) => id);
    const used = new Set([...svg.matchAll(/<use xlink:href="#([^"]+)"/g)].map(([, id]) => id));
    expect(defined.toSorted()).toEqual([...used].toSorted());
  });

  test('has no ink outside its frame', () => {
    const edge = 30 * PNG_SCALE;
    const outside: string[] = [];
    for (let y = 0; y < raster.height; y += 1) {
      for (let x = 0; x < raster.width; x += 1) {
        const isInside = x >= edge && x < raster.width - edge && y >= edge / 2;
        if (!isInside && ink(raster, x, y) > 0) outside.push(`${x}, ${y}`);
      }
    }
    expect(outside.slice(0, 5)).toEqual([]);
  });

  // The picture is drawn by the canvas, which has the typeface and places each word itself.
  test('looks as the picture does: every word in its place, and none over another', async () => {
    const picture = await decoded(await imagePng(spec, source));
    expect([raster.width, raster.height]).toEqual([picture.width, picture.height]);
    const [drawn, expected] = [inkBySquare(raster, 8), inkBySquare(picture, 8)];
    const differences = drawn.map((amount, index) => Math.abs(amount - expected[index]!));
    expect(Math.max(...expected)).toBeGreaterThan(100);
    expect(Math.max(...differences)).toBeLessThan(60);
    expect(differences.filter((one) => one > 20).length / differences.length).toBeLessThan(0.002);
  });

  test('has balanced elements', () => {
    for (const name of ['svg', 'g', 'title', 'desc']) {
      const opened = svg.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
      expect([name, svg.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0]).toEqual([name, opened]);
    }
  });
});

test('words with signs of markup are written as words', () => {
  const spec = { ...specOf('points', 'median-survival'), title: 'Less < more & “both”' };
  expect(imageSvg(spec, source)).toContain('>Less &lt; more &amp; “both”<');
});

// Names of elements: the vocabulary of Creative Commons, https://creativecommons.org/ns.
test('the file says what may be done with it where programs look for that', () => {
  const svg = imageSvg(specOf('proportions', 'haemorrhage'), source);
  expect(svg).toContain('<dc:rights>Licensed as CC BY 4.0 &amp; to be named.</dc:rights>');
  expect(svg).toContain(
    '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>',
  );
  const reserved = {
    ...source,
    licence: { name: 'None', notice: 'Reserved.', address: undefined },
  };
  expect(imageSvg(specOf('proportions', 'haemorrhage'), reserved)).not.toContain('cc:license ');
});

// The group that holds the drawing is moved to where it begins; its size is that of the drawing of the page.
test('says where the drawing lies in it', () => {
  const spec = specOf('proportions', 'haemorrhage');
  const [left, top, width, height] = drawingBox(spec);
  expect(imageSvg(spec, source)).toContain(`<g transform="translate(${left} ${top})">`);
  expect([width, height]).toEqual([
    720,
    Number(/viewBox="0 0 720 (\d+)"/.exec(renderSvg(spec, 'wide'))![1]),
  ]);
});
