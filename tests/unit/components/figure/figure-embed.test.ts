import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

import { chartSpec } from '../../../../src/charts/registry.ts';
import { embedSnippet, figureEmbed } from '../../../../src/components/figure/figure-embed.ts';
import { EDITION, htg241, site } from '../../exports/documents.ts';

const { guidance } = htg241;
const source = { guidance, site, edition: EDITION, origin: 'https://evidence.example' };
const style = { text: 'p{}', hash: 'sha256-abc' };

/** A figure whose words are markup to whoever does not escape them. */
const spec = { ...chartSpec(guidance, guidance.figures[0]!), title: 'p < 0.05 & "n" </title>' };

test('words stay words, whatever signs they hold', () => {
  const page = parse(figureEmbed(spec, source, style));
  expect(page.querySelector('h1')?.text).toBe(spec.title);
  expect(page.querySelector('title')?.text).toBe(`${spec.title}, HTG241`);
  const frame = parse(embedSnippet(spec, source)).querySelector('iframe');
  expect(frame?.getAttribute('title')).toBe(`${spec.title} (HTG241)`);
});

test('the page says the licence, and its whole canonical address where the host is known', () => {
  const page = parse(figureEmbed(spec, source, style));
  expect(page.querySelector('footer')?.text).toContain('All rights reserved');
  expect(page.querySelector('link')?.getAttribute('href')).toBe(
    `https://evidence.example/guidance/htg241/figures/${spec.id}/`,
  );
});

test('a drawing that is twice as high asks for a higher frame', () => {
  const height = (figure: typeof spec) =>
    Number(/height="(\d+)"/.exec(embedSnippet(figure, source))?.[1]);
  const [map] = guidance.figures.filter(({ kind }) => kind === 'evidence-map');
  const [bars] = guidance.figures.filter(({ kind }) => kind === 'proportions');
  expect(height(chartSpec(guidance, map!))).toBeGreaterThan(height(chartSpec(guidance, bars!)));
});
