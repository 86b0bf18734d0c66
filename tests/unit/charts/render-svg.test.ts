import { describe, expect, test } from 'vitest';
import { measureText, renderSvg, SVG_WIDTHS } from '../../../src/charts/render-svg.ts';
import { allSpecs, specOf } from './htg241.ts';

const layouts = ['wide', 'narrow'] as const;
const drawings = allSpecs.flatMap((spec) =>
  layouts.map((layout) => ({
    name: `${spec.id}, ${layout}`,
    layout,
    svg: renderSvg(spec, layout),
  })),
);
const text = (svg: string) => svg.replaceAll(/<[^>]+>/g, '|');

describe.each(drawings)('the drawing $name', ({ svg, layout }) => {
  const width = SVG_WIDTHS[layout];
  const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
  const words = [
    ...svg.matchAll(
      /<text[^>]*font-size="([\d.]+)"( font-weight="600")? x="([-\d.]+)" y="([-\d.]+)">([^<]*)/g,
    ),
  ].map(([, size, bold, x, y, content = '']) => ({
    size: Number(size),
    left: Number(x),
    right:
      Number(x) +
      measureText(content, { size: Number(size), weight: bold === undefined ? 400 : 600 }),
    baseline: Number(y),
    content,
  }));

  test('takes every colour from the page', () => {
    expect(svg).not.toMatch(/#[0-9a-f]{3,8}|rgb\(| style=/i);
  });

  test('is small', () => {
    expect(svg.length).toBeLessThan(8 * 1024);
  });

  test('has all of its words within its edges', () => {
    expect(words.length).toBeGreaterThan(3);
    const cut = words.filter(
      ({ left, right, baseline, size }) =>
        left < 0 ||
        right > width + 0.5 ||
        baseline < size * 0.75 ||
        baseline > height - size * 0.25,
    );
    expect(cut).toEqual([]);
  });

  // The narrow drawing of 300 pixels stands in 294 or more at 360; the wide one of 720 in 640 or more.
  test('is set in letters of 12 pixels or more on the page', () => {
    const scale = layout === 'wide' ? 640 / 720 : 294 / 300;
    expect(Math.min(...words.map(({ size }) => size)) * scale).toBeGreaterThanOrEqual(
      layout === 'wide' ? 12 : 12.5,
    );
  });

  test('keeps words apart', () => {
    const overlaps = words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right - 0.5 &&
            other.left < one.right - 0.5 &&
            Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) * 0.7,
        )
        .map((other) => `${one.content} / ${other.content}`),
    );
    expect(overlaps).toEqual([]);
  });

  test('says nothing of better or worse', () => {
    expect(text(svg)).not.toMatch(/significan|better|worse|safer|superior|\beffective/i);
  });
});

test('no two drawings share an id', () => {
  const ids = drawings.flatMap(({ svg }) =>
    [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );

  expect(new Set(ids).size).toBe(ids.length);
});

test('what is calculated stands in groups that the page can hide', () => {
  const svg = renderSvg(specOf('proportions', 'haemorrhage'), 'wide');
  const outside = svg.replaceAll(/<g data-voice="calculated">.*?<\/g>/g, '');

  expect(svg).toContain('1.0 to 12.3%');
  expect(outside).not.toContain('var(--calc)');
  expect(outside.replace(/<desc.*<\/desc>/, '')).not.toContain('1.0 to 12.3%');
});

test('medians have no whiskers', () => {
  expect(renderSvg(specOf('points', 'median-survival'), 'wide')).not.toContain('calculated');
});
