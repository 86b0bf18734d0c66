import { describe, expect, test } from 'vitest';
import { imageSvg } from '../../../../src/charts/image/image-svg.ts';
import { allSpecs, specOf } from '../htg241.ts';
import { source } from './source.ts';

describe.each(allSpecs.map((spec) => ({ spec, name: spec.id })))('the image $name', ({ spec }) => {
  const svg = imageSvg(spec, source);
  const [, width = 0, height = 0] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
  const words = [
    ...svg.matchAll(
      /<text[^>]* font-size="([\d.]+)"[^>]* x="([-\d.]+)" y="([-\d.]+)" textLength="([\d.]+)"[^>]*>([^<]*)/g,
    ),
  ].map(([, size, x, y, length, text = '']) => ({
    size: Number(size),
    left: Number(x),
    right: Number(x) + Number(length),
    baseline: Number(y),
    text,
  }));
  const readable = words.map(({ text }) => text).join(' ');
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&', '&amp;');

  test('needs nothing from a page or from elsewhere', () => {
    expect(svg).not.toMatch(/var\(|style=|<style|<script|href=|url\(|data:/);
    expect(
      svg.match(/https?:\/\/[^\s"<]+/g)?.filter((url) => !url.includes('nice.org.uk')),
    ).toEqual(['http://www.w3.org/2000/svg']);
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

  test('has every word within its edges', () => {
    expect(words.length).toBe(svg.match(/<text/g)?.length);
    const [, dx = 0, dy = 0] = /<g transform="translate\((\d+) ([\d.]+)\)">/.exec(svg)!.map(Number);
    const drawing = svg.indexOf('<g transform');
    const cut = words.filter(({ left, right, baseline, size, text }) => {
      const inDrawing = svg.indexOf(`>${text}<`) > drawing;
      return (
        left < 0 ||
        right + (inDrawing ? dx : 0) > width - 30 ||
        baseline + (inDrawing ? dy : 0) > height - size * 0.3
      );
    });
    expect(cut).toEqual([]);
  });

  test('has balanced elements', () => {
    for (const name of ['svg', 'g', 'text', 'title', 'desc']) {
      const opened = svg.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
      expect([name, svg.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0]).toEqual([name, opened]);
    }
  });
});

test('words with signs of markup are written as words', () => {
  const spec = { ...specOf('medians', 'median-survival'), title: 'Less < more & “both”' };
  expect(imageSvg(spec, source)).toContain('>Less &lt; more &amp; “both”<');
});
